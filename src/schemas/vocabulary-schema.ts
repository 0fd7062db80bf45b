import { VOCABULARY_DEFINITIONS } from './schema-names.ts';

const ID = 'https://w3id.org/masec/schemas/vocabularies.schema.json';

/**
 * The schema of all closed lists, made of the vocabularies of a content folder.
 * A list that is missing accepts anything: its absence is reported once, where it is read, not at every use.
 * @param values the values of each list by its name
 */
export function vocabularySchema(values: ReadonlyMap<string, readonly string[]>): Record<string, unknown> {
  const definitions = VOCABULARY_DEFINITIONS.map((name) => {
    const list = values.get(name);
    const definition = list?.length
      ? { type: 'string', enum: [...list], description: `A value of the list "${name}".` }
      : { type: 'string', description: `The list "${name}" is missing.` };
    return [name, definition] as const;
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: ID,
    title: 'Vocabularies',
    description:
      'The closed lists. Generated from content/vocabularies by `npm run generate`; do not edit by hand.',
    $defs: Object.fromEntries(definitions),
  };
}
