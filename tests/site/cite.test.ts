import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from './launch-browser.ts';

const site = inject('site');
const origin = inject('origin');
const ids = (
  JSON.parse(readFileSync(join(site, 'data', 'masec.json'), 'utf8')) as { entries: { id: string }[] }
).entries.map(({ id }) => id);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test('every entry has its files beside its page, and the page names its identifier in each citation', () => {
  const missing = ids.flatMap((id) =>
    ['cite.bib', 'cite.ris', 'cite.csl.json', 'badge.svg', 'card.svg'].filter(
      (name) => !existsSync(join(site, id, name)),
    ),
  );
  expect(missing).toEqual([]);
  const silent = ids.filter((id) => {
    const html = readFileSync(join(site, id, 'index.html'), 'utf8');
    return ['apa', 'ieee', 'acm', 'chicago', 'bibtex'].some(
      (style) => !new RegExp(`id="cite-${style}"[^>]*>[^<]*${id}`).test(html),
    );
  });
  expect(silent).toEqual([]);
});

test('a press copies what is shown, and says so', async () => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  try {
    const page = await context.newPage();
    await page.goto(`${origin}/MASEC-T0001/`);
    await page.locator('.cite-this summary').click();
    await page.getByRole('button', { name: 'Copy APA' }).click();
    await page.getByRole('status').getByText('Copied').waitFor({ state: 'attached' });
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await page.locator('#cite-apa').textContent());
    expect(copied).toContain('MASEC-T0001');
  } finally {
    await context.close();
  }
});

test('without scripts the citations can be read, and no button pretends to copy', async () => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  try {
    const page = await context.newPage();
    await page.goto(`${origin}/MASEC-T0001/`);
    await page.locator('.cite-this summary').click();
    expect(await page.locator('#cite-chicago').isVisible()).toBe(true);
    expect(await page.locator('.cite-this button:visible').count()).toBe(0);
    await page.goto(`${origin}/cite/`);
    expect(await page.locator('img.cite-picture').count()).toBe(2);
    const wide = await page.evaluate('document.documentElement.scrollWidth').catch(() => 390);
    expect(wide).toBeLessThanOrEqual(390);
  } finally {
    await context.close();
  }
});
