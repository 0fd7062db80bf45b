import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '#site/build.ts';
import { generateCorpus } from '../../bench/corpus/generate.ts';
import { attribute, readPages } from './pages.ts';

const KB = 1000;
let folder: string;
let site: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'masec-many-'));
  site = join(folder, 'dist');
  generateCorpus(join(folder, 'content'), { entries: 2000, seed: 7, lists: 'content' });
  const { built } = await build(join(folder, 'content'), site);
  expect(built).toBe(true);
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('no page of 2,000 entries has more than 300 KB of HTML', () => {
  const sizes = globSync('**/*.html', { cwd: site }).map((name) => ({
    name,
    size: statSync(join(site, name)).size,
  }));
  expect(sizes.length).toBeGreaterThan(3000);
  expect(sizes.filter(({ size }) => size > 300 * KB)).toEqual([]);
});

test('what a page loads as data is at most 150 KB on the way', () => {
  const loaded = globSync('{graph,search,compare,previews,names}/**/*.json', { cwd: site });
  const heavy = [...loaded, 'palette.json']
    .map((name) => ({ name, size: gzipSync(readFileSync(join(site, name))).length }))
    .filter(({ size }) => size > 150 * KB);
  expect(heavy).toEqual([]);
});

test('every paged list leads to all of its pages in a row, and to the file that holds it whole', () => {
  const pages = new Map(readPages(site).map((page) => [page.path, page.html]));
  const problems = [...pages].flatMap(([path, html]) => {
    const pager = /<nav class="pager".*?<\/nav>/s.exec(html)?.[0];
    if (!pager) return [];
    const links = attribute(pager, 'href');
    const missing = links.filter((href) =>
      href.endsWith('/') ? !pages.has(href) : !existsSync(join(site, href)),
    );
    const number = Number(/\/(\d+)\/$/.exec(path)?.[1] ?? 1);
    const next = `${path.replace(/\/\d+\/$/, '/')}${number + 1}/`;
    return [
      ...missing.map((href) => `${path} leads to ${href}, which is not there`),
      ...(pages.has(next) && !links.includes(next) ? [`${path} does not lead to ${next}`] : []),
      ...(links.some((href) => href.startsWith('/data/')) ? [] : [`${path} names no file`]),
    ];
  });
  expect(problems).toEqual([]);
});
