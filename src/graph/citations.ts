import type { Span } from '#diagnostics/diagnostic.ts';
import type { DisciplinePage, Entry, TermPage } from '#model/entry.ts';
import { fullId } from '#model/identifier.ts';
import { type MarkdownNode, walk } from '#model/markdown.ts';
import type { Path } from '#model/yaml-document.ts';

/** An entry, a term or a discipline: whatever has prose. */
export type Author = Entry | TermPage | DisciplinePage;

/** One work, or one finding of it, cited at one place. */
export interface Citation {
  readonly author: Author;
  readonly key: string;
  /** As in `f2`; undefined when the work as a whole is cited. */
  readonly finding: string | undefined;
  readonly span: Span;
}

/** One link `[[T0001]]` at one place. */
export interface Mention {
  readonly author: Author;
  /** The full id; undefined when what is written is no id. */
  readonly target: string | undefined;
  readonly written: string;
  readonly span: Span;
}

/** Prose of one author: the body, or one field; `at` gives the place in the file of an offset in it. */
export interface Prose {
  readonly author: Author;
  readonly nodes: readonly MarkdownNode[];
  /** Steps to the field; undefined for the body. */
  readonly path: Path | undefined;
  at(start: number, end?: number): Span;
}

/** Every piece of prose an author wrote, the fields of the front matter first. */
export function proseOf(author: Author): Prose[] {
  const { document, body, fields } = author;
  const { source } = document;
  const inFields = fields.map(({ path, nodes }) => ({
    author,
    nodes,
    path,
    at: (start: number, end?: number) =>
      source.span(
        document.offsetInScalar(path, start),
        end === undefined ? undefined : document.offsetInScalar(path, end),
      ),
  }));
  return [
    ...inFields,
    { author, nodes: body, path: undefined, at: (start: number, end?: number) => source.span(start, end) },
  ];
}

/** All citations of an author, in prose and in lists of findings. */
export function citationsIn(author: Author): Citation[] {
  const inLists = author.valid
    ? findingFields(author.data).map(({ path, written }) => ({
        author,
        ...splitFinding(written),
        get span() {
          return author.document.span(path);
        },
      }))
    : [];
  const inProse = proseOf(author).flatMap(({ nodes, at }) =>
    [...walk(nodes)].flatMap((node) =>
      (node.items ?? []).map((item) => ({
        author,
        key: item.key,
        finding: item.finding,
        get span() {
          return at(item.start, item.end);
        },
      })),
    ),
  );
  return [...inLists, ...inProse];
}

/** All links to entries in an author's prose. */
export function mentionsIn(author: Author): Mention[] {
  return proseOf(author).flatMap(({ nodes, at }) =>
    [...walk(nodes)]
      .filter((node) => node.type === 'entryLink')
      .map((node) => ({
        author,
        target: fullId(node.target ?? ''),
        written: node.target ?? '',
        get span() {
          return at(node.start, node.end);
        },
      })),
  );
}

/** Takes `key#f2` apart. */
export function splitFinding(written: string): { key: string; finding: string | undefined } {
  const [key = '', finding] = written.split('#', 2);
  return { key, finding };
}

/** Findings that stand beside a field in its own group, as `references` beside `rationale`. */
export function findingsBeside(
  author: Author,
  path: Path,
): { readonly key: string; readonly finding: string | undefined }[] {
  let group: unknown = author.data;
  for (const step of path.slice(0, -1))
    group = (group as Record<string | number, unknown> | undefined)?.[step];
  if (Array.isArray(group) || path.length < 2) return [];
  const fields = (group ?? {}) as Record<string, unknown>;
  return [fields['references'], fields['held-by'], fields['by']]
    .flat()
    .filter((written) => typeof written === 'string' && written !== 'ours')
    .map((written) => splitFinding(String(written)));
}

const FINDING_FIELDS = new Set(['references', 'held-by', 'finding', 'reference', 'by']);

/** Fields of the front matter that name findings, wherever they stand. */
function findingFields(data: unknown, path: Path = [], named = false): { path: Path; written: string }[] {
  if (typeof data === 'string') return named && data !== 'ours' ? [{ path, written: data }] : [];
  if (Array.isArray(data)) return data.flatMap((item, index) => findingFields(item, [...path, index], named));
  if (data === null || typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([key, value]) =>
    findingFields(value, [...path, key], FINDING_FIELDS.has(key)),
  );
}
