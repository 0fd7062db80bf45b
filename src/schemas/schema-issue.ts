import type { ErrorObject } from 'ajv';
import { nearest, suggestOneOf } from '#diagnostics/nearest.ts';

/** One mistake found by a schema: where in the data, and what to do about it. */
export interface SchemaIssue {
  /** Code of the kind of mistake; see `schema-codes.ts`. */
  readonly code: SchemaCode;
  /** Steps from the root to the value. */
  readonly path: readonly string[];
  /** Whether the mistake is about the key or the value at the path. */
  readonly part: 'key' | 'value';
  readonly message: string;
  readonly suggestion?: string | undefined;
}

export type SchemaCode = 'KB201' | 'KB202' | 'KB203' | 'KB204' | 'KB205' | 'KB206' | 'KB207';

/** Words an error of Ajv for a contributor. */
export function describeIssue(error: ErrorObject): SchemaIssue {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const field = fieldName(path);
  const schema = error.parentSchema as Record<string, unknown> | undefined;
  const described = typeof schema?.['description'] === 'string' ? schema['description'] : undefined;
  switch (error.keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return unknownField(error, path);
    case 'required': {
      const missing = String(error.params['missingProperty']);
      const properties = schema?.['properties'] as Record<string, { description?: string }> | undefined;
      return {
        code: 'KB202',
        path,
        part: 'value',
        message: `The field \`${missing}\` is missing${path.length ? ` in ${field}` : ''}.`,
        suggestion: `Add \`${missing}:\`${properties?.[missing]?.description ? `. ${properties[missing].description}` : '.'}`,
      };
    }
    case 'enum': {
      const allowed = (error.params['allowedValues'] as unknown[]).map(String);
      return {
        code: 'KB203',
        path,
        part: 'value',
        message: `${field} has the value ${quote(error.data)}, which is not on its list.`,
        suggestion: suggestOneOf(String(error.data), allowed) ?? `Write one of: ${allowed.join(', ')}.`,
      };
    }
    case 'const':
      return {
        code: 'KB203',
        path,
        part: 'value',
        message: `${field} has the value ${quote(error.data)}.`,
        suggestion: `Write \`${String(error.params['allowedValue'])}\`.`,
      };
    case 'type':
      return wrongType(error, path, field);
    case 'pattern':
    case 'format':
      return {
        code: 'KB205',
        path,
        part: 'value',
        message: `${field} has the value ${quote(error.data)}, which does not have the form it needs.`,
        suggestion: described,
      };
    case 'minLength':
    case 'maxLength':
      return {
        code: 'KB206',
        path,
        part: 'value',
        message:
          error.keyword === 'minLength'
            ? `${field} is empty.`
            : `${field} has ${[...String(error.data)].length} characters; at most ${String(error.params['limit'])} are allowed.`,
        suggestion: described,
      };
    case 'uniqueItems':
      return {
        code: 'KB207',
        path: [...path, String(error.params['i'])],
        part: 'value',
        message: `${field} holds the same item twice.`,
        suggestion: 'Take one of the two out.',
      };
    case 'minItems':
    case 'maxItems':
      return {
        code: 'KB207',
        path,
        part: 'value',
        message: `${field} holds ${(error.data as unknown[]).length} items; ${error.keyword === 'minItems' ? 'at least' : 'at most'} ${String(error.params['limit'])} ${error.params['limit'] === 1 ? 'is' : 'are'} needed.`,
        suggestion: error.params['limit'] === 1 ? 'Add an item, or take the field out.' : described,
      };
    case 'false schema':
      return {
        code: 'KB201',
        path,
        part: 'key',
        message: `${field} does not belong here, next to the other fields.`,
        suggestion: 'Take it out.',
      };
    default:
      return {
        code: 'KB207',
        path,
        part: 'value',
        message: `${field} ${error.message ?? 'is not valid'}.`,
        suggestion: described,
      };
  }
}

function unknownField(error: ErrorObject, path: readonly string[]): SchemaIssue {
  const name = String(error.params['additionalProperty'] ?? error.params['unevaluatedProperty']);
  const known = Object.keys((error.parentSchema?.['properties'] as object | undefined) ?? {});
  const near = nearest(name, [...known, ...(path.length === 0 ? SHARED_FIELDS : [])]);
  return {
    code: 'KB201',
    path: [...path, name],
    part: 'key',
    message: `There is no field \`${name}\`${path.length ? ` in ${fieldName(path)}` : ' here'}.`,
    suggestion: near
      ? `Write \`${near}\`.`
      : known.length && path.length
        ? `Its fields are: ${known.join(', ')}.`
        : 'Take it out.',
  };
}

const SHARED_FIELDS = [
  'title',
  'summary',
  'status',
  'added',
  'aliases',
  'relations',
  'maps-to',
  'disputed',
  'contributors',
  'retired',
];

function wrongType(error: ErrorObject, path: readonly string[], field: string): SchemaIssue {
  const wanted = String(error.params['type']);
  const given =
    error.data === null
      ? 'empty'
      : Array.isArray(error.data)
        ? 'a list'
        : typeof error.data === 'object'
          ? 'a group of fields'
          : `the ${typeof error.data} ${quote(error.data)}`;
  const names: Record<string, string> = {
    array: 'a list',
    object: 'a group of fields',
    string: 'text',
    number: 'a number',
    integer: 'a whole number',
  };
  const suggestion =
    wanted === 'array' && typeof error.data === 'string'
      ? `Write \`[${error.data}]\`.`
      : wanted === 'string' && typeof error.data === 'number'
        ? `Put it in quotes: \`"${error.data}"\`.`
        : error.data === null
          ? 'Write a value, or take the field out.'
          : undefined;
  return {
    code: 'KB204',
    path,
    part: 'value',
    message: `${field} is ${given}, but must be ${names[wanted] ?? wanted}.`,
    suggestion,
  };
}

function fieldName(path: readonly string[]): string {
  if (path.length === 0) return 'The front matter';
  return `\`${path.map((step, i) => (/^\d+$/.test(step) ? `[${Number(step) + 1}]` : i === 0 ? step : `.${step}`)).join('')}\``;
}

function quote(data: unknown): string {
  const text = typeof data === 'string' ? data : (JSON.stringify(data) ?? String(data));
  return `\`${text.length > 80 ? `${text.slice(0, 77)}…` : text}\``;
}
