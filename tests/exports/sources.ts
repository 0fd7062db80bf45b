import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { EXPORT_FILES } from '#exports/catalogue.ts';
import { Excerpt } from '#exports/examples.ts';
import { type ExportFile, wholeOf } from '#exports/export-file.ts';
import { Source } from '#exports/source/source.ts';
import { loadKnowledgeBase, publishedGraph } from '#knowledge-base';
import { exportContext } from '#site/publishing/export-context.ts';
import { type Edit, swap, withContent } from '../fixtures/content-builder.ts';

/** Text that would do harm, or break a format, wherever it is not escaped. */
export const HOSTILE = `=cmd|' /C calc'!A0 "q" <script>a()</script> \\ {x} } { #1 % & _ ~ ^ $ \`c\` [a](b) @misc{x, ]]>-->\u00e9\u6f22\u{1f980}`;

const quoted = JSON.stringify(HOSTILE);

/** The fixture in which every author is hostile. */
const HOSTILE_EDITS: Readonly<Record<string, Edit>> = {
  'threats/T0001-threat-1.mdx': (text) =>
    text
      .replace('title: Threat 1', () => `title: ${quoted}`)
      .replace(
        'summary: A threat for tests, the one numbered 1.',
        () => `summary: ${quoted}\naliases: [${quoted}, "-1+1", "@SUM(A1)", "\\tx"]`,
      )
      .replace(
        'rationale: The first opens a door that the second walks through.',
        'rationale: "=1+1 \\\\<b> & \\"x\\" opens a door\\tfor the second."',
      ),
  'references/able2024one.yml': (text) =>
    text
      .replace('title: One work', () => `title: ${quoted}`)
      .replace(
        '{ family: Able, given: Ada }',
        () => `{ family: ${quoted}, given: "{A}, and B" }\n  - { literal: ${quoted} }`,
      ),
  'frameworks/demo-framework/1.0.yml': swap('name: First item', `name: ${quoted}`),
};

/** The fixture in which one threat was merged into another in a second release. */
const RETIRED_EDITS: Readonly<Record<string, Edit>> = {
  'threats/T0002-threat-2.mdx': swap(
    'status: published',
    'status: merged\nretired:\n  on: 2026-11-30\n  release: 2026.11.2\n  reason: It was the same as [[T0001]].\n  to: [MASEC-T0001]',
  ),
  'releases/2026.11.1.json': release('2026.11.1', '2026-11-25', 1),
  'releases/2026.11.2.json': release('2026.11.2', '2026-12-01', 2),
};

function release(version: string, date: string, revision: number): string {
  const entries = [
    { id: 'MASEC-T0001', kind: 'threat', revision },
    { id: 'MASEC-T0002', kind: 'threat', revision: 1 },
  ];
  return JSON.stringify({ version, date, entries });
}

function sourceOf(root: string): Source {
  const graph = publishedGraph(loadKnowledgeBase(root).graph.corpus);
  return new Source(graph, exportContext(graph));
}

export const fixture = (edits: Readonly<Record<string, Edit>> = {}): Source => withContent(edits, sourceOf);
export const hostile = (): Source => fixture(HOSTILE_EDITS);
export const retired = (): Source => fixture(RETIRED_EDITS);
export const real = (): Source => sourceOf('content');

/** Every content that exports are held to. */
export const SOURCES: readonly (readonly [string, () => Source])[] = [
  ['the fixture', () => fixture()],
  ['hostile content', hostile],
  ['content with a retired entry', retired],
  ['the real content', real],
];

/** One published file, as text. */
export async function make(source: Source, name: string): Promise<string> {
  return String(await content(source, name));
}

/** One published file. */
export async function content(source: Source, name: string): Promise<string | Uint8Array> {
  const file = EXPORT_FILES.find((candidate) => candidate.name === name);
  if (!file) throw new Error(`no such export: ${name}`);
  return wholeOf(await file.make(source));
}

/** The example of a file that goes by as a whole, or in parts of so many lines. */
export async function exampleOf(file: ExportFile, source: Source, lines?: number): Promise<string> {
  const excerpt = new Excerpt(file.example);
  const whole = wholeOf(await file.make(source));
  const parts = lines === undefined ? /.+/gs : new RegExp(`(?:[^\\n]*\\n){1,${lines}}`, 'g');
  if (typeof whole === 'string') for (const [part] of whole.matchAll(parts)) excerpt.take(part);
  return file.example.show(excerpt.text, source);
}

/** What is wrong with data by the rules of a format that were transcribed for these tests; empty when nothing is. */
export function issues(specification: string, data: unknown): string[] {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
  addFormats.default(ajv, ['uri']);
  const schema = JSON.parse(
    readFileSync(join(import.meta.dirname, 'specifications', `${specification}.schema.json`), 'utf8'),
  );
  const validate = ajv.compile({ ...schema, $id: `https://example.org/${specification}` });
  return validate(data)
    ? []
    : (validate.errors ?? []).slice(0, 5).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
