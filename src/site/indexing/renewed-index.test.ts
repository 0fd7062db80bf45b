import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { saveState } from './index-state.ts';
import { KeptIndex } from './kept-index.ts';
import { endPagefind, pagefindEngine } from './pagefind.ts';
import { type Renewal, renewIndex } from './renewed-index.ts';
import { SearchIndex } from './search-index.ts';

const folder = mkdtempSync(join(tmpdir(), 'masec-renewed-'));
afterAll(async () => {
  await endPagefind();
  rmSync(folder, { recursive: true, force: true });
});

type Page = readonly [url: string, html: string];

/** An index in a folder, and the file of its state. */
interface Written {
  readonly path: string;
  readonly state: string;
}

let written = 0;
const next = (): Written => ({
  path: join(folder, `${++written}`),
  state: join(folder, `${written}.state`),
});

async function afresh(pages: readonly Page[]): Promise<Written> {
  const { path, state } = next();
  const index = new SearchIndex(path);
  for (const [url, html] of pages) index.add(url, html);
  saveState(state, await index.write(await pagefindEngine()));
  return { path, state };
}

const open = ({ path, state }: Written): KeptIndex | undefined => KeptIndex.open(path, state);

async function renewal(
  old: Written,
  pages: readonly Page[],
): Promise<Written & { readonly renewal: Renewal }> {
  const { path, state } = next();
  const renewal = await renewIndex(path, open(old) as KeptIndex, pages);
  if ('state' in renewal) saveState(state, renewal.state);
  return { path, state, renewal };
}

/** Every byte of a folder. */
const bytesOf = (path: string): ReadonlyMap<string, string> =>
  new Map(
    globSync('**/*.*', { cwd: path })
      .sort()
      .map((name) => [name, readFileSync(join(path, name), 'latin1')]),
  );

/** Renews an index, and has it compared with one of all pages. */
async function expectRenewed(
  old: Written,
  pages: readonly Page[],
  changed: readonly Page[],
): Promise<Written> {
  const before = bytesOf(old.path);
  const renewed = await renewal(old, changed);
  expect(renewed.renewal).toHaveProperty('state');
  const now = new Map([...pages, ...changed]);
  expect(bytesOf(renewed.path)).toEqual(bytesOf((await afresh([...now])).path));
  expect(bytesOf(old.path)).toEqual(before);
  return renewed;
}

const main = (inner: string): string => `<main id="main" data-pagefind-body>${inner}</main>`;

const WORDS =
  'a run runs running cafe Café café cafè câfé cafés résumé resumé resume Résumé Nöther naïve T0001 GPT-4o snake_case x.yz.ab 1.5M HTTPServer wkWebView 👋 go👋now агент 多智能体 straße İstanbul ½ x² zzz aaa';
const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS.split(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...'abcdéñß.-_'), minLength: 1, maxLength: 5 }) },
);
const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
const html = fc
  .record({
    title: text,
    body: fc.array(text, { minLength: 1, maxLength: 3 }),
    weight: fc.constantFrom('0', '0.5', '1', '1.05', '7'),
    kind: fc.option(fc.constantFrom('Café', 'run', 'of x.yz')),
    areas: fc.subarray(['east', 'west', 'éast', 'south']),
    stage: fc.option(fc.constantFrom('one', 'two')),
  })
  .map(({ title, body, weight, kind, areas, stage }) =>
    main(
      [
        `<h1 data-pagefind-meta="title" id="top">${title}</h1><p>Text.</p>`,
        ...body.map((text) => `<p>${text}</p>`),
        `<p data-pagefind-weight="${weight}">${body[0]}</p>`,
        kind === null ? '' : `<i data-pagefind-meta="kind:${kind}"></i>`,
        ...areas.map((area) => `<i data-pagefind-filter="area:${area}"></i>`),
        stage === null ? '' : `<i data-pagefind-filter="stage:${stage}"></i>`,
      ].join(''),
    ),
  );
/** Tells all fields that there are. */
const ALWAYS: Page = [
  '/always/',
  main('<h1 data-pagefind-meta="title">Always</h1><i data-pagefind-meta="kind:x"></i>'),
];

test('whatever changes in pages, once and again: the files are those of an index made afresh', async () => {
  const edits = fc.dictionary(fc.constantFrom('/0/', '/1/', '/2/'), html, { minKeys: 1 });
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(html, html, html),
      fc.array(edits, { minLength: 1, maxLength: 3 }),
      async (first, rounds) => {
        const pages = new Map<string, string>([
          ...first.map((html, page): Page => [`/${page}/`, html]),
          ALWAYS,
        ]);
        let index = await afresh([...pages]);
        for (const changed of rounds) {
          index = await expectRenewed(index, [...pages], Object.entries(changed));
          for (const [url, html] of Object.entries(changed)) pages.set(url, html);
        }
      },
    ),
    { seed: 7, numRuns: 30 },
  );
});

test('chunks whose ends move, and words that stand on many pages', async () => {
  const words = Array.from({ length: 9000 }, (_, index) => `w${(index * 7919) % 9000}ord é${index % 700}`);
  const page = (number: number, edit = (words: readonly string[]): readonly string[] => words): Page => [
    `/${number}/`,
    main(`<p>${edit(words.slice(number * 900)).join(' ')}</p>`),
  ];
  const pages = Array.from({ length: 6 }, (_, number) => page(number));
  const edits: readonly (readonly Page[])[] = [
    [page(2, (words) => ['aaa', ...words])],
    [page(2), page(5, (words) => words.slice(40))],
    [page(0, (words) => [...words, 'w5ord', 'zebra', 'mere', 'e1'])],
    [page(0, () => ['few'])],
  ];
  let index = await afresh(pages);
  const now = new Map(pages);
  for (const changed of edits) {
    index = await expectRenewed(index, [...now], changed);
    for (const [url, html] of changed) now.set(url, html);
  }
});

test('a file whose name another page has is named as if all were written afresh', async () => {
  // The hashes of what is told of these two begin alike.
  const [one, two]: readonly Page[] = [
    ['/one/', main('<p>Word 8126</p>')],
    ['/two/', main('<p>Word 25416</p>')],
  ] as const;
  const other: Page = ['/one/', main('<p>Word 1</p>')];
  const index = await expectRenewed(await afresh([other, two]), [other, two], [one]);
  const names = globSync('fragment/*', { cwd: index.path });
  expect(names.map((name) => /_(\w+)\./.exec(name)?.[1]?.length).sort()).toEqual([7, 8]);
  await expectRenewed(index, [one, two], [other]);
});

const PAGES: readonly Page[] = [
  [
    '/a/',
    main('<h1 data-pagefind-meta="title">One</h1><p>first</p><i data-pagefind-filter="area:west"></i>'),
  ],
  ['/b/', main('<p>second</p><h1 data-pagefind-meta="title">Two</h1><i data-pagefind-meta="kind:rare"></i>')],
];

test('a filter that no page tells any more, and one that none told', async () => {
  const changed = PAGES[0]?.[1].replace('area:west', 'stage:one') as string;
  const index = await expectRenewed(await afresh(PAGES), PAGES, [['/a/', changed]]);
  expect(globSync('filter/*', { cwd: index.path })).toHaveLength(1);
});

test('no file is written into that is there', async () => {
  const index = new SearchIndex(next().path);
  await index.write(await pagefindEngine());
  await expect(index.write(await pagefindEngine())).rejects.toThrow('EEXIST');
});

test('a page that has not changed keeps its file', async () => {
  const old = await afresh(PAGES);
  const { path } = await renewal(old, []);
  for (const name of globSync('{fragment,index,filter}/*', { cwd: old.path }))
    expect(statSync(join(path, name)).ino).toBe(statSync(join(old.path, name)).ino);
});

test.each([
  ['a page that was not there', [['/c/', main('<p>third</p>')]], '/c/ was not found before.'],
  ['a page without words', [['/a/', '']], '/a/ is not to be found any more.'],
  [
    'a field that no page told',
    [['/a/', main('<p>first</p><i data-pagefind-meta="author:x"></i>')]],
    'No page told its author before.',
  ],
  ['a field that no page tells now', [['/b/', main('<h1>Two</h1>second')]], 'No page tells its kind now.'],
] as const)('with %s an index is not renewed', async (_, changed, cannot) => {
  const old = await afresh(PAGES);
  const before = bytesOf(old.path);
  const { path, renewal: answer } = await renewal(old, changed);
  expect(answer).toEqual({ cannot });
  expect(bytesOf(path)).toEqual(new Map());
  expect(bytesOf(old.path)).toEqual(before);
});

test('a page that was never found and is not now does not matter', async () => {
  await expectRenewed(await afresh(PAGES), PAGES, [['/none/', '']]);
});

test.each(['fragment', 'index', 'filter', 'pagefind.js'])(
  'an index of which a file is gone (%s) is not renewed',
  async (kind) => {
    const old = await afresh(PAGES);
    for (const file of globSync([`${kind}/*.*`, kind], { cwd: old.path })) {
      if (statSync(join(old.path, file)).isFile()) rmSync(join(old.path, file));
    }
    const changed: Page = ['/a/', main('<p data-pagefind-meta="title">new</p>')];
    const { path, renewal: answer } = await renewal(old, [changed]);
    expect(answer).toHaveProperty('cannot', expect.stringContaining('ENOENT'));
    expect(existsSync(path)).toBe(false);
  },
);

test('an index whose words are not those that were kept is not renewed', async () => {
  const old = await afresh(PAGES);
  const other = await afresh(PAGES.map(([url, html]) => [url, html.replace('first', 'other')]));
  for (const [name, content] of bytesOf(other.path))
    if (name.startsWith('index'))
      for (const mine of globSync('index/*', { cwd: old.path }))
        writeFileSync(join(old.path, mine), content, 'latin1');
  const { renewal: answer } = await renewal(old, [['/a/', main('<p data-pagefind-meta="title">new</p>')]]);
  expect(answer).toHaveProperty('cannot', expect.stringContaining('is not as it was written'));
});

/** Ways in which a state is not that of an index. */
const BROKEN: readonly (readonly [what: string, broken: (state: Buffer) => Buffer | undefined])[] = [
  ['gone', () => undefined],
  ['empty', () => Buffer.alloc(0)],
  ['cut off', (state) => state.subarray(0, -1)],
  [
    'other by one bit',
    (state) => {
      state[state.length >> 1] = (state[state.length >> 1] as number) ^ 1;
      return state;
    },
  ],
  [
    'sealed by other code',
    (state) => {
      const content = state.subarray(32);
      return Buffer.concat([createHash('sha256').update(content).digest(), content]);
    },
  ],
];

test.each(BROKEN)('a state that is %s is not used', async (_, broken) => {
  const written = await afresh(PAGES);
  expect(open(written)).toBeDefined();
  const state = broken(readFileSync(written.state));
  rmSync(written.state);
  if (state) writeFileSync(written.state, state);
  expect(open(written)).toBeUndefined();
});

test('the state of another index is not used', async () => {
  const [one, other] = [await afresh(PAGES), await afresh(PAGES.slice(1))];
  expect(open({ path: one.path, state: other.state })).toBeUndefined();
  rmSync(one.path, { recursive: true });
  expect(open(one)).toBeUndefined();
});
