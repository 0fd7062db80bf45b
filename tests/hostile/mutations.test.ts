import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadKnowledgeBase, publishedGraph } from '#knowledge-base';
import { ReadCache } from '#model/read-cache.ts';
import { expectInside, proseHtml, readLines } from './hostile.ts';
import { dangersIn } from './inert-html.ts';

const ALL = process.env['MASEC_TEST_ALL'] === '1';
/** The same in every run; a failure prints it, with the path to the smallest text that fails. */
const SEED = 20_260_102;
const RUNS = ALL ? 1500 : 60;

const ROOT = join(import.meta.dirname, '../..');
const FIXTURE = join(ROOT, 'tests/fixtures/content');
const CONTENT = join(ROOT, 'content');

/** Real files of every kind, and all of the fixture. */
const SEEDS = [
  ...globSync('*/*-*.mdx', { cwd: CONTENT })
    .sort()
    .filter((_name, index) => index % 23 === 0),
  ...globSync('references/*.yml', { cwd: CONTENT })
    .sort()
    .filter((_name, index) => index % 60 === 0),
  'frameworks/cwe/4.20.yml',
].map((name) => ({ name, text: readSeed(join(CONTENT, name)) }));
const OWN = globSync(
  ['*/*.mdx', 'references/*.yml', 'vocabularies/{features,relation-types}.yml', 'site.yml'],
  {
    cwd: FIXTURE,
  },
)
  .sort()
  .map((name) => ({ name, text: readFileSync(join(FIXTURE, name), 'utf8') }));
const FILES = [...SEEDS, ...OWN].filter(({ text }) => text !== '');

function readSeed(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

const TOKENS = [
  ...[
    '<script>alert(1)</script>',
    '{process.exit(1)}',
    '[x](javascript:alert(1))',
    '<Note {...x}>',
    '</Note>',
  ],
  ...[
    '---',
    '...',
    '- ',
    '? ',
    ': ',
    '&a ',
    '*a',
    '!!js/function x',
    '<<: *a',
    '__proto__: {}',
    '"',
    "'",
    '`',
  ],
  ...[
    '{/*',
    '*/}',
    '<!--',
    '[[T0001]]',
    '[[',
    '[@a#f1]',
    '[@',
    '84 %',
    'one hundred and ',
    '|',
    '> ',
    '## ',
    '```',
  ],
  ...[
    '\u202e',
    '\0',
    '\ud800',
    '\ufeff',
    '\u2028',
    '🤖',
    'e\u0301',
    '&#x202e;',
    '\\',
    '\t',
    '\r',
    '\r\n',
    '\n\n',
  ],
];

type Mutation = (lines: string[], at: number, other: number, token: string) => void;
const MUTATIONS: Readonly<Record<string, Mutation>> = {
  delete: (lines, at) => lines.splice(at, 1),
  duplicate: (lines, at) => lines.splice(at, 0, lines[at] ?? ''),
  swap: (lines, at, other) => {
    [lines[at], lines[other]] = [lines[other] ?? '', lines[at] ?? ''];
  },
  insertLine: (lines, at, _other, token) => lines.splice(at, 0, token),
  insert: (lines, at, other, token) => {
    const line = lines[at] ?? '';
    const column = other % (line.length + 1);
    lines[at] = line.slice(0, column) + token + line.slice(column);
  },
  indent: (lines, at, other) => {
    lines[at] = ' '.repeat(other % 9) + (lines[at] ?? '');
  },
  outdent: (lines, at) => {
    lines[at] = (lines[at] ?? '').trimStart();
  },
  truncate: (lines, at) => lines.splice(at + 1),
  join: (lines, at) => lines.splice(at, 2, (lines[at] ?? '') + (lines[at + 1] ?? '')),
  flip: (lines, at, other) => {
    const line = lines[at] ?? '';
    const column = other % (line.length + 1);
    const code = (line.charCodeAt(column) || 0) ^ (1 << (other % 7));
    lines[at] = line.slice(0, column) + String.fromCharCode(code) + line.slice(column + 1);
  },
};

const step = fc.record({
  how: fc.constantFrom(...Object.keys(MUTATIONS)),
  at: fc.nat(10_000),
  other: fc.nat(10_000),
  token: fc.oneof(fc.constantFrom(...TOKENS), fc.string({ unit: 'binary', maxLength: 8 })),
});
const mutated = fc
  .record({ file: fc.constantFrom(...FILES), steps: fc.array(step, { minLength: 1, maxLength: 8 }) })
  .map(({ file, steps }) => {
    const lines = file.text.split('\n');
    for (const { how, at, other, token } of steps)
      MUTATIONS[how]?.(lines, at % lines.length, other % lines.length || other, token);
    return { name: file.name, text: lines.join('\n') };
  });

let root: string;
const cache = new ReadCache();

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'masec-mutations-'));
  cpSync(FIXTURE, root, { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** What the check says of the fixture with one file changed or added. */
function checkWith(name: string, text: string, kept?: ReadCache) {
  const path = join(root, name);
  const before = OWN.find((own) => own.name === name)?.text;
  const made = dirname(name).startsWith('frameworks/') ? join(root, dirname(name)) : undefined;
  if (made) cpSync(join(FIXTURE, 'frameworks/demo-framework'), made, { recursive: true });
  try {
    writeFileSync(path, text);
    const { graph, diagnostics } = loadKnowledgeBase(root, undefined, kept);
    const lines = new Map<string, string[]>();
    for (const diagnostic of diagnostics) {
      const { file } = diagnostic;
      if (!lines.has(file)) lines.set(file, readLines(file));
      expectInside(diagnostic, lines.get(file) ?? []);
    }
    return { graph, diagnostics };
  } finally {
    if (before === undefined) rmSync(path);
    else writeFileSync(path, before);
    if (made) rmSync(made, { recursive: true });
  }
}

describe('real entries, changed at random', () => {
  test('are many and of every kind', () => {
    expect(FILES.length).toBeGreaterThan(30);
    expect(FILES.map(({ name }) => basename(name)[0])).toEqual(
      expect.arrayContaining(['F', 'T', 'X', 'P', 'D', 'C', 'B']),
    );
  });

  test('are answered, twice alike, each message inside its file, and nothing of them runs', () => {
    const property = fc.property(mutated, ({ name, text }) => {
      const { graph, diagnostics } = checkWith(name, text);
      expect(checkWith(name, text, cache).diagnostics).toEqual(diagnostics);
      for (const html of proseHtml(graph)) expect(dangersIn(html)).toEqual([]);
      if (!diagnostics.some(({ severity }) => severity === 'error'))
        expect(publishedGraph(graph.corpus).entries.size).toBeGreaterThan(0);
    });
    fc.assert(property, { seed: SEED, numRuns: RUNS, endOnFailure: !ALL });
  });

  test('never leave a prototype changed', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect((globalThis as { __pwned?: unknown }).__pwned).toBeUndefined();
  });
});
