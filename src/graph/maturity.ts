import type { Entry } from '#model/entry.ts';
import type { Relation } from './relations.ts';

/** How far a threat has been shown, from seen in the world to argued on paper. */
export const MATURITIES = ['observed', 'demonstrated', 'simulated', 'theoretical'] as const;
export type Maturity = (typeof MATURITIES)[number];

const BY_CASE: Readonly<Record<string, Maturity>> = {
  incident: 'observed',
  'red-team': 'demonstrated',
  experiment: 'demonstrated',
  simulation: 'simulated',
};

/**
 * The maturity of a threat: the furthest that a case study which demonstrates it reaches.
 * A case whose result was refuted or never tested shows nothing.
 * @param incoming relations that lead to the threat
 */
export function maturity(incoming: readonly Relation[], entries: ReadonlyMap<string, Entry>): Maturity {
  const reached = incoming
    .filter(
      (relation) =>
        relation.type === 'demonstrates' &&
        (relation.result === 'supported' || relation.result === 'partial'),
    )
    .map((relation) => entries.get(relation.source))
    .flatMap((entry) => (entry?.kind === 'case-study' ? [BY_CASE[entry.data.type] ?? 'theoretical'] : []));
  return MATURITIES.find((step) => reached.includes(step)) ?? 'theoretical';
}
