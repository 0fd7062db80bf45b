import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '#site/build.ts';
import { serve } from '#site/server.ts';
import { generateCorpus } from '../../bench/corpus/generate.ts';
import { launchBrowser } from './launch-browser.ts';
import { attribute, readPages } from './pages.ts';
import { query, watchedPage } from './watched-page.ts';

interface Masec {
  readonly entries: readonly { readonly id: string; readonly title: string }[];
  readonly relations: readonly { readonly source: string; readonly target: string }[];
}

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

test('names and what is around an entry are loaded in small parts, by keyboard', async () => {
  const server = await serve(site, 0);
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const browser = await launchBrowser();
  const { entries, relations } = JSON.parse(readFileSync(join(site, 'data/masec.json'), 'utf8')) as Masec;
  const { id, title } = entries.find((entry) => entry.id === 'MASEC-T0321') ?? { id: '', title: '' };
  try {
    await watchedPage(browser, origin, {}, async ({ page, problems }) => {
      const loaded = new Map<string, number>();
      page.on('response', async (response) => {
        if (response.url().endsWith('.json'))
          loaded.set(response.url(), gzipSync(await response.body()).length);
      });
      await page.goto(`${origin}/about/`);
      for (const words of [id.slice(6), title, title.split(' ').at(-1)?.slice(0, 3) ?? '']) {
        await page.keyboard.press('Control+k');
        await page.getByRole('combobox', { name: 'Entry, id or page' }).fill(words);
        await page.getByRole('option', { name: `Search the text for “${words}”` }).waitFor();
        const offered = await page.getByRole('dialog').getByRole('option').allTextContents();
        expect(offered.length).toBeGreaterThan(1);
        if (words.length > 3) expect(offered[0]).toContain(id.slice(6));
        await page.keyboard.press('Escape');
      }
      await page.goto(`${origin}/graph/`);
      await page.locator('[data-surface] [role="option"]').first().waitFor({ state: 'attached' });
      expect(await page.locator('[data-surface] [role="option"]').count()).toBe(300);
      await page.getByRole('combobox', { name: 'Find' }).fill('d0250');
      await page.getByRole('option', { name: /D0250/ }).waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(/focus=MASEC-D0250/);
      const related = new Set(
        relations.flatMap(({ source, target }) =>
          source === 'MASEC-D0250' ? [target] : target === 'MASEC-D0250' ? [source] : [],
        ),
      );
      await page.getByText(new RegExp(`^${related.size + 1} entries`)).waitFor();
      const shown = query(page);
      await page.goto(`${origin}/graph/${shown}`);
      await page.getByText(new RegExp(`^${related.size + 1} entries`)).waitFor();
      expect([...loaded].filter(([, size]) => size > 60 * KB)).toEqual([]);
      expect(await problems()).toEqual([]);
    });
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
});

test('llms.txt leads over short lists to every entry', () => {
  const linked = (name: string): string[] =>
    [...readFileSync(join(site, name), 'utf8').matchAll(/\]\(\/([^)]*)\)/g)].map((match) => match[1] ?? '');
  const lists = linked('llms.txt').filter((path) => path.startsWith('llms/'));
  for (const name of ['llms.txt', ...lists]) expect(statSync(join(site, name)).size).toBeLessThan(100 * KB);
  const entries = lists.flatMap(linked).filter((path) => path.endsWith('/entry.md'));
  expect(new Set(entries)).toEqual(new Set(globSync('MASEC-*/entry.md', { cwd: site })));
  expect(entries.filter((path) => !existsSync(join(site, path)))).toEqual([]);
});
