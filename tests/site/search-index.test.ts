import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { indexByPagefind, unpackedFiles } from './index-by-pagefind.ts';

const site = inject('site');
const folder = mkdtempSync(join(tmpdir(), 'masec-index-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The addresses of the pages of an index, in its order. */
function addresses(files: ReadonlyMap<string, unknown>): string[] {
  const meta = [...files.keys()].find((name) => name.endsWith('.pf_meta')) as string;
  const [, pages] = files.get(meta) as [version: string, pages: [name: string][]];
  return pages.map(([name]) => (files.get(`fragment/${name}.pf_fragment`) as { url: string }).url);
}

test.each(['pagefind', 'pagefind-works'])(
  '%s is, file by file, what Pagefind makes of the pages as readers get them',
  async (name) => {
    const ours = unpackedFiles(join(site, name));
    const urls = addresses(ours);
    expect(urls.length).toBeGreaterThan(300);
    await indexByPagefind(
      join(folder, name),
      urls.map((url) => [url, readFileSync(join(site, url, 'index.html'), 'utf8')]),
    );
    expect(ours).toEqual(unpackedFiles(join(folder, name)));
  },
);
