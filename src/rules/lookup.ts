import { nearest } from '#diagnostics/nearest.ts';
import type { Author } from '#graph/citations.ts';
import type { Graph } from '#graph/graph.ts';
import { successorsOf } from '#graph/succession.ts';
import type { Entry } from '#model/entry.ts';
import { fullId } from '#model/identifier.ts';
import { type EntryKind, kindRecord } from '#model/kind.ts';
import { isDeadStatus } from '#model/status.ts';
import type { Path } from '#model/yaml-document.ts';

/** Entries that obey their schema, every file of an id that two files claim included. */
export function validEntries(graph: Graph): Entry[] {
  return graph.corpus.entries.filter((entry) => entry.valid);
}

/** A text of the front matter that is written in words. */
export interface Text {
  readonly path: Path;
  /** The field it is in, the list counted as one. */
  readonly field: string;
  readonly text: string;
}

const TEXT_FIELDS = new Set([
  'title',
  'summary',
  'aliases',
  'name',
  'rationale',
  'why',
  'conditions',
  'position',
  'good',
  'levers',
  'measure',
  'condition',
  'question',
  'would-count-as-answer',
  'cost',
  'system',
  'outcome',
  'what',
  'measures',
  'metrics',
  'text',
  'reason',
  'statement',
  'note',
  'container-title',
  'publisher',
]);

/** Every text of the front matter that is written in words, whether or not the rest obeys its schema. */
export function* textsOf(data: unknown, path: Path = [], field?: string): Generator<Text> {
  if (typeof data === 'string' && field !== undefined) yield { path, field, text: data };
  if (data === null || typeof data !== 'object') return;
  if (Array.isArray(data))
    for (const [index, item] of data.entries()) yield* textsOf(item, [...path, index], field);
  else
    for (const [key, value] of Object.entries(data))
      yield* textsOf(value, [...path, key], TEXT_FIELDS.has(key) ? key : undefined);
}

/** A field of the front matter that holds the id of an entry. */
export interface Pointer {
  readonly path: Path;
  readonly id: string;
}

/** Every id in the front matter of an entry, but for those of families. */
export function pointersOf(entry: Entry): Pointer[] {
  const found: Pointer[] = (entry.data.relations ?? []).map(({ target }, index) => ({
    path: ['relations', index, 'target'],
    id: target,
  }));
  for (const [index, id] of (entry.data.retired?.to ?? []).entries())
    found.push({ path: ['retired', 'to', index], id });
  if (entry.kind !== 'case-study') return found;
  for (const [index, { threat }] of (entry.data.steps ?? []).entries())
    found.push({ path: ['steps', index, 'threat'], id: threat });
  return found;
}

/** The ids of the families of a threat, its own first. */
export function familiesOf(entry: Entry): Pointer[] {
  if (entry.kind !== 'threat') return [];
  const others = (entry.data['also-in'] ?? []).map(
    (id, index): Pointer => ({ path: ['also-in', index], id }),
  );
  return [{ path: ['family'], id: entry.data.family }, ...others];
}

/** The status of a file, even when its front matter breaks the schema. */
export function statusOf(author: Author): string {
  const data = author.data as { status?: unknown } | null | undefined;
  return typeof data?.status === 'string' ? data.status : 'published';
}

/** Whether an entry is no longer in use. */
export function isDead(entry: Entry): boolean {
  return isDeadStatus(statusOf(entry));
}

/** "Write `MASEC-T0002`." for a dead entry with a successor. */
export function suggestSuccessor(graph: Graph, entry: Entry): string {
  const to = successorsOf(graph.entries, entry.id).map(({ id }) => `\`${id}\``);
  if (to.length === 0) return 'Take it out: the entry has no successor.';
  return `Write ${to.join(' or ')}, which took its place.`;
}

/** The only entry in use that took the place of a dead one; undefined when there are several or none. */
export function onlySuccessor(graph: Graph, entry: Entry): string | undefined {
  const to = successorsOf(graph.entries, entry.id);
  return to.length === 1 ? to[0]?.id : undefined;
}

/** Whether every file of the content folder could be read and obeys its schema: only then can absence be judged. */
export function isWhole(graph: Graph): boolean {
  const { corpus } = graph;
  const files = [...corpus.entries, ...corpus.references, ...corpus.frameworks, ...corpus.reviews];
  return corpus.unread.length === 0 && files.every((file) => file.valid);
}

/** Whether an id belongs to an entry, or to a file that could not be read and is reported as such. */
export function isKnownId(graph: Graph, id: string): boolean {
  if (graph.entries.has(id)) return true;
  const short = id.replace('MASEC-', '');
  return graph.corpus.unread.some((file) => new RegExp(`/(?:MASEC-)?${short}\\b[^/]*$`).test(file));
}

/** Whether a file of this folder and name stem was there but could not be read. */
export function isUnread(graph: Graph, folder: string, stem: string): boolean {
  return graph.corpus.unread.some((file) => file.includes(`/${folder}/${stem}.`));
}

/** The nearest id or title to what was written, as a suggestion. */
export function suggestEntry(graph: Graph, written: string, kind?: EntryKind): string {
  const entries = [...graph.entries.values()].filter(
    (entry) => entry.valid && (!kind || entry.kind === kind),
  );
  const byTitle = nearest(
    written,
    entries.map(({ data }) => data.title),
  );
  const titled = entries.find(({ data }) => data.title === byTitle);
  if (titled) return `Write \`${titled.id}\`, the id of "${titled.data.title}".`;
  const letter = fullId(written.toUpperCase())?.charAt(6);
  const sameKind = entries.filter(({ id }) => !letter || id.charAt(6) === letter);
  const near = nearest(
    fullId(written.toUpperCase()) ?? written,
    sameKind.map(({ id }) => id),
  );
  const entry = near ? graph.entries.get(near) : undefined;
  if (entry?.valid) return `Write \`${entry.id}\` if you mean "${entry.data.title}".`;
  return 'Write the id of an entry that exists.';
}

/** "threat" or "open problem": a kind in the words of a sentence. */
export function kindWords(kind: EntryKind): string {
  return kindRecord(kind).label.toLowerCase();
}

/** Joins names in backticks: `a`, `b` and `c`. */
export function listNames(names: readonly string[], last = 'and'): string {
  const quoted = names.map((name) => `\`${name}\``);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} ${last} ${quoted.at(-1)}`;
}
