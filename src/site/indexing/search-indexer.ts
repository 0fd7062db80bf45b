import { Worker } from 'node:worker_threads';
import type { IndexerAnswer, IndexerRequest } from './indexer-thread.ts';
import { searchable } from './searchable.ts';

/** The names of the indexes, which are those of their folders, in the order in which they are made. */
export const INDEXES = ['pagefind-works', 'pagefind'] as const;
export type IndexName = (typeof INDEXES)[number];

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

function urlOf(file: string): string {
  return `/${file.replace(/index\.html$/, '')}`;
}

/** How many pages are handed over at a time. */
const BATCH = 32;

/** What of an index is kept, and what of one that was kept is used. */
export interface IndexerOptions {
  /** A folder, in which what is needed to renew the indexes is kept when they are written. */
  readonly keepIn?: string | undefined;
  /**
   * Has the indexes renewed: only pages that have changed are added. No page may be new, gone or in another place among the others.
   * `site` is the site as it was, whole and as it was written, and `state` the folder in which was kept of it. What has not
   * changed is linked, so that files of both indexes are the same files, and none may be written into.
   */
  readonly renew?: { readonly site: string; readonly state: string } | undefined;
}

/** How many pages were indexed, or why the indexes cannot be renewed: then all pages are to be indexed afresh. */
export type Indexed = { readonly pages: number } | { readonly cannotRenew: string };

/** Indexes pages on a thread of its own, as they are made. */
export class SearchIndexer {
  readonly #worker: Worker;
  readonly #ended: Promise<unknown>;
  #failure: Error | undefined;
  readonly #batches: Record<IndexName, [url: string, html: string][]> = {
    pagefind: [],
    'pagefind-works': [],
  };
  readonly #answers = new Map<IndexName, PromiseWithResolvers<Indexed>>();

  /** @param folder the site, into which each index is written */
  constructor(folder: string, options: IndexerOptions = {}) {
    // What Pagefind prints of its end is told by `done`, in one line.
    this.#worker = new Worker(new URL('./indexer-thread.ts', import.meta.url), {
      workerData: { folder, ...options },
      stderr: true,
    });
    this.#worker.stderr.resume();
    this.#ended = new Promise((ended) => this.#worker.once('exit', ended));
    this.#worker.on('message', ({ index, ...answer }: IndexerAnswer) => {
      const { resolve, reject } = this.#answers.get(index) as PromiseWithResolvers<Indexed>;
      if ('failure' in answer) reject(new Error(`The search index could not be written: ${answer.failure}`));
      else resolve(answer);
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
    if (!index) return;
    this.#batches[index].push([urlOf(file), searchable(html) ?? '']);
    if (this.#batches[index].length >= BATCH) this.#handOver(index);
  }

  /**
   * Begins to write an index, when all its pages were given, or all that have changed.
   * @param files the paths of all pages of the site, in the order in which they would be added: when they are told, an index is
   * not renewed of which a page is gone or has another place
   */
  finish(index: IndexName, files?: readonly string[]): void {
    const answer = Promise.withResolvers<Indexed>();
    answer.promise.catch(() => {}); // told by `done`
    this.#answers.set(index, answer);
    this.#handOver(index);
    this.#send({ index, write: true, urls: files?.map(urlOf) });
  }

  /** Waits for the indexes that were finished. */
  async done(): Promise<Indexed> {
    const written = Promise.all([...this.#answers.values()].map(({ promise }) => promise));
    const ended = this.#ended.then(() => {
      throw this.#failure ?? new Error('The search index was given up before it was written.');
    });
    ended.catch(() => {}); // also when it was written long before
    let pages = 0;
    for (const answer of await Promise.race([written, ended])) {
      if ('cannotRenew' in answer) return answer;
      pages += answer.pages;
    }
    return { pages };
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
