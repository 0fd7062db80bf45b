export {
  allMappings,
  allRelations,
  benchmarks,
  caseStudies,
  contentVersion,
  defences,
  disciplines,
  families,
  formatVersion,
  frameworks,
  inverses,
  license,
  namespace,
  openProblems,
  references,
  terms,
  threats,
  tradeOffs,
  vocabularies,
} from './data.ts';
export { entries, entry, isLiving, resolve } from './entries.ts';
export { facet } from './facets.ts';
export type { Follows } from './follows.ts';
export { identifier } from './identifier.ts';
export { mappedTo, mappings } from './mappings.ts';
export { finding, reference } from './references.ts';
export { follow, relations } from './relations.ts';
export { text } from './text.ts';
export type * from './types.ts';
