import type {
  Benchmark,
  CaseStudy,
  Defence,
  Discipline,
  Family,
  Framework,
  Mapping,
  OpenProblem,
  Reference,
  Relation,
  RelationLabel,
  Section,
  Term,
  Threat,
  TradeOff,
  Vocabulary,
} from './types.ts';

// Empty here, so that the functions beside this file have something to be checked against; in the package a file of
// data stands in the place of each.
export const families: readonly Family[] = [];
export const threats: readonly Threat[] = [];
export const tradeOffs: readonly TradeOff[] = [];
export const openProblems: readonly OpenProblem[] = [];
export const defences: readonly Defence[] = [];
export const caseStudies: readonly CaseStudy[] = [];
export const benchmarks: readonly Benchmark[] = [];
export const allRelations: readonly Relation[] = [];
/** The inverse label of each type of relation; a symmetric one is its own. */
export const inverses: Readonly<Partial<Record<RelationLabel, RelationLabel>>> = {};
export const allMappings: readonly Mapping[] = [];
export const references: readonly Reference[] = [];
export const frameworks: readonly Framework[] = [];
export const terms: readonly Term[] = [];
export const disciplines: readonly Discipline[] = [];
/** The closed lists by name. */
export const vocabularies: Readonly<Record<string, Vocabulary>> = {};
/** The text of entries by their identifiers. */
export const texts: Readonly<Record<string, readonly Section[]>> = {};
/** Version of the form of the data, by SemVer. */
export const formatVersion: string = '';
/** Version of what the data says: the release, as `2026.12.1`. */
export const contentVersion: string = '';
/** The beginning of every IRI: namespace + identifier. */
export const namespace: string = '';
/** The licence of the content, as an SPDX identifier. */
export const license: string = '';
