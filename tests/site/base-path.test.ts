import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './launch-browser.ts';
import { attribute, readPages } from './pages.ts';
import { watchedPage } from './watched-page.ts';

const ROOT = resolve(import.meta.dirname, '../..');
let folder: string;
let dist: string;
let server: ChildProcess;
let home: string;
let browser: Browser;

/** The small site below a path, built and served by the commands. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'masec-base-'));
  dist = join(folder, 'dist');
  const env = { ...process.env, BASE_PATH: '/kb' };
  const build = ['scripts/build.ts', '--content', 'tests/fixtures/content', '--out', dist];
  const { status, stderr } = spawnSync(process.execPath, build, { cwd: ROOT, encoding: 'utf8', env });
  if (status !== 0) throw new Error(stderr);
  const start = ['scripts/start.ts', '--out', dist, '--port', '0'];
  server = spawn(process.execPath, start, { cwd: ROOT, env });
  home = await new Promise((found) =>
    server.stdout?.on('data', (text: Buffer) => {
      const address = /http:\S+/.exec(text.toString())?.[0];
      if (address) found(address.replace('localhost', '127.0.0.1'));
    }),
  );
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a page and expects that all it asked for was there, below the path, and within the policy. */
async function below(path: string, work: (page: Page) => Promise<unknown>): Promise<void> {
  const asked: string[] = [];
  await watchedPage(browser, new URL(home).origin, {}, async ({ page, problems }) => {
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      const missing = response.status() >= 400 && !response.request().isNavigationRequest();
      if (missing || !pathname.startsWith('/kb/')) asked.push(`${response.status()} ${pathname}`);
    });
    await page.goto(home + path);
    await work(page);
    expect(await problems()).toEqual([]);
  });
  expect(asked).toEqual([]);
}

test('the address that `npm start` tells is that of the path', () => {
  expect(new URL(home).pathname).toBe('/kb/');
});

test('every link and everything a page loads lies below the path and is there', () => {
  const wrong = readPages(dist).flatMap(({ path, html }) =>
    [...attribute(html, 'href'), ...attribute(html, 'src'), ...attribute(html, 'action')]
      .filter((address) => address.startsWith('/'))
      .filter((address) => {
        const [file = ''] = address.replace(/^\/kb\//, '').split(/[?#]/);
        return !address.startsWith('/kb/') || !existsSync(join(dist, decodeURIComponent(file)));
      })
      .map((address) => `${path} -> ${address}`),
  );
  expect(wrong).toEqual([]);
});

test('what hosts are told is told of the path', () => {
  const paths = readFileSync(join(dist, '_headers'), 'utf8').match(/^\/\S*/gm) ?? [];
  expect(paths.filter((path) => !path.startsWith('/kb/'))).toEqual([]);
  expect(paths).toContain('/kb/_astro/*');
});

test('links lead on, and show what they lead to', () =>
  below('', async (page) => {
    await page.goto(`${home}MASEC-T0001/`);
    await page.locator('main a.entry-link').first().focus();
    await page.locator('[role="tooltip"]').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/kb\/MASEC-/);
  }));

test('search finds by id and by word', () =>
  below('search/?q=T1', async (page) => {
    const results = page.locator('[data-search-results] a');
    await results.first().waitFor();
    expect(await results.first().getAttribute('href')).toBe('/kb/MASEC-T0001/');
    await page.goto(`${home}search/?q=threat`);
    await results.first().waitFor();
    expect(await results.first().getAttribute('href')).toMatch(/^\/kb\/MASEC-/);
  }));

test('the palette jumps', () =>
  below('about/', async (page) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Jump to' }).waitFor();
    await page.keyboard.type('d1');
    await page.getByRole('option', { name: /D0001/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${home}MASEC-D0001/`);
  }));

test('the graph draws and leads on', () =>
  below('graph/', async (page) => {
    await page.locator('[data-surface] [role="option"]').first().waitFor({ state: 'attached' });
    await page.goto(`${home}graph/?view=tables`);
    await page.locator('[data-tables] a[href="/kb/MASEC-T0001/"]').first().press('Enter');
    await page.waitForURL(`${home}MASEC-T0001/`);
  }));

test.each(['T0001/', 't1', 'masec-t1/', 'MASEC-T1'])('the other form %s of an id finds its page', (form) =>
  below('', async (page) => {
    await page.goto(home + form);
    await page.waitForURL(`${home}MASEC-T0001/`);
  }),
);
