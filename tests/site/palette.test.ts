import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from './launch-browser.ts';
import { watchedPage } from './watched-page.ts';

const origin = inject('origin');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Jump to' });
const chosen = (page: Page): Promise<string | null> =>
  dialog(page).locator('[role="option"][aria-selected="true"]').textContent();
const offered = (page: Page): Promise<string[]> => dialog(page).getByRole('option').allTextContents();

test('the palette jumps to an entry by id and by name, and gives the focus back', async () => {
  await watchedPage(browser, origin, {}, async ({ page, problems, barriers }) => {
    await page.goto(`${origin}/about/`);
    const button = page.getByRole('button', { name: 'Jump to' });
    await button.press('Enter');
    await dialog(page).getByRole('option').first().waitFor();
    expect(await barriers()).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await dialog(page).count()).toBe(0);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);

    await page.keyboard.press('/');
    await dialog(page).waitFor();
    await page.keyboard.type('d2');
    await dialog(page).getByRole('option', { name: /D0002/ }).waitFor();
    expect(await chosen(page)).toContain('D0002');
    const input = page.getByRole('combobox', { name: 'Entry, id or page' });
    const marked = await input.getAttribute('aria-activedescendant');
    expect(await page.locator(`#${marked}`).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${origin}/MASEC-D0002/`);

    await page.keyboard.press('Control+k');
    await dialog(page)
      .getByRole('option', { name: /read lately/ })
      .waitFor();
    expect((await offered(page))[0]).toContain('D0002');
    await page.keyboard.type('steganographic collusion');
    await dialog(page).getByRole('option', { name: /T0001/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${origin}/MASEC-T0001/`);
    expect(await problems()).toEqual([]);
  });
});

test('a bare number lists every entry that has it, threats first; words also find pages', async () => {
  await watchedPage(browser, origin, {}, async ({ page }) => {
    await page.goto(`${origin}/`);
    await page.keyboard.press('Control+k');
    await dialog(page).waitFor();
    await page.keyboard.type('1');
    await dialog(page).getByRole('option', { name: /F0001/ }).waitFor();
    const numbered = (await offered(page)).map((text) => /[A-Z]0001/.exec(text)?.[0]);
    expect(numbered.slice(0, 7)).toEqual(['T0001', 'X0001', 'P0001', 'D0001', 'C0001', 'B0001', 'F0001']);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('matrix');
    await dialog(page)
      .getByRole('option', { name: /^Matrix/ })
      .waitFor();
    await page.keyboard.press('ArrowUp');
    expect(await chosen(page)).toContain('Search the text for');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${origin}/matrix/`);
  });
});

test('a slash that is typed stays where it is typed', async () => {
  await watchedPage(browser, origin, {}, async ({ page }) => {
    await page.goto(`${origin}/search/`);
    await page.getByRole('searchbox', { name: 'Words or an id' }).last().focus();
    await page.keyboard.type('a/b');
    expect(await dialog(page).count()).toBe(0);
    expect(await page.locator('#search-words').inputValue()).toBe('a/b');
  });
});

test('once its list was loaded, the palette needs no network, on this page and the next', async () => {
  await watchedPage(browser, origin, {}, async ({ page }) => {
    await page.goto(`${origin}/about/`);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    expect(asked).toEqual([]);
    await page.keyboard.press('/');
    await dialog(page).getByRole('option').first().waitFor();
    expect(asked.filter((path) => !path.startsWith('/_astro/palette'))).toEqual(
      expect.arrayContaining(['/palette.json']),
    );
    await page.keyboard.press('Escape');
    await page.goto(`${origin}/method/`, { waitUntil: 'networkidle' });
    await page.context().setOffline(true);
    await page.keyboard.press('/');
    await dialog(page).waitFor();
    await page.keyboard.type('T0002');
    await dialog(page)
      .getByRole('option', { name: /Algorithmic collusion/ })
      .waitFor();
  });
});
