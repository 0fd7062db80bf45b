import type { EntryKind } from '#model/kind.ts';

/** What one entry of each kind is, in a clause. */
export const KIND_MEANINGS: Readonly<Record<EntryKind, string>> = {
  family: 'A group of threats that share a mechanism, and a column of the matrix.',
  threat: 'A way in which interaction creates or enlarges harm.',
  'trade-off': 'Two goods that pull against each other, and what moves a system between them.',
  'open-problem': 'A question nobody can answer yet, and what would count as an answer.',
  defence: 'A measure (mitigation, countermeasure), what it does to which threat, and what it costs.',
  'case-study': 'One documented experiment or incident.',
  benchmark: 'A test bed or data set: what it measures, of what, and its known flaws.',
};

/** Kinds in the order of navigation. */
export const KIND_ORDER: readonly EntryKind[] = [
  'threat',
  'trade-off',
  'open-problem',
  'defence',
  'case-study',
  'benchmark',
  'family',
];
