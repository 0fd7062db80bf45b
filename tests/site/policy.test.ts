import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from './launch-browser.ts';
import { readPages } from './pages.ts';
import { watchedPage } from './watched-page.ts';

const origin = inject('origin');
const pages = readPages(inject('site'));
const policyOf = (html: string): string =>
  /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#39;', "'") ??
  '';

/** The pages whose addresses differ only in ids, slugs and numbers are of one type. */
const typeOf = (path: string): string =>
  path
    .replace(/MASEC-([A-Z])\d+/, '$1')
    .replace(/^(\/[^/]+\/)(?!ontology|editions)[^/]+/, '$1*')
    .replace(/\*\/(?!since)[^/]+/, '*/*');
const ONE_OF_EACH = [...new Map(pages.map(({ path }) => [typeOf(path), path])).values()];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test('no page has a script, a style or a handler written into it', () => {
  const inline =
    /<style[\s>]|<script(?![^>]*\ssrc=)(?![^>]*type="application\/ld\+json")[^>]*>|<[a-z][^>]*\s(?:style|on[a-z]+)=|(?:href|src|action)="\s*(?:javascript|data):/i;
  expect(pages.filter(({ html }) => inline.test(html)).map(({ path }) => path)).toEqual([]);
});

test('every page has the strict policy, and WebAssembly runs on the search page only', () => {
  const policies = new Map<string, string[]>();
  for (const { path, html } of pages)
    policies.set(policyOf(html), [...(policies.get(policyOf(html)) ?? []), path]);
  const [usual, other] = [...policies.keys()].sort((a, b) => a.length - b.length);
  expect(policies.size).toBe(2);
  expect(usual).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'",
  );
  expect(policies.get(other ?? '')).toEqual(['/search/']);
  expect(other).toContain("script-src 'self' 'wasm-unsafe-eval';");
  expect([...policies.keys()].join()).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*|data:|blob:/);
});

test('no page type violates its policy, served with the headers of hosts', async () => {
  expect(ONE_OF_EACH.length).toBeGreaterThan(35);
  expect(ONE_OF_EACH.length).toBeLessThan(90);
  await watchedPage(browser, origin, {}, async ({ page, problems }) => {
    for (const path of ONE_OF_EACH) await page.goto(origin + path);
    expect(await problems()).toEqual([]);
  });
});

test('search compiles its WebAssembly and finds, within the policy', async () => {
  await watchedPage(browser, origin, {}, async ({ page, problems }) => {
    await page.goto(`${origin}/search/?q=collusion`);
    await page.locator('[data-search-results] a').first().waitFor();
    expect(await problems()).toEqual([]);
  });
});

test.each([
  [
    'a script',
    () => document.head.append(Object.assign(document.createElement('script'), { textContent: '1' })),
    'script-src',
  ],
  ['a style', () => document.body.setAttribute('style', 'color: red'), 'style-src'],
  [
    'a picture of another host',
    () => Object.assign(new Image(), { src: 'https://other.invalid/a.png' }),
    'img-src',
  ],
  [
    'WebAssembly elsewhere',
    () => void WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).catch(() => {}),
    'script-src',
  ],
])('%s that a page should not have would be seen', async (_name, plant, directive) => {
  await watchedPage(browser, origin, {}, async ({ page, problems }) => {
    await page.goto(`${origin}/MASEC-T0001/`);
    await page.evaluate(plant);
    await expect.poll(async () => (await problems()).join()).toContain(directive);
  });
});

test('no page may be shown in a frame of another site', async () => {
  await watchedPage(browser, origin, {}, async ({ page }) => {
    await page.setContent(`<iframe src="${origin}/"></iframe>`);
    await expect.poll(() => page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/');
  });
});
