import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { IndexName } from './search-indexer.ts';

/** A page for an index, the wish to have an index written, or the end. */
export type IndexerRequest =
  | { readonly index: IndexName; readonly file: string; readonly content: string }
  | { readonly index: IndexName; readonly write: true }
  | { readonly stop: true };

/** That an index was written, or what kept it from being so. */
export interface IndexerAnswer {
  readonly index: IndexName;
  readonly pages: number;
  readonly failure: string | undefined;
}

/** Files of Pagefind's own interfaces, which we do not use. */
const UNUSED = 'pagefind-{ui,modular-ui,component-ui,highlight}.*';
/** Files that the second index shares with the first. */
const ENGINE = '{pagefind.js,pagefind-worker.js,wasm.*}';

/** One index, and the pages that were given to it. */
class Index {
  readonly #name: IndexName;
  readonly #pagefind: Promise<PagefindIndex>;
  readonly #pages: Promise<readonly string[]>[] = [];

  constructor(name: IndexName) {
    this.#name = name;
    this.#pagefind = createIndex({ forceLanguage: 'en' }).then(({ index, errors }) => {
      if (!index) throw new Error(errors.join('; '));
      return index;
    });
    this.#pagefind.catch(() => {}); // told by `write`
  }

  add(sourcePath: string, content: string): void {
    const added = this.#pagefind.then(
      async (pagefind) => (await pagefind.addHTMLFile({ sourcePath, content })).errors,
    );
    added.catch(() => {}); // told by `write`
    this.#pages.push(added);
  }

  /** @returns how many pages it holds */
  async write(folder: string): Promise<number> {
    const outputPath = join(folder, this.#name);
    const refused = (await Promise.all(this.#pages)).flat();
    const { errors } = await (await this.#pagefind).writeFiles({ outputPath });
    if (refused.length + errors.length > 0) throw new Error([...refused, ...errors].join('; '));
    for (const unused of this.#name === 'pagefind' ? [UNUSED] : [UNUSED, ENGINE])
      for (const file of globSync(unused, { cwd: outputPath })) rmSync(join(outputPath, file));
    return this.#pages.length;
  }
}

const { folder } = workerData as { folder: string };
const indexes = { pagefind: new Index('pagefind'), 'pagefind-works': new Index('pagefind-works') };

parentPort?.on('message', async (request: IndexerRequest) => {
  if ('stop' in request) {
    await close();
    parentPort?.close();
    return;
  }
  const { index } = request;
  if ('content' in request) {
    indexes[index].add(request.file, request.content);
    return;
  }
  const answer = await indexes[index].write(folder).then(
    (pages) => ({ index, pages, failure: undefined }),
    ({ message }: Error) => ({ index, pages: 0, failure: message }),
  );
  parentPort?.postMessage(answer satisfies IndexerAnswer);
});
