import { hash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '#site/build.ts';
import { filesWithProse } from '#site/renew.ts';
import { generateCorpus } from '../../bench/corpus/generate.ts';
import { Random } from '../../bench/corpus/random.ts';
import { differing, entriesIn, filesOf, say } from './site-files.ts';

const CACHE = resolve('node_modules/.cache/masec/builds');

let folder: string;
let content: string;
let dist: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'masec-renewal-'));
  content = join(folder, 'content');
  dist = join(folder, 'dist');
  generateCorpus(content, { entries: 60, seed: 7, lists: 'content' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Expects the site to be the one that is built of the content where there was none. */
async function expectAsNew(): Promise<void> {
  const fresh = join(folder, 'fresh');
  rmSync(fresh, { recursive: true, force: true });
  expect(await build(content, fresh, { anew: true })).toMatchObject({ built: true });
  expect(differing(dist, fresh)).toEqual([]);
}

/** Whether a build left a file of the site as it was on the disk. */
async function keeps(file: string): Promise<boolean> {
  const before = statSync(join(dist, file)).ino;
  expect(await build(content, dist)).toMatchObject({ built: true });
  return statSync(join(dist, file)).ino === before;
}

const edit = (file: string, change: (text: string) => string): void => {
  const text = readFileSync(file, 'utf8');
  expect(change(text)).not.toBe(text);
  writeFileSync(file, change(text));
};
const entry = (): string => entriesIn(content).find((file) => file.includes('/threats/')) as string;

test('the prose of an entry stands in no file but those that are made anew for it', async () => {
  const other = join(folder, 'other');
  cpSync(content, other, { recursive: true });
  for (const file of entriesIn(other)) edit(file, say('Bim bam.\n\n### More\n\nAnd *bum*.'));
  const [site, changed] = [join(folder, 'site'), join(folder, 'changed')];
  await build(content, site, { anew: true });
  await build(other, changed, { anew: true });
  const ids = entriesIn(content).map((file) => `MASEC-${basename(file).split('-')[0]}`);
  const known = filesWithProse(ids);
  const found = differing(site, changed);
  expect(found.filter((name) => !known.some((path) => name === path || name.startsWith(`${path}/`)))).toEqual(
    [],
  );
  expect(found.filter((name) => name.endsWith('/index.html')).length).toBe(ids.length + 1);
});

test('a site in which only prose changed is the same as one made anew, and the rest of it is not written again', async () => {
  await build(content, dist);
  const random = new Random(20261125, 'renewal');
  for (let turn = 1; turn <= 4; turn++) {
    const entries = entriesIn(content);
    for (const file of Array.from(
      { length: turn },
      () => entries[random.between(0, entries.length - 1)] as string,
    ))
      edit(file, say(`Turn ${turn} says wimwam${random.between(0, 999)}, “così fan tutte” and T-800.`));
    expect(await keeps('matrix/index.html')).toBe(true);
    await expectAsNew();
  }
  expect(await keeps('matrix/index.html')).toBe(true);
  await expectAsNew();
});

test.each<[string, () => void]>([
  ['a title', () => edit(entry(), (text) => text.replace(/^title: .*/m, 'title: Another title'))],
  [
    'a work that prose cites',
    () => {
      const key = basename(globSync('references/*.yml', { cwd: content }).sort().at(-1) as string, '.yml');
      edit(entry(), say(`So it is [@${key}].`));
    },
  ],
  ['an entry that prose links to', () => edit(entry(), say('See [[T0002]].'))],
  [
    'a list of values',
    () => edit(join(content, 'vocabularies/origin.yml'), (text) => text.replace('Emergent', 'Rising')),
  ],
  [
    'a work',
    () =>
      edit(globSync(join(content, 'references/*.yml'))[0] as string, (text) =>
        text.replace(/^title: .*/m, 'title: A work'),
      ),
  ],
])('with %s changed the whole site is made anew', async (_what, change) => {
  await build(content, dist);
  change();
  expect(await keeps('robots.txt')).toBe(false);
  await expectAsNew();
});

test.each<[string, () => void]>([
  ['a page that was altered', () => appendFileSync(join(dist, 'matrix/index.html'), 'x')],
  [
    'a page that was altered and given its old time',
    () => {
      const page = join(dist, 'matrix/index.html');
      const { atime, mtime } = statSync(page);
      writeFileSync(page, readFileSync(page, 'utf8').replace('<main', '<nain'));
      utimesSync(page, atime, mtime);
    },
  ],
  ['a page that was cut', () => truncateSync(join(dist, 'index.html'), 100)],
  ['a page that was taken away', () => rmSync(join(dist, 'about/index.html'))],
  ['a file that was added', () => writeFileSync(join(dist, 'stranger.html'), '')],
  ['a page that was renamed', () => renameSync(join(dist, 'about'), join(dist, 'on'))],
  ['no output', () => rmSync(dist, { recursive: true })],
])('%s is noticed, and the whole site made anew', async (_what, spoil) => {
  await build(content, dist);
  const files = filesOf(dist);
  spoil();
  expect(await build(content, dist)).toMatchObject({ built: true });
  expect(filesOf(dist)).toEqual(files);
});

/** What is kept of the builds of the site. */
function keptFolder(): string {
  return join(CACHE, hash('sha256', dist).slice(0, 16));
}

/** Every file of it. */
function keptFiles(): string[] {
  const kept = keptFolder();
  return globSync('**/*', { cwd: kept })
    .filter((name) => !/^(?:trash|output)/.test(name) && statSync(join(kept, name)).isFile())
    .sort()
    .map((name) => join(kept, name));
}

test.each<[string, (file: string) => void]>([
  ['cut', (file) => truncateSync(file, statSync(file).size >> 1)],
  [
    'altered by one bit',
    (file) => {
      const bytes = readFileSync(file);
      bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 4, bytes.length >> 1);
      writeFileSync(file, bytes);
    },
  ],
  ['taken away', (file) => rmSync(file)],
])('whatever is kept of a build may be %s', async (_how, spoil) => {
  await build(content, dist);
  const files = filesOf(dist);
  const count = keptFiles().length;
  expect(count).toBeGreaterThan(1);
  for (let at = 0; at < count; at++) {
    spoil(keptFiles()[at] as string);
    expect(await build(content, dist)).toMatchObject({ built: true });
    expect(filesOf(dist)).toEqual(files);
  }
});

test('old outputs are cleared away by later builds', async () => {
  for (let turn = 0; turn < 9; turn++) {
    edit(entry(), say('On.'));
    await build(content, dist);
  }
  const trash = join(keptFolder(), 'trash');
  expect(existsSync(trash) ? readdirSync(trash).length : 0).toBeLessThan(6);
  expect(readdirSync(folder).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
});

test('a build that is refused leaves what the next can use', async () => {
  await build(content, dist);
  const text = readFileSync(entry(), 'utf8');
  const file = entry();
  edit(file, () => 'no front matter');
  expect(await build(content, dist)).toMatchObject({ built: false });
  writeFileSync(file, `${text.trimEnd()} On.\n`);
  expect(await keeps('matrix/index.html')).toBe(true);
  await expectAsNew();
});
