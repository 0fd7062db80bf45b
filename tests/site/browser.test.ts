import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { barriers } from './barriers.ts';
import { launchBrowser } from './launch-browser.ts';

const origin = inject('origin');
/** One page of each template. */
const TEMPLATES = [
  '/',
  '/matrix/',
  '/graph/',
  '/compare/',
  '/matrix/defence-threat/',
  '/MASEC-F0001/',
  '/MASEC-T0001/',
  '/MASEC-X0001/',
  '/MASEC-P0001/',
  '/MASEC-D0001/',
  '/MASEC-C0001/',
  '/MASEC-B0001/',
  '/threats/',
  '/relations/',
  '/relations/mitigates/',
  '/facets/',
  '/facets/channel/direct/',
  '/references/',
  '/references/gu2024agent/',
  '/frameworks/',
  '/frameworks/owasp-agentic-threats/',
  '/disciplines/',
  '/disciplines/game-theory/',
  '/terms/',
  '/terms/multi-agent-security/',
  '/rules/',
  '/rules/KB203/',
  '/search/',
  '/agenda/',
  '/timeline/',
  '/evidence/',
  '/coverage/',
  '/trade-off-map/',
  '/data/',
  '/data/ontology/',
  '/cite/',
  '/frameworks/editions/',
  '/about/',
  '/method/',
  '/review-guide/',
  '/no-such-page/',
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

async function withContext<T>(
  options: Parameters<Browser['newContext']>[0],
  work: (context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  test('no template has an accessibility violation, or asks another host for anything', async () => {
    const problems = await withContext(
      { colorScheme, viewport: { width: 1280, height: 900 } },
      async (context) => {
        const found: string[] = [];
        context.on('request', (request) => {
          if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
            found.push(`asked ${request.url()}`);
        });
        const page = await context.newPage();
        page.on('pageerror', (error) => found.push(`${page.url()}: ${error.message}`));
        for (const path of TEMPLATES) {
          const response = await page.goto(origin + path);
          if (response?.status() !== (path === '/no-such-page/' ? 404 : 200))
            found.push(`${path}: status ${response?.status()}`);
          found.push(
            ...(await barriers(page, colorScheme === 'light')).map((barrier) => `${path}: ${barrier}`),
          );
        }
        return found;
      },
    );
    expect(problems).toEqual([]);
  }, 360_000);
});

test.each([390, 320])('no template scrolls sideways on a phone of %i px', async (width) => {
  const wide = await withContext({ viewport: { width, height: 844 } }, async (context) => {
    const page = await context.newPage();
    const found: string[] = [];
    for (const path of TEMPLATES) {
      await page.goto(origin + path);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (overflow > 0) found.push(`${path}: ${overflow} px`);
    }
    return found;
  });
  expect(wide).toEqual([]);
});

test.each([1280, 768, 640, 390, 320])('the header is one row in a window of %i px', async (width) => {
  await withContext({ viewport: { width, height: 900 } }, async (context) => {
    const page = await context.newPage();
    for (const path of ['/MASEC-T0001/', '/search/']) {
      await page.goto(origin + path);
      const middles = await page
        .locator('.site-header :is(a, button, input):visible')
        .evaluateAll((found) =>
          found.map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => (top + bottom) / 2),
        );
      expect(middles.length).toBeGreaterThan(1);
      expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(4);
    }
  });
});

test.each([1280, 390])(
  'without JavaScript the list of all pages opens below the header at %i px, by keyboard',
  async (width) => {
    await withContext({ javaScriptEnabled: false, viewport: { width, height: 844 } }, async (context) => {
      const page = await context.newPage();
      await page.goto(`${origin}/MASEC-T0001/`);
      const menu = page.locator('#sections');
      const place = async (): Promise<number> => (await menu.boundingBox())?.y ?? -1;
      expect(await place()).toBeGreaterThan(844);
      await page.getByRole('button', { name: 'All pages' }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(place).toBeLessThan(80);
      await page.keyboard.press('Tab');
      expect(
        await menu
          .locator('a')
          .first()
          .evaluate((link) => link === document.activeElement),
      ).toBe(true);
      await page.keyboard.press('Escape');
      await expect.poll(place).toBeGreaterThan(844);
    });
  },
);

test('a phone without JavaScript opens the folded facets', async () => {
  await withContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } }, async (context) => {
    const page = await context.newPage();
    await page.goto(`${origin}/MASEC-T0001/`);
    const facet = page.locator('.facets a').first();
    expect(await facet.isVisible()).toBe(false);
    await page.locator('.entry-aside .fold > summary').click();
    await facet.waitFor({ state: 'visible' });
  });
});

test('an entry can be read without JavaScript', async () => {
  await withContext({ javaScriptEnabled: false }, async (context) => {
    const page = await context.newPage();
    await page.goto(`${origin}/MASEC-T0001/`);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('h2', { hasText: 'How it works' }).count()).toBe(1);
    await page.goto(`${origin}/matrix/`);
    expect(await page.locator('a[href="/MASEC-T0001/"]').count()).toBeGreaterThan(0);
  });
});

describe('search', () => {
  const search = <T>(
    query: string,
    work: (context: BrowserContext, results: string[]) => Promise<T>,
  ): Promise<T> =>
    withContext({}, async (context) => {
      const page = await context.newPage();
      await page.goto(`${origin}/search/?${query}`);
      await page.locator('[data-search-results] a').first().waitFor();
      const results = await page
        .locator('[data-search-results] a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      return work(context, results);
    });

  test.each(['MASEC-T0001', 'masec-t1', 't0001', 'T1'])('puts the entry of the id %s first', async (id) => {
    await search(`q=${id}`, async (_context, results) => expect(results[0]).toBe('/MASEC-T0001/'));
  });

  test('lists every entry of a bare number, threats first', async () => {
    await search('q=1', async (_context, results) => {
      expect(results[0]).toBe('/MASEC-T0001/');
      expect(results).toEqual(
        expect.arrayContaining([
          '/MASEC-F0001/',
          '/MASEC-X0001/',
          '/MASEC-P0001/',
          '/MASEC-D0001/',
          '/MASEC-C0001/',
          '/MASEC-B0001/',
        ]),
      );
    });
  });

  test('finds words, keeps query and filter in the address, and goes to a result by keyboard', async () => {
    await search('q=steganography&kind=threat', async (context, results) => {
      expect(results.length).toBeGreaterThan(0);
      for (const href of results) expect(href).toMatch(/^\/MASEC-T\d{4}\//);
      const [page] = context.pages();
      if (!page) throw new Error('no page');
      expect(new URL(page.url()).search).toContain('kind=threat');
      await page.locator('input[type="search"][name="q"]').last().focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/MASEC-T\d{4}\//);
    });
  });
});

test('a link to an entry shows a preview on focus, fetched when wanted, and Escape closes it', async () => {
  await withContext({}, async (context) => {
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${origin}/MASEC-T0001/`);
    expect(asked.filter((path) => path.startsWith('/previews/'))).toEqual([]);
    await page.locator('main a.entry-link').first().focus();
    await page.locator('[role="tooltip"]').waitFor({ state: 'visible' });
    expect(asked.some((path) => path.startsWith('/previews/'))).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator('[role="tooltip"]').waitFor({ state: 'hidden' });
  });
});

test('the trade-off map is used by keyboard and restored from its address', async () => {
  await withContext({ viewport: { width: 1280, height: 900 } }, async (context) => {
    const page = await context.newPage();
    await page.goto(`${origin}/trade-off-map/`);
    await page.getByRole('searchbox', { name: 'Find a defence' }).focus();
    await page.keyboard.type('Agent firewalls');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.getByRole('heading', { name: 'What they do together' }).waitFor();
    expect(new URL(page.url()).searchParams.getAll('d')).toEqual(['D0002']);
    const covered = await page.locator('.picked [data-covers] > span').allTextContents();
    const listed = await page.locator('tr[data-pick="MASEC-D0002"] [data-covers] > span').allTextContents();
    expect(covered).toEqual(listed);
    await page.goto(`${origin}/trade-off-map/?d=D0002&d=D0004`);
    expect(await page.locator('.picker input:checked').count()).toBe(2);
    await page.getByRole('button', { name: 'Clear' }).press('Enter');
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator('.picked').isVisible()).toBe(false);
  });
});
