import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Indexed, type IndexerOptions, SearchIndexer } from './search-indexer.ts';

const folder = mkdtempSync(join(tmpdir(), 'masec-indexer-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const page = (text: string): string =>
  `<!DOCTYPE html><html><body><main id="main" data-pagefind-body><h1 data-pagefind-meta="title">${text}</h1><p>Some words.</p></main></body></html>`;
const SITE = {
  'references/one/index.html': page('Work of one'),
  'MASEC-T0001/index.html': page('Threat'),
  'terms/agent/index.html': page('Agent'),
  'about/index.html': page('Not searched'),
};

const at = (name: string): string => join(folder, name);

async function indexed(
  name: string,
  pages: Readonly<Record<string, string>>,
  options?: IndexerOptions,
  all?: readonly string[],
): Promise<Indexed> {
  mkdirSync(at(name), { recursive: true });
  const search = new SearchIndexer(at(name), options);
  try {
    for (const [file, html] of Object.entries(pages)) search.add(file, html);
    search.finish('pagefind-works', all);
    search.finish('pagefind', all);
    return await search.done();
  } finally {
    await search.stop();
  }
}

const bytesOf = (name: string): ReadonlyMap<string, string> =>
  new Map(
    globSync('**/*.*', { cwd: at(name) })
      .sort()
      .map((file) => [file, readFileSync(join(at(name), file), 'latin1')]),
  );

beforeAll(async () => {
  expect(await indexed('old', SITE, { keepIn: at('kept') })).toEqual({ pages: 3 });
});
const FROM_OLD = { site: at('old'), state: at('kept') };

test('what is kept does not change what is written', async () => {
  await indexed('without', SITE);
  expect(bytesOf('without')).toEqual(bytesOf('old'));
});

test('a site is renewed from what was kept, and again from what was kept of that', async () => {
  const term = { 'terms/agent/index.html': page('Agents') };
  expect(await indexed('new', term, { renew: FROM_OLD, keepIn: at('kept-new') })).toEqual({ pages: 3 });
  await indexed('new-afresh', { ...SITE, ...term });
  expect(bytesOf('new')).toEqual(bytesOf('new-afresh'));
  const work = { 'references/one/index.html': page('Work of two') };
  const renew = { site: at('new'), state: at('kept-new') };
  expect(await indexed('newer', work, { renew, keepIn: at('kept-new') })).toEqual({ pages: 3 });
  await indexed('newer-afresh', { ...SITE, ...term, ...work });
  expect(bytesOf('newer')).toEqual(bytesOf('newer-afresh'));
});

test('when it cannot be renewed it can be indexed afresh into the same folder, and the old site stays as it was', async () => {
  const before = bytesOf('old');
  const lost = { 'MASEC-T0001/index.html': '<main>not to be found</main>' };
  expect(await indexed('lost', lost, { renew: FROM_OLD })).toEqual({
    cannotRenew: '/MASEC-T0001/ is not to be found any more.',
  });
  expect(await indexed('lost', { ...SITE, ...lost })).toEqual({ pages: 2 });
  expect(bytesOf('old')).toEqual(before);
  expect(
    globSync('*/fragment/*', { cwd: at('lost') }).map((file) => statSync(join(at('lost'), file)).nlink),
  ).toEqual([1, 1]);
});

test('a site of which a page is gone or has moved is not renewed', async () => {
  const [work, ...others] = Object.keys(SITE) as [string, ...string[]];
  const renewed = (files: readonly string[]): Promise<Indexed> =>
    indexed('moved', {}, { renew: FROM_OLD }, files);
  expect(await renewed([work, 'terms/none/index.html', ...others])).toEqual({ pages: 3 });
  expect(await renewed(others)).toHaveProperty('cannotRenew', expect.stringContaining('/references/one/'));
  expect(await renewed([work, ...others.toReversed()])).toHaveProperty(
    'cannotRenew',
    expect.stringContaining('/MASEC-T0001/'),
  );
});

test('of what was not kept, or not whole, nothing is renewed', async () => {
  mkdirSync(at('half'));
  for (const name of ['pagefind.state', 'pagefind-works.state'])
    writeFileSync(join(at('half'), name), readFileSync(join(at('kept'), name)).subarray(name.length));
  for (const state of [at('half'), at('nowhere')])
    expect(await indexed('nothing', {}, { renew: { site: at('old'), state } })).toEqual({
      cannotRenew: 'Of pagefind-works nothing whole is kept.',
    });
});
