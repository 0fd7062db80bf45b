import { globSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { launchBrowser } from './launch-browser.ts';

/** How many pages a printed document has. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test('every entry is printed as a brief of at most two pages of A4', async () => {
  const ids = globSync('MASEC-*', { cwd: inject('site') }).sort();
  expect(ids.length).toBeGreaterThan(300);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const long: string[] = [];
    for (const id of ids) {
      await page.goto(`${inject('origin')}/${id}/`);
      const pages = pagesOf(await page.pdf({ format: 'A4' }));
      if (pages < 1 || pages > 2) long.push(`${id}: ${pages}`);
    }
    expect(long).toEqual([]);
  } finally {
    await browser.close();
  }
});
