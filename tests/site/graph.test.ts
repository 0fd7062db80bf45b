import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { GraphData } from '#views/explore/graph-data.ts';
import { launchBrowser } from './launch-browser.ts';
import { query, saved, watchedPage } from './watched-page.ts';

const origin = inject('origin');
const site = inject('site');
const masec = JSON.parse(readFileSync(join(site, 'data/masec.json'), 'utf8')) as {
  entries: { id: string; status: string }[];
  relations: { id: string; source: string; target: string; type: string }[];
};
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const ready = (page: Page): Promise<void> =>
  page.locator('[data-surface] [role="option"]').first().waitFor({ state: 'attached' });
const active = (page: Page): Promise<string> =>
  page.locator('[data-surface]').evaluate((surface) => {
    const id = surface.getAttribute('aria-activedescendant') ?? '';
    return document.getElementById(id)?.textContent ?? '';
  });
const neighbours = (id: string): string[] => {
  const ends = masec.relations.flatMap(({ source, target }) =>
    source === id ? [target] : target === id ? [source] : [],
  );
  return [...new Set([id, ...ends])].sort();
};
const tableIds = async (page: Page, place: number): Promise<string[]> =>
  (
    await page
      .locator('[data-tables] table')
      .nth(place)
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['row'] ?? ''))
  ).sort();

test('the tables hold every entry and relation of the data, and the picture the same entries', async () => {
  await watchedPage(browser, origin, { acceptDownloads: true }, async ({ page, problems, barriers }) => {
    await page.goto(`${origin}/graph/?view=tables`);
    await page.locator('[data-tables] table').first().waitFor();
    const living = masec.entries.filter(({ status }) => status === 'published').map(({ id }) => id);
    const entries = await tableIds(page, 0);
    expect(entries).toEqual(living.sort());
    const relations = await tableIds(page, 1);
    const known = masec.relations.filter(
      ({ source, target }) => living.includes(source) && living.includes(target),
    );
    expect(relations).toEqual(known.map(({ id }) => id).sort());
    const picture = await saved(page, () => page.getByRole('button', { name: 'Save SVG' }).press('Enter'));
    expect(picture.name).toMatch(/^masec-graph-\d+\.\d+\.\S+\.svg$/);
    const drawn = [...picture.text.matchAll(/data-id="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(drawn.sort()).toEqual(entries);
    expect(picture.text.match(/<line /g)?.length).toBe(relations.length);
    const rows = await saved(page, () => page.getByRole('button', { name: 'Save CSV' }).press('Enter'));
    expect(rows.text.trim().split('\r\n').length - 1).toBe(relations.length);
    await page.goto(`${origin}/graph/?view=tables&focus=MASEC-F0001`);
    await page.locator('[data-tables] table').first().waitFor();
    expect(await barriers()).toEqual([]);
    expect(await problems()).toEqual([]);
  });
});

test('the drawing is used by keyboard alone', async () => {
  await watchedPage(browser, origin, {}, async ({ page, problems, barriers }) => {
    await page.goto(`${origin}/graph/`);
    await ready(page);
    await page.getByRole('combobox', { name: 'Find' }).focus();
    await page.keyboard.type('t1');
    await page
      .getByRole('option', { name: /Secret collusion/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    expect(await active(page)).toContain('T0001 Secret collusion');
    expect(query(page)).toBe('?entry=MASEC-T0001');
    await page.getByRole('heading', { name: 'Secret collusion' }).waitFor();
    await page.waitForFunction(() => document.querySelector('.panel-summary')?.textContent !== '');

    await page.keyboard.press('f');
    expect(query(page)).toContain('focus=MASEC-T0001');
    const options = await page.locator('[data-surface] [role="option"]').allTextContents();
    expect(options.length).toBe(neighbours('MASEC-T0001').length);

    const before = await active(page);
    await page.keyboard.press('ArrowRight');
    const reached = await active(page);
    expect(reached).not.toBe(before);
    expect(neighbours('MASEC-T0001')).toContain(`MASEC-${reached.split(' ')[0]}`);
    const said = await page.locator('[data-said]').textContent();
    expect(said).toContain(reached.split(',')[0]?.split(' ').slice(1).join(' '));
    await page.keyboard.press('End');
    expect(await active(page)).toBe(options.at(-1));
    await page.keyboard.press('Enter');
    expect(query(page)).toContain(`entry=MASEC-${options.at(-1)?.split(' ')[0]}`);

    const place = (): Promise<string> =>
      page.evaluate(() =>
        JSON.stringify((document.querySelector('[data-surface]') as unknown as { __zoom: unknown }).__zoom),
      );
    const fitted = await place();
    for (const key of ['+', 'Shift+ArrowLeft']) {
      const earlier = await place();
      await page.keyboard.press(key);
      expect(await place()).not.toBe(earlier);
    }
    await page.keyboard.press('0');
    expect(await place()).toBe(fitted);

    await page.getByRole('radio', { name: '2', exact: true }).focus();
    await page.keyboard.press('Space');
    expect(query(page)).toContain('hops=2');
    expect(await page.locator('[data-surface] [role="option"]').count()).toBeGreaterThan(options.length);
    await page.locator('[data-surface]').focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(query(page)).toBe('');
    expect(await barriers()).toEqual([]);
    expect(await problems()).toEqual([]);
  });
});

test('filters narrow drawing and tables alike, and the address gives the view back', async () => {
  await watchedPage(browser, origin, {}, async ({ page }) => {
    await page.goto(`${origin}/graph/`);
    await ready(page);
    await page.getByRole('checkbox', { name: /^Threats/ }).focus();
    for (const kind of ['Trade-offs', 'Open problems', 'Case studies', 'Benchmarks', 'Families']) {
      await page.getByRole('checkbox', { name: new RegExp(`^${kind}`) }).focus();
      await page.keyboard.press('Space');
    }
    await page.getByText('Types of relation').first().press('Enter');
    await page.getByRole('button', { name: 'None' }).press('Enter');
    await page.getByRole('checkbox', { name: /^mitigates/ }).press('Space');
    expect(query(page)).toBe('?kinds=threat,defence&types=mitigates');
    await page.getByRole('radio', { name: 'Drawing' }).focus();
    await page.keyboard.press('ArrowRight');
    const relations = await tableIds(page, 1);
    const mitigations = masec.relations.filter(({ type }) => type === 'mitigates');
    expect(relations).toEqual(mitigations.map(({ id }) => id).sort());
    const entries = await tableIds(page, 0);
    expect(entries).toEqual(
      [...new Set(mitigations.flatMap(({ source, target }) => [source, target]))].sort(),
    );
    const address = query(page);
    await page.goto(`${origin}/graph/${address}`);
    await page.locator('[data-tables] table').first().waitFor();
    expect(await tableIds(page, 1)).toEqual(relations);
    expect(await page.getByRole('checkbox', { name: /^Benchmarks/ }).isChecked()).toBe(false);
    expect(await page.locator('[data-status]').textContent()).toBe(
      `${entries.length} entries, ${relations.length} relations`,
    );
  });
});

test('a pointer finds what is drawn: hover tells, a press selects, a drag moves', async () => {
  await watchedPage(browser, origin, {}, async ({ page, problems }) => {
    await page.goto(`${origin}/graph/?focus=MASEC-D0001`);
    await ready(page);
    const frame = await page.locator('[data-surface]').boundingBox();
    if (!frame) throw new Error('there is no drawing');
    const zoomed = await page.evaluate(() => {
      const { x, y } = (
        document.querySelector('[data-surface]') as unknown as { __zoom: { x: number; y: number } }
      ).__zoom;
      return { x, y };
    });
    // The entry in the middle stands at the origin of the drawing.
    await page.mouse.move(frame.x + zoomed.x, frame.y + zoomed.y);
    await expect.poll(() => page.locator('[data-tip]').textContent()).toContain('D0001');
    await page.mouse.click(frame.x + zoomed.x, frame.y + zoomed.y);
    await expect.poll(() => query(page)).toContain('entry=MASEC-D0001');
    await page.mouse.move(frame.x + 20, frame.y + 20);
    await page.mouse.down();
    await page.mouse.move(frame.x + 80, frame.y + 50, { steps: 3 });
    await page.mouse.up();
    const moved = () =>
      page.evaluate(
        () => (document.querySelector('[data-surface]') as unknown as { __zoom: { x: number } }).__zoom.x,
      );
    await expect.poll(async () => Math.round((await moved()) - zoomed.x)).toBe(60);
    expect(await problems()).toEqual([]);
  });
});

test('a thousand entries and six thousand relations are drawn, frame after frame', async () => {
  const real = JSON.parse(readFileSync(join(site, 'graph/layout.json'), 'utf8')) as GraphData;
  const nodes = Array.from({ length: 1000 }, (_, index): GraphData['nodes'][number] => [
    `MASEC-T${String(index + 1).padStart(4, '0')}`,
    `Threat number ${index + 1}`,
    index % 7,
    12,
    Math.round(Math.cos(index) * index * 1.5),
    Math.round(Math.sin(index) * index),
  ]);
  const edges = Array.from({ length: 6000 }, (_, index): GraphData['edges'][number] => [
    index % 1000,
    (index * 7 + 13) % 1000,
    index % real.types.length,
    '',
  ]);
  await watchedPage(browser, origin, {}, async ({ page, problems }) => {
    await page.route('**/graph/layout.json', (route) => route.fulfill({ json: { ...real, nodes, edges } }));
    await page.goto(`${origin}/graph/`);
    await ready(page);
    await page.locator('[data-surface]').focus();
    const { before, after } = await page.evaluate(async () => {
      const surface = document.querySelector('[data-surface]') as HTMLElement;
      const canvas = document.querySelector('canvas') as HTMLCanvasElement;
      const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
      let seen = '';
      while (seen !== canvas.toDataURL()) {
        seen = canvas.toDataURL();
        for (let pause = 0; pause < 10; pause++) await frame();
      }
      for (let turn = 0; turn < 5; turn++) {
        surface.dispatchEvent(
          new WheelEvent('wheel', {
            deltaY: -40,
            clientX: 400,
            clientY: 500,
            bubbles: true,
            cancelable: true,
          }),
        );
        await frame();
      }
      await frame();
      return { before: seen, after: canvas.toDataURL() };
    });
    expect(after).not.toBe(before);
    expect(await problems()).toEqual([]);
  });
});

test('without script the page leads to every type of relation and every list', async () => {
  await watchedPage(browser, origin, { javaScriptEnabled: false }, async ({ page }) => {
    await page.goto(`${origin}/graph/`);
    expect(await page.locator('.graph-types tbody tr').count()).toBe(18);
    expect(await page.locator('.graph-types a[href="/threats/"]').isVisible()).toBe(true);
    expect(await page.locator('[data-drawing]').isVisible()).toBe(false);
    expect(await page.locator('form[data-graph]').isVisible()).toBe(false);
  });
});
