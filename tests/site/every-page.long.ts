import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { barriers } from './barriers.ts';
import { launchBrowser } from './launch-browser.ts';
import { readPages } from './pages.ts';

const origin = inject('origin');
const paths = readPages(inject('site')).map(({ path }) => path);

/** How many pages are looked at side by side: the checks keep one processor each busy. */
const TABS = 2;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test.each(['light', 'dark'] as const)(
  'every page, in the %s theme: no violation, no other host, no sideways scroll',
  async (colorScheme) => {
    const found: string[] = [];
    const context = await browser.newContext({ colorScheme, viewport: { width: 390, height: 844 } });
    context.on('request', (request) => {
      if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
        found.push(`asked ${request.url()}`);
    });
    const left = paths.values();
    const visit = async (): Promise<void> => {
      const page = await context.newPage();
      page.on('pageerror', (error) => found.push(`${page.url()}: ${error.message}`));
      for (const path of left) {
        await page.goto(origin + path);
        found.push(
          ...(await barriers(page, colorScheme === 'light')).map((barrier) => `${path}: ${barrier}`),
        );
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (overflow > 0) found.push(`${path}: ${overflow} px too wide`);
      }
    };
    await Promise.all(Array.from({ length: TABS }, visit));
    await context.close();
    expect(paths.length).toBeGreaterThan(400);
    expect(found).toEqual([]);
  },
  2_400_000,
);
