import { applyEdits, type TextEdit } from '#diagnostics/text-edit.ts';
import type { Author } from '#graph/citations.ts';
import type { Graph } from '#graph/graph.ts';
import { inComment, TITLES, titlesIn } from '#graph/title-comments.ts';
import type { Path } from '#model/yaml-document.ts';
import { fieldOrder } from '#schemas/field-order.ts';
import { reorderFields } from './reorder-fields.ts';

/** The titles of entries. */
export interface Titles {
  /** The title of an entry by its id; undefined for an id that is not there. */
  readonly of: (id: string) => string | undefined;
  /** Whether an entry has this title, double quotes made single. */
  readonly has: (title: string) => boolean;
}

/** The titles of the entries of a graph. */
export function titlesOf({ entries }: Graph): Titles {
  const of = (id: string): string | undefined => {
    const entry = entries.get(id);
    return entry?.valid ? entry.data.title : undefined;
  };
  const all = new Set([...entries.keys()].map((id) => inComment(of(id) ?? '')));
  return { of, has: (title) => all.has(title) };
}

/**
 * The text of an entry, a term or a discipline in the one form that all have: its fields in the order of the schema, and
 * beside each id the title it stands for, as a comment. Comments of authors stay.
 * @param author a file whose YAML could be read
 * @param titles looks up titles
 */
export function format(author: Author, titles: Titles): string {
  const { source } = author.document;
  const titled = applyEdits(source.text, [...titleComments(author, titles)]);
  return reorderFields(titled, fieldOrder(author.kind));
}

/** What may follow an id on its line: the end of a list, and a comment. */
const BEHIND = /^(\s*[\]}]*)\s*(?:#\s?(.*))?$/;

/** Edits that write beside the ids of a line the titles they stand for. */
function* titleComments(author: Author, known: Titles): Generator<TextEdit> {
  const { document } = author;
  const { text } = document.source;
  const lines = new Map<number, { end: number; titles: string[] }>();
  for (const path of idPaths(author.data)) {
    const title = known.of(String(valueAt(author.data, path)));
    if (title === undefined) continue;
    const [, end] = document.range(path);
    const stop = endOfLine(text, end);
    const titles = [...(lines.get(stop)?.titles ?? []), `"${inComment(title)}"`];
    lines.set(stop, { end, titles });
  }
  for (const [stop, { end, titles }] of lines) {
    const behind = BEHIND.exec(text.slice(end, stop));
    if (!behind) continue;
    // The title of another entry: either of the two may be the slip, and a rule asks which.
    if (titlesIn(behind[2] ?? '').some((title) => known.has(title) && !titles.includes(`"${title}"`)))
      continue;
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
