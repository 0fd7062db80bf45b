import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from './launch-browser.ts';
import { query, watchedPage } from './watched-page.ts';

const origin = inject('origin');
const masec = JSON.parse(readFileSync(join(inject('site'), 'data/masec.json'), 'utf8')) as {
  entries: { id: string; title: string; sections: { title: string }[] }[];
  relations: { source: string; target: string; type: string }[];
  mappings: { source: string; framework: string; edition: string; id: string; match: string }[];
};
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const related = (id: string): Set<string> =>
  new Set(
    masec.relations.flatMap(({ source, target }) =>
      source === id ? [target] : target === id ? [source] : [],
    ),
  );

test('two entries are chosen by keyboard, and their address shows them again', async () => {
  await watchedPage(browser, origin, {}, async ({ page, problems, barriers }) => {
    await page.goto(`${origin}/compare/`);
    await page.getByRole('combobox', { name: 'First' }).focus();
    await page.keyboard.type('secret collusion');
    await page.getByRole('option', { name: /Secret collusion/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/a=MASEC-T0001/);
    await page.getByRole('combobox', { name: 'Second' }).focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('T2');
    await page.getByRole('option', { name: /T0002/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/b=MASEC-T0002/);
    expect(query(page)).toBe('?a=MASEC-T0001&b=MASEC-T0002');
    await page.getByRole('heading', { name: 'Secret collusion and Algorithmic collusion' }).waitFor();
    const shared = [...related('MASEC-T0001')].filter((id) => related('MASEC-T0002').has(id));
    const rows = page.getByRole('table', { name: 'Entries related to both' }).getByRole('rowheader');
    expect(await rows.count()).toBe(shared.length);
    expect(shared.length).toBeGreaterThan(0);
    for (const name of ['How it works', 'What is known'])
      expect(await page.getByRole('heading', { name, exact: true }).count()).toBe(1);
    const family = page.getByRole('row', { name: /^Family/ });
    expect(await family.getByRole('rowheader').textContent()).toContain('same');
    expect(await page.getByRole('row', { name: /^Maturity/ }).textContent()).toContain('differs');
    const before = await page.locator('[data-comparison]').textContent();
    await page.goto(`${origin}/compare/?a=t1&b=masec-t0002`);
    await page.getByRole('heading', { name: 'Relations' }).waitFor();
    expect(await page.locator('[data-comparison]').textContent()).toBe(before);
    await page.getByRole('button', { name: 'Swap' }).press('Enter');
    await page.waitForURL(/a=MASEC-T0002&b=MASEC-T0001/);
    await page.goBack();
    await page.waitForURL(/a=t1/);
    expect(await barriers()).toEqual([]);
    expect(await problems()).toEqual([]);
  });
});

test('two frameworks meet in exactly the entries that map to both', async () => {
  const [one, other] = ['owasp-agentic-threats', 'mitre-atlas'];
  const newest = (slug: string): string =>
    masec.mappings
      .filter(({ framework }) => framework === slug)
      .map(({ edition }) => edition)
      .sort()
      .at(-1) ?? '';
  const mapped = (slug: string): Set<string> =>
    new Set(
      masec.mappings
        .filter(({ framework, edition }) => framework === slug && edition === newest(slug))
        .map(({ source }) => source),
    );
  const both = [...mapped(one)].filter((id) => mapped(other).has(id)).sort();
  await watchedPage(browser, origin, {}, async ({ page, problems, barriers }) => {
    await page.goto(`${origin}/compare/?frameworks=${one},${other}`);
    await page.locator('[data-met]').first().waitFor();
    const met = await page
      .locator('[data-met]')
      .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['met']));
    expect(met).toEqual(both);
    const broad = await page.locator('[data-met="MASEC-T0016"] .match').allTextContents();
    const known = masec.mappings.filter(
      ({ source, framework, edition }) =>
        source === 'MASEC-T0016' && [one, other].includes(framework) && edition === newest(framework),
    );
    expect(broad.map((match) => match.toLowerCase()).sort()).toEqual(known.map(({ match }) => match).sort());
    await page.getByRole('combobox', { name: 'Second' }).focus();
    await page.keyboard.type('CWE');
    await page.waitForURL(/frameworks=owasp-agentic-threats%2Ccwe|frameworks=owasp-agentic-threats,cwe/);
    expect(await barriers()).toEqual([]);
    expect(await problems()).toEqual([]);
  });
});

test('an entry offers first what it is confused with, and copies id, link and citation', async () => {
  const differs = masec.relations.filter(
    ({ type, source, target }) => type === 'differs-from' && [source, target].includes('MASEC-T0001'),
  );
  await watchedPage(
    browser,
    origin,
    { permissions: ['clipboard-read', 'clipboard-write'] },
    async ({ page, problems }) => {
      await page.goto(`${origin}/MASEC-T0001/`);
      await page.getByText('Compare with…').press('Enter');
      const offered = await page.locator('.compare-with li a').allTextContents();
      expect(offered.length).toBe(differs.length + 1);
      expect(offered.at(-1)).toBe('Another entry…');
      await page.keyboard.press('Escape');
      expect(await page.locator('.compare-with li a').first().isVisible()).toBe(false);
      const copied = async (name: string): Promise<string> => {
        const actions = page.locator('.entry-actions');
        await actions.getByRole('button', { name }).press('Enter');
        await actions.locator('[data-copied]', { hasText: 'Copied' }).waitFor();
        return page.evaluate(() => navigator.clipboard.readText());
      };
      expect(await copied('Copy id')).toBe('MASEC-T0001');
      expect(await copied('Copy link')).toBe(`${origin}/MASEC-T0001/`);
      const citation = await copied('Copy citation');
      for (const part of ['Secret collusion', 'MASEC-T0001', 'https://']) expect(citation).toContain(part);
      expect(await problems()).toEqual([]);
    },
  );
});

test('a comparison fits a phone, and without script the confused pairs are there', async () => {
  await watchedPage(browser, origin, { viewport: { width: 320, height: 700 } }, async ({ page }) => {
    for (const path of ['?a=T1&b=T2', '?frameworks=owasp-agentic-threats,mitre-atlas', '']) {
      await page.goto(`${origin}/compare/${path}`);
      if (path) await page.locator('.compare-title').waitFor();
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      ).toBe(0);
    }
  });
  await watchedPage(browser, origin, { javaScriptEnabled: false }, async ({ page }) => {
    await page.goto(`${origin}/compare/`);
    expect(await page.locator('.confused-pairs li').count()).toBe(
      masec.relations.filter(({ type }) => type === 'differs-from').length,
    );
    expect(await page.locator('form[data-compare]').isVisible()).toBe(false);
  });
});
