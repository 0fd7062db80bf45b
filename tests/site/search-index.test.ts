import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { afterAll, expect, inject, test } from 'vitest';

const site = inject('site');
const folder = mkdtempSync(join(tmpdir(), 'masec-index-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What an index holds of each page, by its address. */
function found(index: string): Map<string, unknown> {
  return new Map(
    readdirSync(join(index, 'fragment')).map((name) => {
      const text = gunzipSync(readFileSync(join(index, 'fragment', name))).toString();
      const fragment = JSON.parse(text.replace('pagefind_dcd', '')) as { url: string };
      return [fragment.url, fragment];
    }),
  );
}

test.each([
  ['pagefind', '{MASEC-*,terms/*,disciplines/*}/index.html'],
  ['pagefind-works', 'references/*/index.html'],
])('what %s holds of a page is what Pagefind finds in the page as readers get it', async (name, glob) => {
  const { index } = await createIndex({ forceLanguage: 'en' });
  await index?.addDirectory({ path: site, glob });
  await index?.writeFiles({ outputPath: join(folder, name) });
  await close();
  const whole = found(join(folder, name));
  expect(whole.size).toBeGreaterThan(300);
  expect(found(join(site, name))).toEqual(whole);
});
