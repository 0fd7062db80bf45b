import { kindRecord } from '#model/kind.ts';
import { socialCard } from '#pictures/social-card.ts';
import type { ViewContext } from '../shared/context.ts';
import { KIND_MEANINGS, KIND_ORDER } from '../shared/kinds.ts';

/** A card by its name, which is that of a kind, or `site`. */
export interface Card {
  readonly name: string;
  readonly svg: string;
}

const WHOLE =
  'Threats, trade-offs and open problems that arise when AI agents interact, with defences and evidence.';

/** The cards that other sites show beside links to ours: one for each kind of entry, one for all other pages. */
export function cards({ graph }: ViewContext): Card[] {
  const { title } = graph.corpus.site;
  const site = `${title}: the Multi-Agent Security Knowledge Base`;
  const kinds = KIND_ORDER.map((kind) => ({
    name: kind as string,
    svg: socialCard({ kind, title: kindRecord(kind).label, sentence: KIND_MEANINGS[kind], site }),
  }));
  return [...kinds, { name: 'site', svg: socialCard({ kind: 'family', title, sentence: WHOLE, site }) }];
}
