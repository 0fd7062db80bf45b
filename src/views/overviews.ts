import { type AgendaPage, agendaPage } from './agenda.ts';
import { type CoveragePage, coveragePage } from './coverage.ts';
import { type EvidencePage, evidencePage } from './evidence.ts';
import type { ViewContext } from './shared/context.ts';
import { furtherPages } from './shared/paging.ts';
import { type TimelinePage, timelinePage, timelinePages } from './timeline.ts';
import { type TradeOffMapPage, tradeOffMapPage, tradeOffMapPages } from './trade-off-map.ts';

/** The pages that look at all entries from one side. */
export class Overviews {
  readonly #context: ViewContext;

  constructor(context: ViewContext) {
    this.#context = context;
  }

  agenda(): AgendaPage {
    return agendaPage(this.#context);
  }

  evidence(): EvidencePage {
    return evidencePage(this.#context);
  }

  coverage(): CoveragePage {
    return coveragePage(this.#context);
  }

  /** Numbers of the pages of the timeline after the first. */
  furtherTimeline(): string[] {
    return furtherPages(timelinePages(this.#context));
  }

  timeline(number = 1): TimelinePage {
    return timelinePage(this.#context, number);
  }

  /** Numbers of the pages of the map of trade-offs after the first. */
  furtherTradeOffMap(): string[] {
    return furtherPages(tradeOffMapPages(this.#context));
  }

  tradeOffMap(number = 1): TradeOffMapPage {
    return tradeOffMapPage(this.#context, number);
  }
}
