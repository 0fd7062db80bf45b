import type { Path } from '#model/yaml-document.ts';
import type { SchemaName } from '#schemas/schema-names.ts';
import { readSchema } from '#schemas/validator.ts';

/** A field as its schema describes it. */
export interface Field {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  /** What is written behind it: nothing more on its line for a group or a list of groups. */
  readonly shape: 'scalar' | 'list' | 'group' | 'groups';
}

/** What the schemas say of one place in the data of a file. */
export interface SchemaPlace {
  /** Fields that may be written there, in the order of the schema; empty where no group is expected. */
  readonly fields: readonly Field[];
  /** Closed lists whose values may be written there, by their names. */
  readonly lists: readonly string[];
  /** Other values that may be written there. */
  readonly values: readonly string[];
  /** Names of shared definitions it refers to, as `entryId`. */
  readonly definitions: readonly string[];
}

type Schema = Readonly<Record<string, unknown>>;

/** A schema with the file in which its own references are looked up, and what was met on the way to it. */
interface Met {
  readonly schema: Schema;
  readonly lists: readonly string[];
  readonly definitions: readonly string[];
}

const files = new Map<string, Schema>();

/** What may stand at a place of a file. */
export function schemaPlace(name: SchemaName, path: Path): SchemaPlace {
  let met = expand(schemaFile(name));
  for (const step of path) met = met.flatMap(({ schema }) => into(schema, step)).flatMap(expand);
  return {
    fields: fieldsOf(met.map(({ schema }) => schema)),
    lists: [...new Set(met.flatMap(({ lists }) => lists))],
    values: met.flatMap(({ schema }) => (schema['enum'] as string[] | undefined) ?? []),
    definitions: [...new Set(met.flatMap(({ definitions }) => definitions))],
  };
}

/** The field at a place, as the group around it describes it. */
export function fieldAt(name: SchemaName, path: Path): Field | undefined {
  return schemaPlace(name, path.slice(0, -1)).fields.find((field) => field.name === path.at(-1));
}

function schemaFile(name: string): Schema {
  const known = files.get(name) ?? readSchema(name);
  files.set(name, known);
  return known;
}

/** A schema and every schema it is made of: what it refers to, its parts, and its alternatives. */
function expand(schema: unknown): Met[] {
  if (schema === null || typeof schema !== 'object') return [];
  const own = schema as Schema;
  const [file, definition] = referenced(own);
  if (file === 'vocabularies' && definition) return [{ schema: own, lists: [definition], definitions: [] }];
  const parts = [...((own['allOf'] as unknown[] | undefined) ?? []), own['then'], own['else']];
  const inner = parts.flatMap(expand);
  const here: Met = { schema: own, lists: [], definitions: [] };
  if (!file) return [here, ...inner];
  if (!definition) return [here, ...expand(schemaFile(file)), ...inner];
  const target = (schemaFile(file)['$defs'] as Record<string, Schema> | undefined)?.[definition];
  return [{ ...here, definitions: [definition] }, ...expand(target), ...inner];
}

/** The file and the definition to which a schema refers. */
function referenced(schema: Schema): [file?: string, definition?: string] {
  const match = /^([a-z-]+)\.schema\.json(?:#\/\$defs\/(.+))?$/.exec(String(schema['$ref'] ?? ''));
  return [match?.[1], match?.[2]].filter((part) => part !== undefined) as [string?, string?];
}

function into(schema: Schema, step: string | number): unknown[] {
  if (typeof step === 'number') return [schema['items']];
  return [(schema['properties'] as Record<string, unknown> | undefined)?.[step]];
}

function fieldsOf(schemas: readonly Schema[]): Field[] {
  const fields = new Map<string, Field>();
  const required = new Set(schemas.flatMap((schema) => (schema['required'] as string[] | undefined) ?? []));
  for (const { properties = {} } of schemas)
    for (const [name, described] of Object.entries(properties as Record<string, unknown>)) {
      if (described === null || typeof described !== 'object' || fields.has(name)) continue;
      const description = String((described as Schema)['description'] ?? '');
      fields.set(name, {
        name,
        description,
        required: required.has(name),
        shape: shapeOf(described as Schema),
      });
    }
  return [...fields.values()];
}

function shapeOf(schema: Schema): Field['shape'] {
  const met = expand(schema).map((each) => each.schema);
  const items = met.flatMap((each) => expand(each['items'])).map((each) => each.schema);
  if (items.length > 0)
    return items.some((each) => each['type'] === 'object' && !('if' in (items[0] ?? {}))) ? 'groups' : 'list';
  return met.some((each) => each['type'] === 'object') && !('if' in schema) ? 'group' : 'scalar';
}
