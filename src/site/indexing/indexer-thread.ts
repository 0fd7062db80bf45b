import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { endPagefind, pagefindEngine } from './pagefind.ts';
import { SearchIndex } from './search-index.ts';
import type { IndexName } from './search-indexer.ts';

/** Pages for an index, the wish to have an index written, or the end. */
export type IndexerRequest =
  | { readonly index: IndexName; readonly pages: readonly (readonly [url: string, html: string])[] }
  | { readonly index: IndexName; readonly write: true }
  | { readonly stop: true };

/** That an index was written, or what kept it from being so. */
export interface IndexerAnswer {
  readonly index: IndexName;
  readonly pages: number;
  readonly failure: string | undefined;
}

const { folder } = workerData as { folder: string };
const indexes = new Map<IndexName, SearchIndex>();
const engine = pagefindEngine();
engine.catch(() => {}); // told where an index is written

function indexOf(name: IndexName): SearchIndex {
  const index = indexes.get(name) ?? new SearchIndex(join(folder, name));
  indexes.set(name, index);
  return index;
}

/** Writes an index; the first holds what the browser needs to read any. */
async function write(name: IndexName): Promise<number> {
  const index = indexOf(name);
  const { files, entry } = await engine;
  await index.write(entry);
  if (name === 'pagefind')
    for (const [file, content] of files) writeFileSync(join(folder, name, file), content);
  return index.size;
}

parentPort?.on('message', async (request: IndexerRequest) => {
  if ('stop' in request) {
    await endPagefind();
    parentPort?.close();
    return;
  }
  const { index } = request;
  if ('pages' in request) {
    for (const [url, html] of request.pages) indexOf(index).add(url, html);
    return;
  }
  const answer = await write(index).then(
    (pages) => ({ index, pages, failure: undefined }),
    ({ message }: Error) => ({ index, pages: 0, failure: message }),
  );
  parentPort?.postMessage(answer satisfies IndexerAnswer);
});
