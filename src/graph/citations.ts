import type { Span } from '#diagnostics/diagnostic.ts';
import type { DisciplinePage, Entry, TermPage } from '#model/entry.ts';
import { fullId } from '#model/identifier.ts';
import type { MarkdownNode } from '#model/markdown.ts';
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

/** Prose of one author: the body, or one field. */
export class Prose {
  readonly author: Author;
  readonly nodes: readonly MarkdownNode[];
  /** Steps to the field; undefined for the body. */
  readonly path: Path | undefined;

  constructor(author: Author, nodes: readonly MarkdownNode[], path?: Path) {
    this.author = author;
    this.nodes = nodes;
    this.path = path;
  }

  /** The place in the file of an offset in the prose. */
  at(start: number, end?: number): Span {
    const { document } = this.author;
    const { path } = this;
    if (!path) return document.source.span(start, end);
    return document.source.span(
      document.offsetInScalar(path, start),
      end === undefined ? undefined : document.offsetInScalar(path, end),
    );
  }
}

/** The author who was asked for last: one rule after another asks for the same. */
let last: { readonly author: Author; readonly prose: readonly Prose[] } | undefined;

/** Every piece of prose an author wrote, the fields of the front matter first. */
export function proseOf(author: Author): readonly Prose[] {
  if (last?.author === author) return last.prose;
  const prose = author.fields.map(({ path, nodes }) => new Prose(author, nodes, path));
  prose.push(new Prose(author, author.body));
  last = { author, prose };
  return prose;
}

/** A stretch of prose: of the body, or of one field. */
interface Stretch {
  readonly path?: Path | undefined;
  readonly start: number;
  readonly end: number;
}

interface Cited {
  readonly key: string;
  readonly finding?: string | undefined;
}

type CitedInProse = Cited & Stretch;
type CitedInList = Cited & { readonly path: Path };
type Mentioned = { readonly written: string } & Stretch;

/** What an author refers to, as plain data: what another process can be told. */
export interface PlainUses {
  readonly citations: readonly (CitedInProse | CitedInList)[];
  readonly mentions: readonly Mentioned[];
}

/** Places are looked up when they are asked for, which is when something is wrong. */
class InProse {
  readonly author: Author;
  readonly #path: Path | undefined;
  readonly #start: number;
  readonly #end: number;

  constructor(author: Author, { path, start, end }: Stretch) {
    this.author = author;
    this.#path = path;
    this.#start = start;
    this.#end = end;
  }

  get span(): Span {
    return new Prose(this.author, [], this.#path).at(this.#start, this.#end);
  }

  protected get stretch(): Stretch {
    return { path: this.#path, start: this.#start, end: this.#end };
  }
}

class CitationInProse extends InProse implements Citation {
  readonly key: string;
  readonly finding: string | undefined;

  constructor(author: Author, cited: CitedInProse) {
    super(author, cited);
    this.key = cited.key;
    this.finding = cited.finding;
  }

  get plain(): CitedInProse {
    return { key: this.key, finding: this.finding, ...this.stretch };
  }
}

class CitationInList implements Citation {
  readonly author: Author;
  readonly key: string;
  readonly finding: string | undefined;
  readonly #path: Path;

  constructor(author: Author, { key, finding, path }: CitedInList) {
    this.author = author;
    this.key = key;
    this.finding = finding;
    this.#path = path;
  }

  get span(): Span {
    return this.author.document.span(this.#path);
  }

  get plain(): CitedInList {
    return { key: this.key, finding: this.finding, path: this.#path };
  }
}

class MentionInProse extends InProse implements Mention {
  readonly target: string | undefined;
  readonly written: string;

  constructor(author: Author, mentioned: Mentioned) {
    super(author, mentioned);
    this.target = fullId(mentioned.written);
    this.written = mentioned.written;
  }

  get plain(): Mentioned {
    return { written: this.written, ...this.stretch };
  }
}

/** What an author refers to. */
interface Uses {
  readonly citations: readonly (CitationInProse | CitationInList)[];
  readonly mentions: readonly MentionInProse[];
}

/** Made once for each author: the next graph has most of them again. */
const uses = new WeakMap<Author, Uses>();

function usesOf(author: Author): Uses {
  const known = uses.get(author);
  if (known) return known;
  const citations: (CitationInProse | CitationInList)[] = [];
  const mentions: MentionInProse[] = [];
  if (author.valid)
    findingFields(author.data, [], false, (path, written) =>
      citations.push(new CitationInList(author, { ...splitFinding(written), path })),
    );
  for (const prose of proseOf(author)) collect(prose, prose.nodes, citations, mentions);
  // Copies have no room to grow.
  const found = { citations: citations.slice(), mentions: mentions.slice() };
  uses.set(author, found);
  return found;
}

function collect(
  prose: Prose,
  nodes: readonly MarkdownNode[],
  citations: (CitationInProse | CitationInList)[],
  mentions: MentionInProse[],
): void {
  const { author, path } = prose;
  for (const { type, target = '', start, end, items, children } of nodes) {
    if (type === 'entryLink')
      mentions.push(new MentionInProse(author, { written: target, path, start, end }));
    else if (items) for (const item of items) citations.push(new CitationInProse(author, { ...item, path }));
    else if (children) collect(prose, children, citations, mentions);
  }
}

/** What an author refers to, to be kept. */
export function plainUses(author: Author): PlainUses {
  const { citations, mentions } = usesOf(author);
  return { citations: citations.map(({ plain }) => plain), mentions: mentions.map(({ plain }) => plain) };
}

/** Takes what was kept for what an author refers to, whose prose then need not be parsed. */
export function recallUses(author: Author, { citations, mentions }: PlainUses): void {
  uses.set(author, {
    citations: citations.map((cited) =>
      'start' in cited ? new CitationInProse(author, cited) : new CitationInList(author, cited),
    ),
    mentions: mentions.map((mentioned) => new MentionInProse(author, mentioned)),
  });
}

/** All citations of an author, in lists of findings and in prose. */
export function citationsIn(author: Author): readonly Citation[] {
  return usesOf(author).citations;
}

/** All links to entries in an author's prose. */
export function mentionsIn(author: Author): readonly Mention[] {
  return usesOf(author).mentions;
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

/** Finds fields of the front matter that name findings, wherever they stand. */
function findingFields(
  data: unknown,
  path: (string | number)[],
  named: boolean,
  found: (path: Path, written: string) => void,
): void {
  if (typeof data === 'string') {
    if (named && data !== 'ours') found([...path], data);
    return;
  }
  if (data === null || typeof data !== 'object') return;
  const list = Array.isArray(data);
  for (const [step, value] of list ? data.entries() : Object.entries(data)) {
    path.push(step);
    findingFields(value, path, list ? named : FINDING_FIELDS.has(String(step)), found);
    path.pop();
  }
}
