import type { EntryOf } from '#model/entry.ts';
import { timeline } from '#pictures/timeline.ts';
import type { EntryLink, ViewContext } from './shared/context.ts';

/** A case in the order of time. */
export interface CaseRow extends EntryLink {
  readonly date: string;
  readonly type: string;
  readonly threats: readonly EntryLink[];
  /** Words for what the case found of what it tested: "supported 2, refuted 1". */
  readonly results: string;
}

/** The case studies on a line of time. */
export interface TimelinePage {
  readonly picture: string;
  readonly lanes: readonly { readonly label: string; readonly definition: string; readonly count: number }[];
  readonly rows: readonly CaseRow[];
}

const LANES = ['incident', 'red-team', 'experiment', 'simulation'];

/** The page of the timeline, the newest case first in its table. */
export function timelinePage(context: ViewContext): TimelinePage {
  const cases = context.living.filter((entry): entry is EntryOf<'case-study'> => entry.kind === 'case-study');
  const lanes = LANES.map((value) => ({ ...context.value('case-type', value) }));
  const dateOf = (entry: EntryOf<'case-study'>): string => String(entry.data.date);
  const happenings = cases.map((entry) => ({
    ...context.link(entry),
    date: dateOf(entry),
    lane: entry.data.type,
  }));
  return {
    picture: cases.length > 0 ? timeline(lanes, happenings) : '',
    lanes: lanes.map(({ value, label, definition }) => ({
      label,
      definition,
      count: cases.filter(({ data }) => data.type === value).length,
    })),
    rows: [...cases]
      .sort((a, b) => (dateOf(a) > dateOf(b) ? -1 : dateOf(a) < dateOf(b) ? 1 : a.number - b.number))
      .map((entry) => ({
        ...context.link(entry),
        date: dateOf(entry),
        type: context.value('case-type', entry.data.type).label,
        threats: context.links(
          context.graph
            .outgoing(entry.id)
            .flatMap(({ type, target }) => (type === 'demonstrates' ? [target] : [])),
        ),
        results: resultsOf(context, entry.id),
      })),
  };
}

function resultsOf(context: ViewContext, id: string): string {
  const results = context.graph.outgoing(id).flatMap(({ result }) => result ?? []);
  return ['supported', 'partial', 'refuted', 'untested']
    .map((value) => ({ value, count: results.filter((result) => result === value).length }))
    .filter(({ count }) => count > 0)
    .map(({ value, count }) => `${context.value('result', value).label.toLowerCase()} ${count}`)
    .join(', ');
}
