import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { close, createIndex } from 'pagefind';
import { SIGNATURE } from '#site/indexing/pagefind.ts';

/** Has Pagefind itself index pages. */
export async function indexByPagefind(
  outputPath: string,
  pages: Iterable<readonly [url: string, html: string]>,
): Promise<void> {
  const { index } = await createIndex({ forceLanguage: 'en' });
  for (const [url, content] of pages)
    await index?.addHTMLFile({ sourcePath: `${url.slice(1)}index.html`, content });
  await index?.writeFiles({ outputPath });
  await close();
}

/** The files of an index by their names, which tell what is packed in them to the last byte, with what that says. */
export function unpackedFiles(index: string): ReadonlyMap<string, unknown> {
  const names = globSync('{**/*.pf_*,pagefind-entry.json}', { cwd: index }).sort();
  return new Map(
    names.map((name) => {
      const content = readFileSync(join(index, name));
      if (name.endsWith('.json')) return [name, JSON.parse(content.toString())];
      const unpacked = gunzipSync(content).subarray(SIGNATURE.length);
      return [name, name.startsWith('fragment') ? JSON.parse(unpacked.toString()) : decode(unpacked)];
    }),
  );
}
