import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** Files of Pagefind's own interfaces, which we do not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * Indexes the built pages for search and writes the index beside them.
 * @param folder the built site
 * @returns how many pages were indexed
 */
export async function indexSearch(folder: string): Promise<number> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'en' });
    refuse(errors);
    if (!index) throw new Error('Pagefind gave no index.');
    const indexed = await index.addDirectory({ path: folder });
    refuse(indexed.errors);
    const { files, errors: writing } = await index.getFiles();
    refuse(writing);
    for (const { path, content } of files) {
      if (UNUSED.test(path)) continue;
      const target = join(folder, 'pagefind', path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
    return indexed.page_count;
  } finally {
    await close();
  }
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
