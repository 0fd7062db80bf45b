import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';

/** The pages that search finds: entries, works, terms and disciplines. */
export const SEARCHED = /^(?:MASEC-[^/]+|(?:references|terms|disciplines)\/[^/]+)\/index\.html$/;
const SEARCHED_GLOB = '{MASEC-*,references/*,terms/*,disciplines/*}/index.html';
/** Files of Pagefind's own interfaces, which we do not use. */
const UNUSED = 'pagefind-{ui,modular-ui,component-ui,highlight}.*';

/** Indexes the pages of the site in a process of its own, which works while this one does other things. */
export class SearchIndexer {
  readonly #index: PagefindIndex;
  #indexed: Promise<number> | undefined;

  private constructor(index: PagefindIndex) {
    this.#index = index;
  }

  /** Starts the process. Whoever does must `stop` it. */
  static async start(): Promise<SearchIndexer> {
    const { index, errors } = await createIndex({ forceLanguage: 'en' });
    refuse(errors);
    if (!index) throw new Error('Pagefind gave no index.');
    return new SearchIndexer(index);
  }

  /**
   * Begins to index, and to write the index into `pagefind/`. Both are asked for at once: between two questions the
   * process would wait for a thread that is busy with pages.
   * @param folder the site; every page of `SEARCHED` must stand
   */
  index(folder: string): void {
    const output = join(folder, 'pagefind');
    const adding = this.#index.addDirectory({ path: folder, glob: SEARCHED_GLOB });
    const writing = this.#index.writeFiles({ outputPath: output });
    this.#indexed = Promise.all([adding, writing]).then(([added, wrote]) => {
      refuse([...added.errors, ...wrote.errors]);
      for (const name of globSync(UNUSED, { cwd: output })) rmSync(join(output, name));
      return added.page_count;
    });
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
