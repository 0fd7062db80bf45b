import type { SchemaName } from './schema-names.ts';
import { readSchema } from './validator.ts';

/** The field of an entry before which the fields of its kind stand. */
const KIND_FIELDS_BEFORE = 'relations';

/**
 * The order in which the fields of a kind are written: what every entry says of itself, what its kind says, and its links.
 * @param name a schema of `schemas/`
 */
export function fieldOrder(name: SchemaName): string[] {
  const own = fieldsOf(name);
  if (!(readSchema(name)['allOf'] as { $ref?: string }[] | undefined)?.some(({ $ref }) => $ref === ENTRY))
    return own;
  const shared = fieldsOf('entry');
  const at = shared.indexOf(KIND_FIELDS_BEFORE);
  return [...shared.slice(0, at), ...own, ...shared.slice(at)];
}

const ENTRY = 'entry.schema.json';

function fieldsOf(name: SchemaName): string[] {
  return Object.keys((readSchema(name)['properties'] as object | undefined) ?? {});
}
