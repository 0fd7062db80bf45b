import type { ErrorObject } from 'ajv';
import { distance } from 'fastest-levenshtein';
import { nearest, suggestOneOf } from '#diagnostics/nearest.ts';
import { nameMeant, numberMeant } from './type-remedies.ts';

/** One mistake found by a schema: where in the data, and what to do about it. */
export interface SchemaIssue {
  /** Code of the kind of mistake; see `schema-codes.ts`. */
  readonly code: SchemaCode;
  /** Steps from the root to the value. */
  readonly path: readonly string[];
  /** Whether the mistake is about the key or the value at the path. */
  readonly part: 'key' | 'value';
  /** The field that is missing, or that was meant by an unknown one. */
  readonly field?: string | undefined;
  readonly message: string;
  readonly suggestion?: string | undefined;
  /** How to mend it, where there is no doubt what was meant. */
  readonly repair?: SchemaRepair | undefined;
}

/** A change that mends an issue: another value or key, quotes around what stands there, or nothing in its place. */
export type SchemaRepair =
  | { readonly kind: 'write'; readonly value: unknown }
  | { readonly kind: 'quote' }
  | { readonly kind: 'remove' };

export type SchemaCode = 'KB201' | 'KB202' | 'KB203' | 'KB204' | 'KB205' | 'KB206' | 'KB207';

/** Those values of a list that fit where they stand, when not all do. */
export type Fitting = (path: readonly string[]) => readonly string[] | undefined;

/** Words an error of Ajv for a contributor. */
export function describeIssue(error: ErrorObject, fitting?: Fitting): SchemaIssue {
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
        field: missing,
        message: `The field \`${missing}\` is missing${path.length ? ` in ${field}` : ''}.`,
        suggestion: `Add \`${missing}:\`${properties?.[missing]?.description ? `. ${properties[missing].description}` : '.'}`,
      };
    }
    case 'enum': {
      const allowed = fitting?.(path) ?? (error.params['allowedValues'] as unknown[]).map(String);
      return {
        code: 'KB203',
        path,
        part: 'value',
        message: `${field} has the value ${quote(error.data)}, which is not on its list.`,
        suggestion: suggestOneOf(String(error.data), allowed) ?? `Write one of: ${allowed.join(', ')}.`,
        repair: write(plainlyMeant(String(error.data), allowed)),
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
    case 'format': {
      const meant = inForm(String(error.data), error);
      return {
        code: 'KB205',
        path,
        part: 'value',
        message: `${field} has the value ${quote(error.data)}, which does not have the form it needs.`,
        suggestion: meant ? `Write \`${meant}\`.` : described,
        repair: write(meant),
      };
    }
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
        repair: { kind: 'remove' },
      };
    case 'minItems':
    case 'maxItems': {
      const count = (error.data as unknown[]).length;
      const limit = Number(error.params['limit']);
      const few = error.keyword === 'minItems';
      return {
        code: 'KB207',
        path,
        part: 'value',
        message: `${field} holds ${count} ${count === 1 ? 'item' : 'items'}; ${few ? 'at least' : 'at most'} ${limit} ${limit === 1 ? 'is' : 'are'} needed.`,
        suggestion:
          limit === 1
            ? 'Add an item, or take the field out.'
            : few && limit - count === 1
              ? 'Add another.'
              : described,
      };
    }
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
  const candidates = path.length === 0 ? [...new Set([...known, ...SHARED_FIELDS])] : known;
  const near = nearest(name, candidates);
  return {
    code: 'KB201',
    path: [...path, name],
    part: 'key',
    field: near,
    message: `There is no field \`${name}\`${path.length ? ` in ${fieldName(path)}` : ' here'}.`,
    suggestion: near
      ? `Write \`${near}\`.`
      : known.length && path.length
        ? `Its fields are: ${known.join(', ')}.`
        : 'Take it out.',
    repair: write(plainlyMeant(name, candidates)),
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
  const fields = Object.keys((error.parentSchema?.['properties'] as object | undefined) ?? {});
  const number = wanted === 'number' || wanted === 'integer' ? numberMeant(error.data, path) : undefined;
  const name = wanted === 'object' && fields.includes('family') ? nameMeant(error.data) : undefined;
  const suggestion =
    number?.suggestion ??
    name?.suggestion ??
    (wanted === 'array' && typeof error.data === 'string'
      ? `Write \`[${error.data}]\`.`
      : wanted === 'string' && typeof error.data === 'number'
        ? 'Put it in quotes.'
        : error.data === null
          ? 'Write a value, or take the field out.'
          : wanted === 'object' && fields.length > 0
            ? `Write its fields: ${fields.map((name) => `\`${name}\``).join(', ')}.`
            : Array.isArray(error.data)
              ? 'Write one value, without brackets.'
              : undefined);
  const only: unknown = Array.isArray(error.data) && error.data.length === 1 ? error.data[0] : undefined;
  return {
    code: 'KB204',
    path,
    part: 'value',
    message: `${field} is ${given}, but must be ${names[wanted] ?? wanted}.`,
    suggestion,
    repair:
      number?.repair ??
      name?.repair ??
      (wanted === 'array' && typeof error.data === 'string'
        ? { kind: 'write', value: [error.data] }
        : wanted === 'string' && typeof error.data === 'number'
          ? { kind: 'quote' }
          : typeof only === wanted
            ? { kind: 'write', value: only }
            : undefined),
  };
}

/** The candidate a misspelt word stands for; undefined when it could be another, or is not close. */
function plainlyMeant(word: string, candidates: readonly string[]): string | undefined {
  const near = nearest(word, candidates);
  if (near === undefined || distance(word.toLowerCase(), near.toLowerCase()) > 2) return undefined;
  const rival = nearest(
    word,
    candidates.filter((candidate) => candidate !== near),
  );
  if (rival === undefined) return near;
  const far = distance(word.toLowerCase(), rival.toLowerCase());
  return far > distance(word.toLowerCase(), near.toLowerCase()) + 1 ? near : undefined;
}

/** An id in lower case or without its prefix, or a date written another way, in the form that is needed. */
function inForm(value: string, error: ErrorObject): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(value) ?? [];
  const [, ...parts] = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(value) ?? [];
  const date = year ? [year, month, day] : parts;
  if (date.length === 3 && error.keyword === 'format')
    return date.map((part) => part.padStart(2, '0')).join('-');
  if (error.keyword !== 'pattern') return undefined;
  const pattern = new RegExp(String(error.params['pattern']), 'u');
  const id = value.trim().toUpperCase();
  const bare = value
    .trim()
    .replace(/^(?:https?:\/\/(?:dx\.)?(?:doi|arxiv)\.org\/(?:abs\/)?|doi:\s*|arxiv:\s*)/i, '');
  return [bare, bare.replace(/v\d+$/, ''), id, `MASEC-${id}`].find(
    (candidate) => candidate !== value && pattern.test(candidate),
  );
}

function write(value: string | undefined): SchemaRepair | undefined {
  return value === undefined ? undefined : { kind: 'write', value };
}

function fieldName(path: readonly string[]): string {
  if (path.length === 0) return 'The front matter';
  return `\`${path.map((step, i) => (/^\d+$/.test(step) ? `[${Number(step) + 1}]` : i === 0 ? step : `.${step}`)).join('')}\``;
}

function quote(data: unknown): string {
  const text = typeof data === 'string' ? data : (JSON.stringify(data) ?? String(data));
  return `\`${text.length > 80 ? `${text.slice(0, 77)}…` : text}\``;
}
