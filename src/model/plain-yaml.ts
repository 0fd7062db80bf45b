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
    return isPlain(data, depth, text) ? { data } : undefined;
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
    return isPlain(data, depth, text) ? { data } : undefined;
  } catch {
    return undefined;
  }
}

/** A key that every parser reads as the same word. */
const KEY = /^(?!(?:null|true|false)$)[a-z][a-z0-9-]*$/i;
/** Keys that were looked at: files of one kind have the same. */
const known = new Set<string>();

function isPlainKey(key: string): boolean {
  if (known.has(key)) return true;
  if (!KEY.test(key)) return false;
  if (known.size < 1000) known.add(key);
  return true;
}

/**
 * Whether nothing in the data needs a closer look. Lists lose the room that was left for them to grow.
 * @param escaped whether a text may hold what its file does not: a character written by its number
 */
function settle(data: object, depth: number, escaped: boolean): boolean {
  if (depth === 0) return false;
  const list = Array.isArray(data);
  for (const key of Object.keys(data)) {
    if (!list && !isPlainKey(key)) return false;
    const value = (data as Record<string, unknown>)[key];
    if (typeof value === 'string') {
      if (escaped && findInvisible(value)) return false;
    } else if (value !== null && typeof value === 'object') {
      if (!settle(value, depth - 1, escaped)) return false;
      if (Array.isArray(value)) (data as Record<string, unknown>)[key] = value.slice();
    }
  }
  return true;
}

function isPlain(data: unknown, depth: number, text: string): boolean {
  const escaped = text.includes('\\');
  if (typeof data === 'string') return !escaped || !findInvisible(data);
  return data === null || typeof data !== 'object' || settle(data, depth, escaped);
}
