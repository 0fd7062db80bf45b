import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '#site/build.ts';
import { serve } from '#site/server.ts';
import { generateCorpus } from '../../bench/corpus/generate.ts';
import { launchBrowser } from './launch-browser.ts';
import { attribute, readPages } from './pages.ts';
import { query, saved, watchedPage } from './watched-page.ts';

interface Masec {
  readonly entries: readonly {
    readonly id: string;
    readonly title: string;
    readonly kind: string;
    readonly fields: { readonly family?: string };
    readonly facets: Readonly<Record<string, readonly string[]>>;
  }[];
  readonly relations: readonly { readonly source: string; readonly target: string }[];
}

const KB = 1000;
let folder: string;
let site: string;
let server: Awaited<ReturnType<typeof serve>>;
let origin: string;
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'masec-many-'));
  site = join(folder, 'dist');
  generateCorpus(join(folder, 'content'), { entries: 2000, seed: 7, lists: 'content' });
  const { built } = await build(join(folder, 'content'), site);
  expect(built).toBe(true);
  server = await serve(site, 0);
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  browser = await launchBrowser();
}, 600_000);
afterAll(async () => {
  await browser?.close();
  server?.close();
  server?.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

const readMasec = (): Masec => JSON.parse(readFileSync(join(site, 'data/masec.json'), 'utf8')) as Masec;

test('no page of 2,000 entries has more than 300 KB of HTML', () => {
  const sizes = globSync('**/*.html', { cwd: site }).map((name) => ({
    name,
    size: statSync(join(site, name)).size,
  }));
  expect(sizes.length).toBeGreaterThan(3000);
  expect(sizes.filter(({ size }) => size > 300 * KB)).toEqual([]);
});

test('what a page loads as data is at most 150 KB on the way', () => {
  const loaded = globSync('{graph,search,compare,previews,names,matrix}/**/*.json', { cwd: site });
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
  const { entries, relations } = readMasec();
  const { id, title } = entries.find((entry) => entry.id === 'MASEC-T0321') ?? { id: '', title: '' };
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

test.each(['/matrix/', '/matrix/families/MASEC-F0003/'])(
  'filters of %s act on threats that are not shown too, and so does what is saved',
  async (path) => {
    const family = /MASEC-F\d+/.exec(path)?.[0];
    const fitting = readMasec()
      .entries.filter(({ kind, fields }) => kind === 'threat' && (!family || fields.family === family))
      .filter(
        ({ facets }) => facets['maturity']?.includes('observed') && facets['channel']?.includes('direct'),
      )
      .map(({ id }) => id);
    await watchedPage(browser, origin, { acceptDownloads: true }, async ({ page, problems, barriers }) => {
      await page.goto(origin + path);
      const before = await page.locator('.board-cell').count();
      expect(before).toBeLessThanOrEqual(140);
      await page.getByRole('combobox', { name: 'Maturity' }).focus();
      await page.keyboard.type('Obs');
      await page.locator('.tools-more summary').press('Enter');
      await page.getByRole('combobox', { name: 'Channel' }).focus();
      await page.keyboard.type('Direct');
      const words = new RegExp(
        `^${family ? '' : '\\d+ of '}${fitting.length} ${family ? 'of' : 'threats that fit'}`,
      );
      await page.getByRole('status').filter({ hasText: words }).waitFor();
      const shown = await page
        .locator('.board-cell:not([hidden])')
        .evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).dataset['id'] ?? ''));
      const rows = await page
        .locator('[data-row]')
        .evaluateAll((all) =>
          all.flatMap((row) => ((row as HTMLElement).hidden ? [] : [row.getAttribute('data-row')])),
        );
      expect([...rows].sort()).toEqual([...shown].sort());
      expect(shown.filter((id) => !fitting.includes(id))).toEqual([]);
      expect(shown.length).toBeGreaterThan(family ? 0 : 100);
      const { text } = await saved(page, () => page.getByRole('button', { name: 'Save CSV' }).press('Enter'));
      const ids = text
        .trim()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(',')[0]);
      expect(ids.sort()).toEqual([...fitting].sort());
      const address = query(page);
      await page.goto(origin + path + address);
      await page.getByRole('status').filter({ hasText: words }).waitFor();
      expect(await page.locator('.board-cell:not([hidden])').count()).toBe(shown.length);
      await page.getByRole('button', { name: 'Clear filters' }).press('Enter');
      await page
        .getByRole('status')
        .filter({ hasText: `${before} of ${before} threats` })
        .waitFor();
      expect(await barriers()).toEqual([]);
      expect(await problems()).toEqual([]);
    });
  },
);

test('lists and boards of families are accessible, fit a phone and lead on', async () => {
  const first = globSync('lists/*/index.html', { cwd: site }).map(
    (name) => `/${name.replace('index.html', '')}`,
  );
  expect(first.length).toBeGreaterThan(4);
  await watchedPage(
    browser,
    origin,
    { viewport: { width: 320, height: 700 } },
    async ({ page, problems, barriers }) => {
      for (const path of [...first, '/matrix/families/MASEC-F0001/', '/graph/']) {
        await page.goto(origin + path);
        const beyond = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect([path, beyond]).toEqual([path, 0]);
      }
      for (const path of [
        '/lists/confused-pairs/',
        '/lists/undefended-threats/',
        '/lists/waiting-threats/',
        '/graph/',
      ]) {
        await page.goto(origin + path);
        expect([path, await barriers()]).toEqual([path, []]);
      }
      const long = globSync('lists/*/2/index.html', { cwd: site })[0]?.replace('/2/index.html', '');
      await page.goto(`${origin}/${long}/`);
      await page
        .getByRole('navigation', { name: /^Pages of/ })
        .getByRole('link', { name: 'Page 2' })
        .press('Enter');
      await page.waitForURL(`${origin}/${long}/2/`);
      expect(await page.locator('.pager [aria-current="page"]').textContent()).toContain('2');
      expect(await problems()).toEqual([]);
    },
  );
});
