import { Worker } from 'node:worker_threads';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { ENTRY_FILES } from '#exports/entry/entry-files.ts';
import type { PublishedData } from '#views/data.ts';
import { carried } from '../carried-error.ts';
import type { Extent, ToldOfData } from './publication.ts';
import type { PublisherAnswer, PublisherRequest } from './publisher-thread.ts';

/** What a check found. */
export interface Verdict {
  readonly diagnostics: readonly Diagnostic[];
  /** Whether nothing found is an error. */
  readonly good: boolean;
  /** The fingerprint of all that was read. */
  readonly read: string;
}

/**
 * Checks the content and makes everything published as data of it, on a thread of its own, while the pages are made. The thread
 * reads the content for itself.
 */
export class Publisher implements PublishedData {
  readonly entryFiles: PublishedData['entryFiles'] = ENTRY_FILES.map(({ schema, make: _, ...file }) => ({
    ...file,
    ...(schema && { schema: schema.file }),
  }));
  /** The verdict on the content. */
  readonly verdict: Promise<Verdict>;
  readonly #worker: Worker;
  readonly #stopped = new AbortController();
  readonly #verdict = Promise.withResolvers<Verdict>();
  readonly #publishing = Promise.withResolvers<ToldOfData>();
  #told: ToldOfData | undefined;

  /** @param content the content folder */
  constructor(content: string) {
    this.verdict = this.#verdict.promise;
    this.verdict.catch(() => {}); // told to whoever asks
    this.#publishing.promise.catch(() => {});
    this.#worker = new Worker(new URL('./publisher-thread.ts', import.meta.url), { workerData: { content } });
    this.#worker.on('message', (answer: PublisherAnswer) => {
      if ('good' in answer) this.#verdict.resolve(answer);
      else if ('files' in answer) this.#publishing.resolve(answer);
      else this.#fail(carried(answer.failure));
      if ('good' in answer && !answer.good) this.#stopped.abort();
    });
    this.#worker.once('error', (error) => this.#fail(error as Error));
  }

  /** Aborted as soon as it is known that nothing can be published. */
  get stopped(): AbortSignal {
    return this.#stopped.signal;
  }

  /**
   * Writes everything published as data, once the content is known to be good.
   * @param folder the folder of the site
   */
  async publish(folder: string, extent: Extent): Promise<void> {
    this.#worker.postMessage({ folder, extent } satisfies PublisherRequest);
    this.#told = await this.#publishing.promise;
  }

  get files(): PublishedData['files'] {
    return this.#made.files;
  }

  get ontology(): PublishedData['ontology'] {
    return this.#made.ontology;
  }

  /** Ends the thread, whatever it is at. */
  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  get #made(): ToldOfData {
    if (!this.#told) throw new Error('Nothing is published yet.');
    return this.#told;
  }

  #fail(error: Error): void {
    this.#verdict.reject(error);
    this.#publishing.reject(error);
    this.#stopped.abort(error);
  }
}
