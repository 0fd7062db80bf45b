import { applyEdits, type TextEdit } from '#diagnostics/text-edit.ts';
import type { Author } from '#graph/citations.ts';
import type { Path } from '#model/yaml-document.ts';
import { fieldOrder } from '#schemas/field-order.ts';
import { reorderFields } from './reorder-fields.ts';

/** The title of an entry by its id; undefined for an id that is not there. */
export type TitleOf = (id: string) => string | undefined;

/**
 * The text of an entry, a term or a discipline in the one form that all have: its fields in the order of the schema, and
 * beside each id the title it stands for, as a comment. Comments of authors stay.
 * @param author a file whose YAML could be read
 * @param titleOf looks up titles
 */
export function format(author: Author, titleOf: TitleOf): string {
  const { source } = author.document;
  const titled = applyEdits(source.text, [...titleComments(author, titleOf)]);
  return reorderFields(titled, fieldOrder(author.kind));
}

/** What may follow an id on its line: the end of a list, and a comment. */
const BEHIND = /^(\s*[\]}]*)\s*(?:#\s?(.*))?$/;
/** The part of a comment that is ours: titles in quotes. What an author adds stands behind a dot. */
const TITLES = /^"[^"]*"(?:, "[^"]*")*(?: · )?/;

/** Edits that write beside the ids of a line the titles they stand for. */
function* titleComments(author: Author, titleOf: TitleOf): Generator<TextEdit> {
  const { document } = author;
  const { text } = document.source;
  const lines = new Map<number, { end: number; titles: string[] }>();
  for (const path of idPaths(author.data)) {
    const title = titleOf(String(valueAt(author.data, path)));
    if (title === undefined) continue;
    const [, end] = document.range(path);
    const stop = endOfLine(text, end);
    const titles = [...(lines.get(stop)?.titles ?? []), `"${title.replaceAll('"', "'")}"`];
    lines.set(stop, { end, titles });
  }
  for (const [stop, { end, titles }] of lines) {
    const behind = BEHIND.exec(text.slice(end, stop));
    if (!behind) continue;
    const remark = behind[2]?.replace(TITLES, '').trim();
    const start = end + (behind[1]?.trimEnd().length ?? 0);
    yield { start, end: stop, text: ` # ${titles.join(', ')}${remark ? ` · ${remark}` : ''}` };
  }
}

function endOfLine(text: string, offset: number): number {
  const stop = text.indexOf('\n', offset);
  return stop === -1 ? text.length : stop;
}

const ID = /^MASEC-[FTXPDCB]\d{4,}$/;

/** Every value of the front matter that is an id. */
function* idPaths(data: unknown, path: Path = []): Generator<Path> {
  if (typeof data === 'string' && ID.test(data)) yield path;
  if (Array.isArray(data)) for (const [index, item] of data.entries()) yield* idPaths(item, [...path, index]);
  else if (data !== null && typeof data === 'object')
    for (const [key, value] of Object.entries(data)) yield* idPaths(value, [...path, key]);
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], data);
}
