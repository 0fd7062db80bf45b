import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';

/** The pages that search finds: entries, works, terms and disciplines. */
export const SEARCHED = /^(?:MASEC-[^/]+|(?:references|terms|disciplines)\/[^/]+)\/index\.html$/;
/**
 * What was written here and what it cites are two indexes, so that a reader's browser loads the first before anything is
 * typed and the second only after an answer.
 */
const INDEXES = [
  { name: 'pagefind', glob: '{MASEC-*,terms/*,disciplines/*}/index.html' },
  { name: 'pagefind-works', glob: 'references/*/index.html' },
] as const;
/** Files of Pagefind's own interfaces, which we do not use. */
const UNUSED = 'pagefind-{ui,modular-ui,component-ui,highlight}.*';
/** Files that the second index shares with the first. */
const ENGINE = '{pagefind.js,pagefind-worker.js,wasm.*}';

/** Indexes the pages of the site in a process of its own, which works while this one does other things. */
export class SearchIndexer {
  readonly #indexes: readonly PagefindIndex[];
  #indexed: Promise<number> | undefined;

  private constructor(indexes: readonly PagefindIndex[]) {
    this.#indexes = indexes;
  }

  /** Starts the process. Whoever does must `stop` it. */
  static async start(): Promise<SearchIndexer> {
    const indexes: PagefindIndex[] = [];
    for (const { name } of INDEXES) {
      const { index, errors } = await createIndex({ forceLanguage: 'en' });
      refuse(errors);
      if (!index) throw new Error(`Pagefind gave no index for ${name}.`);
      indexes.push(index);
    }
    return new SearchIndexer(indexes);
  }

  /**
   * Begins to index, and to write each index into its folder. All is asked for at once: between two questions the
   * process would wait for a thread that is busy with pages.
   * @param folder the site; every page of `SEARCHED` must stand
   */
  index(folder: string): void {
    const parts = this.#indexes.map(async (index, place) => {
      const { name, glob } = INDEXES[place] as (typeof INDEXES)[number];
      const output = join(folder, name);
      const adding = index.addDirectory({ path: folder, glob });
      const writing = index.writeFiles({ outputPath: output });
      const [added, wrote] = await Promise.all([adding, writing]);
      refuse([...added.errors, ...wrote.errors]);
      for (const unused of place === 0 ? [UNUSED] : [UNUSED, ENGINE])
        for (const file of globSync(unused, { cwd: output })) rmSync(join(output, file));
      return added.page_count;
    });
    this.#indexed = Promise.all(parts).then((counts) => counts.reduce((sum, count) => sum + count, 0));
    this.#indexed.catch(() => {}); // told by `done`
  }

  /** Waits for the index. @returns how many pages were indexed */
  async done(): Promise<number> {
    if (!this.#indexed) throw new Error('Nothing was given to be indexed.');
    return this.#indexed;
  }

  /** Ends the process. */
  async stop(): Promise<void> {
    await close();
  }
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
