import { existsSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { masecJson } from '#exports/masec-json.ts';
import type { Graph } from '#graph/graph.ts';
import { CODES, loadKnowledgeBase, publishedGraph } from '#knowledge-base';
import { renderInline, renderMarkdown } from '#render/render-markdown.ts';
import type { Resolver } from '#render/resolver.ts';
import { exportContext } from '#site/publishing/export-context.ts';
import { SiteViews } from '#views/site-views.ts';
import { type Edit, swap, withContent } from '../fixtures/content-builder.ts';
import { dangersIn } from './inert-html.ts';

export const T2 = 'threats/T0002-threat-2.mdx';
export const D1 = 'defences/D0001-defence.mdx';
export const B1 = 'benchmarks/B0001-benchmark.mdx';
export const REF = 'references/able2024one.yml';

/** A check that takes longer hangs; nothing here takes a tenth of it. */
export const HANG = { timeout: 10_000 };

/** What runs when any of it is run. */
export const PAYLOAD = 'globalThis.__pwned = 1';

/** Something a stranger may hand in, and what must come of it. */
export interface Hostile {
  readonly what: string;
  readonly edits?: Readonly<Record<string, Edit>>;
  /** What no edit can do, such as a link in the file system. */
  readonly prepare?: (root: string) => void;
  /** The code that must be reported; undefined when the text is allowed and must come to nothing. */
  readonly code?: string;
  /** The file that must be named; that of the only edit when left out. */
  readonly file?: string;
  /** The first and the last line that may be named. */
  readonly lines?: readonly [first: number, last: number];
}

/** Where hostile prose begins in its file. */
const PROSE_LINE = 41;

/** Hostile prose in the body of an entry. */
export function prose(what: string, text: string, code?: string): Hostile {
  const last = PROSE_LINE + text.split('\n').length;
  return {
    what,
    edits: { [T2]: swap('Nearly everything.', text) },
    ...(code !== undefined && { code, lines: [PROSE_LINE, last] as const }),
  };
}

/** Hostile text in a field that may hold inline Markdown. */
export function field(what: string, text: string, code?: string): Hostile {
  const cost = `cost: ${JSON.stringify(text)}`;
  return {
    what,
    edits: { [D1]: swap('cost: Time.', cost) },
    ...(code !== undefined && { code, lines: [7, 7] as const }),
  };
}

/** Hostile front matter of an entry, before its status. */
export function front(what: string, fields: string, code?: string): Hostile {
  return {
    what,
    edits: { [T2]: swap('status: published\n', `${fields}\nstatus: published\n`) },
    ...(code !== undefined && { code, lines: [4, 4 + fields.split('\n').length] as const }),
  };
}

/** A hostile line at the end of a reference. */
export function reference(what: string, line: string, code?: string): Hostile {
  return { what, edits: { [REF]: (text) => `${line}\n${text}` }, ...(code !== undefined && { code }) };
}

/** Runs a table of hostile content, one test a row. */
export function refuseOrDefuse(theme: string, rows: readonly Hostile[]): void {
  describe(theme, () => {
    test.each(rows.map((row) => [row.what, row] as const))('%s', HANG, (_what, row) => examine(row));
  });
}

/** Checks one piece of hostile content: answered, placed, never run, never in what is published. */
export function examine({ edits = {}, prepare, code, file = Object.keys(edits)[0], lines }: Hostile): void {
  withContent(edits, (root) => {
    prepare?.(root);
    const { graph, diagnostics } = loadKnowledgeBase(root);
    const read = remember(readLines);
    for (const diagnostic of diagnostics) expectInside(diagnostic, read(diagnostic.file));
    const found = diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
    if (code === undefined) expect(diagnostics).toEqual([]);
    else {
      const named = diagnostics.find((one) => one.code === code && one.file === `${root}/${file}`);
      expect(named, JSON.stringify(diagnostics.slice(0, 3), null, 1)).toBeDefined();
      if (named && lines) {
        expect(named.line).toBeGreaterThanOrEqual(lines[0]);
        expect(named.line).toBeLessThanOrEqual(lines[1]);
      }
    }
    for (const html of proseHtml(graph)) expect(dangersIn(html)).toEqual([]);
    if (found.length === 0) expectHarmlessSite(publishedGraph(graph.corpus));
  });
  expect((globalThis as { __pwned?: unknown }).__pwned).toBeUndefined();
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
}

/** Holds that a diagnostic lies inside the file it names and helps. */
export function expectInside(
  { file, line, column, endLine = line, endColumn = column, message }: Diagnostic,
  lines: readonly string[],
): void {
  const width = (number: number): number => (lines[number - 1]?.length ?? -1) + 1;
  const inside = line >= 1 && column >= 1 && column <= width(line) && endColumn <= width(endLine);
  const forward = endLine > line || (endLine === line && endColumn >= column);
  const helps = /\S\.$/.test(message) && message.length < 5000;
  if (!inside || !forward || !helps)
    expect.fail(`${file}:${line}:${column}-${endLine}:${endColumn} ${message} (of ${lines.length} lines)`);
}

function remember(read: (file: string) => string[]): (file: string) => string[] {
  const known = new Map<string, string[]>();
  return (file) => {
    const lines = known.get(file) ?? read(file);
    known.set(file, lines);
    return lines;
  };
}

/** The lines of a file; a folder, a link or a list that is missing has one empty line. */
export function readLines(file: string): string[] {
  if (!existsSync(file) || !statSync(file).isFile()) return [''];
  return readFileSync(file, 'utf8')
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/);
}

/** Links as a site makes them, to whatever is asked for. */
const RESOLVER: Resolver = {
  entry: (id) => ({ href: `/${id}/`, label: id }),
  citation: (key, finding) => ({ href: `/references/${key}/#${finding}`, label: key, title: key }),
  media: (name) => `/media/${name}`,
};

/** All prose as HTML, whether it passed the rules or not: the renderer is a second wall. */
export function* proseHtml({ corpus }: Graph): Generator<string> {
  for (const author of [...corpus.entries, ...corpus.terms, ...corpus.disciplines]) {
    yield renderMarkdown(author.body, RESOLVER);
    for (const { nodes } of author.fields) yield renderInline(nodes, RESOLVER);
  }
}

/** Names of the values that pages take as HTML; everything else they escape. */
const HTML = new Set(
  'html leadHtml rationale why by heldBy reason conditions sources source where'.split(' '),
);

function* htmlIn(value: unknown, name = ''): Generator<string> {
  if (typeof value === 'string') {
    if (HTML.has(name)) yield value;
  } else if (Array.isArray(value)) for (const item of value) yield* htmlIn(item, name);
  else if (value !== null && typeof value === 'object')
    for (const [key, inner] of Object.entries(value)) yield* htmlIn(inner, key);
}

function expectHarmlessSite(graph: Graph): void {
  const site = new SiteViews(graph, '/', CODES);
  const pages = [
    site.rootPaths().map((path) => site.root(path)),
    site.referencePaths().map((path) => site.reference(path)),
    site.frameworkSlugs().map((slug) => site.framework(slug)),
    site.disciplines().map(({ slug }) => site.discipline(slug)),
    site.termSlugs().map((slug) => site.term(slug)),
  ];
  const json = JSON.stringify(masecJson(graph, exportContext(graph)));
  for (const html of [...htmlIn(pages), ...htmlIn(JSON.parse(json))]) expect(dangersIn(html)).toEqual([]);
}
