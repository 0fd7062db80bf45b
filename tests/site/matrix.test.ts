import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from './launch-browser.ts';
import { query, saved, watchedPage } from './watched-page.ts';

const origin = inject('origin');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Ids of what is shown, on the board or in the table, in the order of the page. */
const shownCells = (page: Page): Promise<string[]> =>
  page
    .locator('.board-cell:not([hidden])')
    .evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).dataset['id'] ?? ''));
const shownRows = (page: Page): Promise<string[]> =>
  page
    .locator('[data-row]:not([hidden])')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['row'] ?? ''));

test('the matrix is worked by keyboard, and its address gives the view back', async () => {
  await watchedPage(browser, origin, {}, async ({ page, problems, barriers }) => {
    await page.goto(`${origin}/matrix/`);
    const all = await shownCells(page);
    expect(all.length).toBeGreaterThan(80);
    await page.getByRole('radio', { name: 'Maturity' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(query(page)).toBe('?shade=defences');
    await page.locator('.tools-more summary').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Channel' }).focus();
    await page.keyboard.type('Shared');
    expect(query(page)).toContain('channel=shared-environment');
    const filtered = await shownCells(page);
    expect(filtered.length).toBeGreaterThan(0);
    expect(filtered.length).toBeLessThan(all.length);
    expect(await page.getByRole('status').first().textContent()).toBe(
      `${filtered.length} of ${all.length} threats`,
    );
    await page.getByRole('radio', { name: 'Board' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('button', { name: 'Defences' }).focus();
    await page.keyboard.press('Enter');
    const address = query(page);
    expect(address).toContain('view=table');
    expect(address).toContain('sort=-defences');
    const rows = await shownRows(page);
    expect([...rows].sort()).toEqual([...filtered].sort());
    const defences = await page
      .locator('[data-row]:not([hidden]) td:last-child')
      .evaluateAll((cells) => cells.map(({ textContent }) => Number(textContent)));
    expect(defences).toEqual([...defences].sort((a, b) => b - a));
    expect(new Set(defences).size).toBeGreaterThan(1);

    await page.goto(`${origin}/matrix/${address}`);
    expect(await shownRows(page)).toEqual(rows);
    expect(await page.getByRole('radio', { name: 'Defences' }).isChecked()).toBe(true);
    expect(await page.locator('[data-view="board"]').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Clear filters' }).press('Enter');
    expect(query(page)).not.toContain('channel');
    expect((await shownRows(page)).length).toBe(all.length);
    expect(await barriers()).toEqual([]);
    expect(await problems()).toEqual([]);
  });
});

test('board and table say the same of every threat, in each shading', async () => {
  await watchedPage(browser, origin, {}, async ({ page }) => {
    for (const [shade, column] of [
      ['maturity', 2],
      ['cases', 3],
      ['works', 4],
      ['defences', 5],
    ] as const) {
      await page.goto(`${origin}/matrix/?shade=${shade}`);
      const board = await page
        .locator('.board-cell')
        .evaluateAll((cells) =>
          cells.map((cell) => [
            (cell as HTMLElement).dataset['id'],
            cell.querySelector('[data-said]')?.textContent?.split(' ')[0],
          ]),
        );
      const table = await page
        .locator('[data-row]')
        .evaluateAll(
          (rows, at) =>
            rows.map((row) => [
              (row as HTMLElement).dataset['row'],
              (row as HTMLTableRowElement).cells[at]?.textContent?.trim(),
            ]),
          column,
        );
      expect(board).toEqual(table);
    }
  });
});

test('what is saved is what is shown, under a name that says the version', async () => {
  await watchedPage(browser, origin, { acceptDownloads: true }, async ({ page, problems }) => {
    await page.goto(`${origin}/matrix/?shade=cases&maturity=observed`);
    const shown = await shownCells(page);
    const picture = await saved(page, () => page.getByRole('button', { name: 'Save SVG' }).press('Enter'));
    expect(picture.name).toMatch(/^masec-matrix-\d+\.\d+\.\S+\.svg$/);
    const drawn = [...picture.text.matchAll(/data-id="([^"]+)"/g)].map((match) => match[1]);
    expect(drawn).toEqual(shown);
    const wellFormed = await page.evaluate(
      (text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror') === null,
      picture.text,
    );
    expect(wellFormed).toBe(true);
    expect(picture.text).not.toMatch(/var\(|class=/);
    const table = await saved(page, () => page.getByRole('button', { name: 'Save CSV' }).press('Enter'));
    expect(table.name).toBe(picture.name.replace('.svg', '.csv'));
    const [head, ...lines] = table.text.trim().split('\r\n');
    expect(head).toMatch(/^\uFEFF?id,title,family,maturity,/);
    expect(lines.map((line) => line.split(',')[0])).toEqual(shown);
    expect(await problems()).toEqual([]);
  });
});

test('a laptop shows most of the matrix at once, and no width scrolls sideways', async () => {
  await watchedPage(browser, origin, {}, async ({ page }) => {
    await page.goto(`${origin}/matrix/`);
    const seen = await page
      .locator('.board-cell')
      .evaluateAll((cells) => cells.filter((cell) => cell.getBoundingClientRect().bottom <= 800).length);
    expect(seen).toBeGreaterThan(45);
    for (const width of [320, 390, 768, 1280, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      ).toBe(0);
    }
  });
});

test('without script the matrix can be read, and shows no control that does nothing', async () => {
  await watchedPage(browser, origin, { javaScriptEnabled: false }, async ({ page }) => {
    await page.goto(`${origin}/matrix/`);
    expect(await page.locator('.board-cell').first().isVisible()).toBe(true);
    expect(await page.locator('.matrix-table tbody tr').first().isVisible()).toBe(true);
    expect(await page.locator('form[data-matrix]').isVisible()).toBe(false);
  });
});
