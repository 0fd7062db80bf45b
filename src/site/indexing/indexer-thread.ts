import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { type IndexState, saveState } from './index-state.ts';
import { KeptIndex } from './kept-index.ts';
import { endPagefind, pagefindEngine } from './pagefind.ts';
import { type Renewal, renewIndex } from './renewed-index.ts';
import { SearchIndex } from './search-index.ts';
import type { IndexerOptions, IndexName } from './search-indexer.ts';

/** Pages for an index, the wish to have an index written, or the end. */
export type IndexerRequest =
  | { readonly index: IndexName; readonly pages: readonly (readonly [url: string, html: string])[] }
  | { readonly index: IndexName; readonly write: true; readonly urls: readonly string[] | undefined }
  | { readonly stop: true };

/** How many pages an index holds that was written, why it cannot be renewed, or what kept it from being written. */
export type IndexerAnswer = { readonly index: IndexName } & (
  | { readonly pages: number }
  | { readonly cannotRenew: string }
  | { readonly failure: string }
);

/** Takes pages in, and writes an index when it has all of them. */
interface Indexing {
  add(url: string, html: string): void;
  /** @param urls those of all pages, if they are known */
  write(urls: readonly string[] | undefined): Promise<Renewal>;
}

const { folder, keepIn, renew } = workerData as { folder: string } & IndexerOptions;
const indexing = renew ? (name: IndexName) => renewed(name, renew) : afresh();
const indexes: Readonly<Record<IndexName, Indexing>> = {
  'pagefind-works': indexing('pagefind-works'),
  pagefind: indexing('pagefind'),
};

/** Indexes all pages. */
function afresh(): (name: IndexName) => Indexing {
  const engine = pagefindEngine();
  engine.catch(() => {}); // told where an index is written
  return (name) => {
    const index = new SearchIndex(join(folder, name));
    return {
      add: (url, html) => index.add(url, html),
      write: async () => {
        const { entry, files } = await engine;
        // The first holds what the browser needs to read any.
        return { state: await index.write({ entry, files: name === 'pagefind' ? files : new Map() }) };
      },
    };
  };
}

/** Indexes those pages that have changed. */
function renewed(name: IndexName, { site, state }: NonNullable<IndexerOptions['renew']>): Indexing {
  const kept = KeptIndex.open(join(site, name), stateFile(state, name));
  const changed: [url: string, html: string][] = [];
  return {
    add: (...page) => changed.push(page),
    write: async (urls) =>
      kept
        ? renewIndex(join(folder, name), kept, changed, urls)
        : { cannot: `Of ${name} nothing whole is kept.` },
  };
}

function stateFile(states: string, name: IndexName): string {
  return join(states, `${name}.state`);
}

/** Keeps a state, where a disk takes it; else the next index is made anew. */
function keep(file: string, state: IndexState): void {
  try {
    saveState(file, state);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
  }
}

async function write(index: IndexName, urls: readonly string[] | undefined): Promise<IndexerAnswer> {
  try {
    const written = await indexes[index].write(urls);
    if ('cannot' in written) return { index, cannotRenew: written.cannot };
    if (keepIn !== undefined) keep(stateFile(keepIn, index), written.state);
    return { index, pages: written.state.pages.urls.length };
  } catch (error) {
    return { index, failure: (error as Error).message };
  }
}

parentPort?.on('message', async (request: IndexerRequest) => {
  if ('stop' in request) {
    await endPagefind();
    parentPort?.close();
  } else if ('pages' in request) {
    for (const [url, html] of request.pages) indexes[request.index].add(url, html);
  } else {
    parentPort?.postMessage(await write(request.index, request.urls));
  }
});
