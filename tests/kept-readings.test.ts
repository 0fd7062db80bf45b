import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildGraph } from '#graph/build-graph.ts';
import {
  checked,
  type KnowledgeBase,
  keepFound,
  loadInTurns,
  loadKnowledgeBase,
  recallFound,
} from '#knowledge-base';
import { codeVersion } from '#model/kept/code-version.ts';
import { KeptReadings } from '#model/kept/kept-readings.ts';
import { parseBody } from '#model/markdown.ts';
import { readPlainYaml } from '#model/plain-yaml.ts';
import { ReadCache } from '#model/read-cache.ts';
import { readCorpus } from '#model/read-corpus.ts';
import { RULES } from '#rules/rules.ts';
import { swap, withContent } from './fixtures/content-builder.ts';
import { everythingOf } from './fixtures/everything.ts';
import { CASES } from './rules/cases.ts';
import { WRITING_CASES } from './rules/writing-cases.ts';

vi.mock('#model/markdown.ts', { spy: true });
vi.mock('#model/plain-yaml.ts', { spy: true });
vi.mock('#model/kept/code-version.ts', { spy: true });

const FIXTURE = 'tests/fixtures/content';
const T1 = 'threats/T0001-threat-1.mdx';
const LISTS = readdirSync(`${FIXTURE}/vocabularies`).length;

let cache: string;

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'masec-kept-'));
});
afterEach(() => {
  rmSync(cache, { recursive: true, force: true });
});

/** Loads a folder as a process does that keeps nothing. */
const fresh = (root: string): KnowledgeBase => loadKnowledgeBase(root);

/** Loads it as a process does that begins with what those before it kept. */
const kept = (root: string): KnowledgeBase => loadKnowledgeBase(root, undefined, keeping(root));

const keeping = (root: string): ReadCache => new ReadCache(undefined, new KeptReadings(root, cache));

const codesOf = ({ diagnostics }: KnowledgeBase): string[] => diagnostics.map(({ code }) => code);

/** How much a load parses: texts of YAML besides the closed lists, and the files of which the prose. */
function parsedBy(load: () => unknown): { readonly yaml: number; readonly prose: readonly string[] } {
  vi.mocked(readPlainYaml).mockClear();
  vi.mocked(parseBody).mockClear();
  load();
  return {
    yaml: vi.mocked(readPlainYaml).mock.calls.length - LISTS,
    prose: vi.mocked(parseBody).mock.calls.map(([{ file }]) => basename(file)),
  };
}

/** The files in which readings lie. */
function shards(): string[] {
  return readdirSync(cache, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(cache, name));
}

const NOTHING = { yaml: 0, prose: [] };

test.each(['content', FIXTURE])('what is kept of `%s` is all that a fresh reading gives', (root) => {
  kept(root);
  expect(parsedBy(() => kept(root))).toEqual(NOTHING);
  expect(everythingOf(kept(root))).toEqual(everythingOf(fresh(root)));
});

describe('mistakes in one file are told the same', () => {
  const perFile = new Set(RULES.flatMap((rule) => ('checkFile' in rule ? rule.code : [])));
  const cases = [...CASES, ...WRITING_CASES].filter(
    ({ code }) => perFile.has(code) || code.startsWith('KB11'),
  );
  test.each(cases.map((item) => [`${item.code}: ${item.mistake}`, item] as const))(
    '%s',
    (_name, { edits }) => {
      withContent(edits, (root) => {
        kept(root);
        expect(kept(root).diagnostics).toEqual(fresh(root).diagnostics);
      });
    },
  );
});

test('of a folder with one other text just that is parsed, and the rest is still kept', () => {
  withContent({}, (root) => {
    const whole = parsedBy(() => kept(root));
    expect(whole.prose.length).toBeGreaterThan(10);
    const file = join(root, T1);
    writeFileSync(file, swap('It works as', 'It runs as')(readFileSync(file, 'utf8')));
    expect(parsedBy(() => kept(root))).toEqual({ yaml: 1, prose: [basename(T1)] });
    expect(parsedBy(() => kept(root))).toEqual(NOTHING);
    expect(everythingOf(kept(root))).toEqual(everythingOf(fresh(root)));
    writeFileSync(file, `\ufeff${readFileSync(file, 'utf8')}`);
    expect(codesOf(kept(root))).toEqual(['KB321']);
  });
});

test('a file with a mistake is read anew each time', () => {
  withContent({ [T1]: swap('status: published', 'status: publised') }, (root) => {
    kept(root);
    expect(parsedBy(() => kept(root))).toEqual({ yaml: 1, prose: [basename(T1)] });
  });
});

test('what a closed list no longer allows is found', () => {
  withContent({}, (root) => {
    kept(root);
    const file = join(root, 'vocabularies/channel.yml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('value: direct', 'value: straight'));
    const { diagnostics } = kept(root);
    expect(diagnostics.map(({ code }) => code)).toContain('KB203');
    expect(diagnostics).toEqual(fresh(root).diagnostics);
  });
});

test('what is judged when the rest is known is judged anew', () => {
  const figure = swap('Nearly everything.', 'It holds in 85 % of runs [@able2024one#f1].');
  withContent({ [T1]: figure }, (root) => {
    const codes = [kept(root), kept(root)].map(codesOf);
    const reference = join(root, 'references/able2024one.yml');
    writeFileSync(
      reference,
      swap(
        'values:',
        'values:\n      - { value: 85, unit: "%", measure: runs }',
      )(readFileSync(reference, 'utf8')),
    );
    expect([...codes, codesOf(kept(root))]).toEqual([['KB423'], ['KB423'], []]);
  });
});

test.each<[string, (bytes: Buffer) => Buffer]>([
  ['is empty', () => Buffer.alloc(0)],
  ['ends too early', (bytes) => bytes.subarray(0, -1)],
  ['has one bit turned', (bytes) => Buffer.from(bytes.with(-9, (bytes.at(-9) ?? 0) ^ 1))],
  ['has another seal', (bytes) => Buffer.from(bytes.with(0, (bytes.at(0) ?? 0) ^ 1))],
  ['is no JSON', () => Buffer.from('{')],
])('what %s is not trusted, and written anew', (_name, spoil) => {
  kept(FIXTURE);
  for (const path of shards()) writeFileSync(path, spoil(readFileSync(path)));
  const all = parsedBy(() => fresh(FIXTURE));
  expect(parsedBy(() => kept(FIXTURE))).toEqual(all);
  expect(parsedBy(() => kept(FIXTURE))).toEqual(NOTHING);
});

test('what other code read is not trusted, even under the name of this one', () => {
  const all = parsedBy(() => kept(FIXTURE));
  const mine = shards();
  vi.mocked(codeVersion).mockReturnValue('another');
  try {
    expect(parsedBy(() => kept(FIXTURE))).toEqual(all);
    const others = shards().filter((path) => !mine.includes(path));
    for (const path of others) {
      const twin = mine.find((one) => basename(one) === basename(path)) ?? '';
      writeFileSync(path, readFileSync(twin));
    }
    expect(parsedBy(() => kept(FIXTURE))).toEqual(all);
  } finally {
    vi.mocked(codeVersion).mockReset();
  }
  expect(parsedBy(() => kept(FIXTURE))).toEqual(NOTHING);
});

test.each([0, 1])(
  'a text that was replaced before anything was saved leaves nothing behind, after %i processes',
  (before) => {
    withContent({ [T1]: swap('Nearly everything.', 'It holds in 5 % of runs.') }, (root) => {
      for (let process = 0; process < before; process++) kept(root);
      const file = join(root, T1);
      const broken = readFileSync(file, 'utf8')
        .replace('5 %', 'all')
        .replace('status: published', 'status: publised');
      const readings = keeping(root);
      const codes = [new Map(), new Map([[file, broken]])].map((drafts) => {
        const { corpus, diagnostics } = readCorpus(root, drafts, readings);
        recallFound(corpus, readings);
        const base = checked({ graph: buildGraph(corpus), diagnostics });
        if (drafts.size > 0) keepFound(corpus, readings);
        return codesOf(base);
      });
      expect([...codes, codesOf(kept(root))]).toEqual([['KB423'], ['KB203'], ['KB423']]);
    });
  },
);

test('a place that takes nothing is no mistake', () => {
  rmSync(cache, { recursive: true });
  writeFileSync(cache, 'a file');
  expect(kept(FIXTURE).diagnostics).toEqual([]);
  expect(readFileSync(cache, 'utf8')).toBe('a file');
});

test('two that load at once do not disturb each other', async () => {
  const load = async (): Promise<KnowledgeBase> => {
    const readings = new ReadCache(undefined, new KeptReadings(FIXTURE, cache));
    const base = await loadInTurns(FIXTURE, readings);
    keepFound(base.graph.corpus, readings);
    return base;
  };
  const loaded = await Promise.all([load(), load()]);
  for (const base of loaded) expect(base.diagnostics).toEqual([]);
  expect(parsedBy(() => kept(FIXTURE))).toEqual(NOTHING);
});

test('what was not used for longest is forgotten', () => {
  const versions = Array.from({ length: 8 }, (_, index) => `version ${index}`);
  try {
    for (const version of versions) {
      vi.mocked(codeVersion).mockReturnValue(version);
      kept(FIXTURE);
    }
    expect(readdirSync(cache).length).toBe(6);
    expect(parsedBy(() => kept(FIXTURE))).toEqual(NOTHING);
  } finally {
    vi.mocked(codeVersion).mockReset();
  }
});
