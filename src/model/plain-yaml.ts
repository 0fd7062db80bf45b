import { CORE_SCHEMA, load } from 'js-yaml';
import { findInvisible } from './invisible.ts';

/** What an author may not write, or what needs its place: anchors, aliases, tags, merges, directives, complex keys, tabs. */
const SUSPECT =
  /(?:^|[\s[{,:-])[&*!][^\s]|<<|[\t\u0085\u00a0\u2028\u2029\ufeff]|\r(?!\n)|^%|^(?:---|\.\.\.)|^[^\S\n]*[?:]|[[{,]\s*[?:]/m;

/**
 * The data of YAML in which nothing needs a closer look, some ten times faster than with the place of every value.
 * @param text the YAML
 * @param depth how deep it may be nested
 * @returns undefined when the text is not plainly harmless; only the parser that knows places can say what is wrong with it
 */
export function readPlainYaml(text: string, depth: number): { readonly data: unknown } | undefined {
  if (SUSPECT.test(text)) return undefined;
  try {
    const data = load(text, { schema: CORE_SCHEMA });
    return isPlain(data, depth) ? { data } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The data of JSON, faster still; for files that programs write.
 * @param text the JSON
 * @param depth how deep it may be nested
 * @returns undefined when it is no JSON, or nested deeper
 */
export function readJson(text: string, depth: number): { readonly data: unknown } | undefined {
  try {
    const data: unknown = JSON.parse(text);
    return isPlain(data, depth) ? { data } : undefined;
  } catch {
    return undefined;
  }
}

/** A key that every parser reads as the same word. */
const KEY = /^(?!(?:null|true|false)$)[a-z][a-z0-9-]*$/i;

function isPlain(data: unknown, depth: number): boolean {
  if (typeof data === 'string') return !findInvisible(data);
  if (data === null || typeof data !== 'object') return true;
  if (depth === 0) return false;
  if (Array.isArray(data)) return data.every((item) => isPlain(item, depth - 1));
  return Object.entries(data).every(([key, value]) => KEY.test(key) && isPlain(value, depth - 1));
}
