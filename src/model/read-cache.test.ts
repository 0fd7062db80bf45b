import { readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withContent } from '../../tests/fixtures/content-builder.ts';
import { ReadCache } from './read-cache.ts';
import { readCorpus } from './read-corpus.ts';

const ROOT = join(import.meta.dirname, '../../tests/fixtures/content');
const T1 = `${ROOT}/threats/T0001-threat-1.mdx`;
const CHANNEL = `${ROOT}/vocabularies/channel.yml`;
const threat = readFileSync(T1, 'utf8');
const channel = readFileSync(CHANNEL, 'utf8');

/** One state of the folder after another: what an editor holds. */
const STATES: readonly (readonly [string, ReadonlyMap<string, string>])[] = [
  ['as saved', new Map()],
  ['another text', new Map([[T1, threat.replace('Threat 1', 'Threat one')]])],
  ['broken YAML', new Map([[T1, threat.replace('title: Threat 1', 'title: Threat: 1')]])],
  ['a byte-order mark', new Map([[T1, `\ufeff${threat}`]])],
  ['as saved again', new Map()],
  ['a value renamed', new Map([[CHANNEL, channel.replace('value: direct', 'value: straight')]])],
  ['a list broken', new Map([[CHANNEL, '{']])],
  ['the list mended', new Map([[CHANNEL, channel]])],
  ['a file never saved', new Map([[`${ROOT}/threats/T0009-new.mdx`, threat]])],
  ['the file given up', new Map()],
];

test.each(['forwards', 'backwards'])('a load from the cache equals a fresh one, %s through edits', (way) => {
  const cache = new ReadCache();
  for (const [name, drafts] of way === 'forwards' ? STATES : [...STATES].reverse())
    expect(readCorpus(ROOT, drafts, cache), name).toEqual(readCorpus(ROOT, drafts));
});

test('what did not change is not read again, and what changed is', () => {
  const cache = new ReadCache();
  const bodies = (drafts: ReadonlyMap<string, string>) =>
    readCorpus(ROOT, drafts, cache).corpus.entries.map(({ body }) => body);
  const first = bodies(new Map());
  const second = bodies(new Map([[T1, threat.replace('It works as', 'It runs as')]]));
  const changed = second.flatMap((body, index) => (body === first[index] ? [] : [index]));
  expect(changed).toEqual([second.findIndex((body) => JSON.stringify(body).includes('It runs as'))]);
});

test('an entry whose file did not change is the same object, so that what was found in it can be kept', () => {
  const cache = new ReadCache();
  const [before, after] = [new Map<string, string>(), new Map([[T1, `${threat}\nMore.\n`]])].map(
    (drafts) => readCorpus(ROOT, drafts, cache).corpus.entries,
  );
  expect(after?.filter((entry, index) => entry !== before?.[index]).map(({ file }) => file)).toEqual([T1]);
});

test('a draft that was never saved is read like a file', () => {
  const file = `${ROOT}/threats/T0009-new.mdx`;
  const { corpus } = readCorpus(ROOT, new Map([[file, threat]]));
  expect(corpus.entries.find(({ id }) => id === 'MASEC-T0009')?.file).toBe(file);
});

/** One state of a folder on the disk after another. */
const SAVES: readonly (readonly [string, (file: string) => void])[] = [
  ['as it was', () => {}],
  ['another text of the same length', (file) => writeFileSync(file, threat.replace('Threat 1', 'Thread 1'))],
  [
    'another at once, with the time put back',
    (file) => {
      writeFileSync(file, threat.replace('Threat 1', 'Treats 1'));
      utimesSync(file, 1000, 1000);
    },
  ],
  ['a draft', (file) => writeFileSync(file, threat.replace('status: published', 'status: draft'))],
  ['gone', (file) => rmSync(file)],
  ['as it was again', (file) => writeFileSync(file, threat)],
];

test.each([
  ['just now', 0],
  ['long ago', 60_000],
])('a load from the cache equals a fresh one after saves, of files that seem written %s', (_when, later) => {
  withContent({}, (root) => {
    const cache = new ReadCache(() => Date.now() + later);
    for (const [name, save] of SAVES) {
      save(`${root}/threats/T0001-threat-1.mdx`);
      expect(readCorpus(root, new Map(), cache), name).toEqual(readCorpus(root));
    }
  });
});

test('a load knows whether it found the texts of the last one', () => {
  const cache = new ReadCache();
  const unchanged = [...STATES, ...STATES.slice(-1)].map(([, drafts]) => {
    readCorpus(ROOT, drafts, cache);
    return cache.unchanged;
  });
  expect(unchanged).toEqual([...STATES.map(() => false), true]);
});

test('what a release froze is read again when it was touched', () => {
  const frozen = 'releases/2026.01.1/threats/T0001-threat-1.mdx';
  withContent({ [frozen]: threat }, (root) => {
    const cache = new ReadCache(() => Date.now() + 60_000);
    const load = () =>
      readCorpus(root, new Map(), cache).corpus.frozen.find(({ path }) => frozen.endsWith(path));
    const first = load();
    expect(load()).toBe(first);
    writeFileSync(`${root}/${frozen}`, `${threat}More.\n`);
    expect(load()?.text).toBe(`${threat}More.\n`);
  });
});
