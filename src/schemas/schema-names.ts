/** The schemas that describe what is authored, by the name of their file in `schemas/`. */
export const SCHEMA_NAMES = [
  'common',
  'entry',
  'family',
  'threat',
  'trade-off',
  'open-problem',
  'defence',
  'case-study',
  'benchmark',
  'discipline',
  'term',
  'reference',
  'framework',
  'reviewed',
  'vocabulary',
  'features',
  'relation-types',
  'site',
  'release',
] as const;

export type SchemaName = (typeof SCHEMA_NAMES)[number];

/** Lists whose values stand in `schemas/vocabularies.schema.json`, by the name they have there. */
export const VOCABULARY_DEFINITIONS = [
  'status',
  'origin',
  'channel',
  'parties',
  'setting',
  'intent',
  'attacker-position',
  'target',
  'scale',
  'stage',
  'harms-to',
  'protocols',
  'trade-off-class',
  'acts-on',
  'case-type',
  'effect',
  'result',
  'match',
  'confidence',
  'checked-how',
  'element',
  'feature',
  'relation-label',
] as const;

export type VocabularyDefinition = (typeof VOCABULARY_DEFINITIONS)[number];
