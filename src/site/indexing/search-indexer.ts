import { Worker } from 'node:worker_threads';
import type { IndexerAnswer, IndexerRequest } from './indexer-thread.ts';
import { searchable } from './searchable.ts';

/** The name of an index, which is that of its folder. */
export type IndexName = 'pagefind' | 'pagefind-works';

/** The pages that search finds: entries, works, terms and disciplines. */
const SEARCHED = /^(?:MASEC-[^/]+|(references)\/[^/]+|(?:terms|disciplines)\/[^/]+)\/index\.html$/;

/**
 * In which index a page is found. What was written here and what it cites are two, so that a reader's browser loads the first
 * before anything is typed and the second only after an answer.
 * @param file the path of the page in the site
 * @returns undefined when search does not find it
 */
export function indexOf(file: string): IndexName | undefined {
  const found = SEARCHED.exec(file);
  return found ? (found[1] ? 'pagefind-works' : 'pagefind') : undefined;
}

/** How many pages are handed over at a time. */
const BATCH = 32;

/** Indexes pages on a thread of its own, as they are made. */
export class SearchIndexer {
  readonly #worker: Worker;
  readonly #ended: Promise<unknown>;
  #failure: Error | undefined;
  #done = 0;
  readonly #batches: Record<IndexName, [url: string, html: string][]> = {
    pagefind: [],
    'pagefind-works': [],
  };
  readonly #answers = new Map<IndexName, PromiseWithResolvers<void>>();

  /** @param folder the site, into which each index is written */
  constructor(folder: string) {
    // What Pagefind prints of its end is told by `done`, in one line.
    this.#worker = new Worker(new URL('./indexer-thread.ts', import.meta.url), {
      workerData: { folder },
      stderr: true,
    });
    this.#worker.stderr.resume();
    this.#ended = new Promise((ended) => this.#worker.once('exit', ended));
    this.#worker.on('message', ({ index, pages, failure }: IndexerAnswer) => {
      const answer = this.#answers.get(index);
      this.#done += pages;
      if (failure) answer?.reject(new Error(`The search index could not be written: ${failure}`));
      else answer?.resolve();
    });
    this.#worker.once('error', (error) => {
      this.#failure = error as Error;
    });
  }

  /**
   * Takes a page in, if search finds it.
   * @param file its path in the site
   * @param html what it holds
   */
  add(file: string, html: string): void {
    const index = indexOf(file);
    const content = index && searchable(html);
    if (!content) return;
    this.#batches[index].push([`/${file.replace(/index\.html$/, '')}`, content]);
    if (this.#batches[index].length >= BATCH) this.#handOver(index);
  }

  /** Begins to write an index, when all its pages were given. */
  finish(index: IndexName): void {
    const answer = Promise.withResolvers<void>();
    answer.promise.catch(() => {}); // told by `done`
    this.#answers.set(index, answer);
    this.#handOver(index);
    this.#send({ index, write: true });
  }

  /** Waits for the indexes that were finished. @returns how many pages were indexed */
  async done(): Promise<number> {
    const written = Promise.all([...this.#answers.values()].map(({ promise }) => promise));
    const ended = this.#ended.then(() => {
      throw this.#failure ?? new Error('The search index was given up before it was written.');
    });
    ended.catch(() => {}); // also when it was written long before
    await Promise.race([written, ended]);
    return this.#done;
  }

  /** Ends the thread and its process. */
  async stop(): Promise<void> {
    this.#send({ stop: true });
    await this.#ended;
  }

  #handOver(index: IndexName): void {
    this.#send({ index, pages: this.#batches[index] });
    this.#batches[index] = [];
  }

  #send(request: IndexerRequest): void {
    this.#worker.postMessage(request);
  }
}
