import { diffWords } from 'diff';
import { stringify } from 'yaml';
import { changedFields, type TextChange } from '#releases/text-change.ts';
import { escapeHtml } from '#render/escape.ts';

/** One field or section that differs, what went struck out and what came underlined. */
export interface DiffRow {
  readonly name: string;
  readonly html: string;
}

/** Texts that have less in common are shown one after the other. */
const MOST_EDITS = 1200;

/** Everything that differs between two texts, ready to be shown. */
export function diffRows(change: TextChange): DiffRow[] {
  const { renamed, fields, relations, mappings, sections } = change;
  const lists = [
    ...listRows('relation', relations, ({ type, target }) => `${type} ${target}`),
    ...listRows('mapping', mappings, ({ framework, id }) => `${framework} ${id}`),
  ];
  return [
    ...(renamed ? [{ name: 'slug', html: difference(...renamed) }] : []),
    ...fields.map(({ path, before, after }) => ({
      name: path,
      html: difference(written(before), written(after)),
    })),
    ...lists,
    ...sections.map(({ title, before, after }) => ({ name: title, html: difference(before, after) })),
  ];
}

/** How many fields and sections differ. */
export function diffCount(change: TextChange): number {
  return changedFields(change).length + change.sections.length;
}

function listRows<T>(
  noun: string,
  {
    gained,
    lost,
    altered,
  }: {
    readonly gained: readonly T[];
    readonly lost: readonly T[];
    readonly altered: readonly { readonly item: T; readonly fields: TextChange['fields'] }[];
  },
  name: (item: T) => string,
): DiffRow[] {
  return [
    ...lost.map((item) => ({ name: `${noun} ${name(item)}`, html: difference(written(item), '') })),
    ...gained.map((item) => ({ name: `${noun} ${name(item)}`, html: difference('', written(item)) })),
    ...altered.flatMap(({ item, fields }) =>
      fields.map(({ path, before, after }) => ({
        name: `${noun} ${name(item)}: ${path}`,
        html: difference(written(before), written(after)),
      })),
    ),
  ];
}

/** Two texts as one line of HTML. */
function difference(before: string, after: string): string {
  const mark = (tag: 'del' | 'ins', text: string): string =>
    text.trim() === '' ? '' : `<${tag}>${escapeHtml(text)}</${tag}>`;
  const parts = diffWords(before, after, { maxEditLength: MOST_EDITS });
  if (!parts) return `${mark('del', before)} ${mark('ins', after)}`;
  return parts
    .map(({ value, added, removed }) =>
      added || removed ? mark(added ? 'ins' : 'del', value) || escapeHtml(value) : escapeHtml(value),
    )
    .join('');
}

/** A value as an author would write it on one line. */
function written(data: unknown): string {
  if (data === undefined) return '';
  return typeof data === 'string' ? data : stringify(data, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}
