import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { carried } from '../carried-error.ts';
import type { OutputAnswer, OutputRequest } from './last-output-thread.ts';

/** Looks at what earlier builds wrote, and clears it away, on a thread of its own. */
export class LastOutput {
  #worker: Worker | undefined;
  readonly #asked: PromiseWithResolvers<boolean | undefined>[] = [];

  /**
   * Whether nothing in a folder was written, added, taken away or renamed since a moment.
   * @param since in milliseconds, by the clock of the disk
   */
  async isUntouched(folder: string, since: number): Promise<boolean> {
    return (await this.#ask({ untouched: folder, since })) === true;
  }

  /** Begins to delete what a folder holds, if it is there, while nothing else is asked for. */
  clear(folder: string): void {
    if (existsSync(folder)) this.#ask({ clear: folder });
  }

  /** Deletes all that is left of it. */
  async clearAll(): Promise<void> {
    if (this.#worker) await this.#ask({ clearAll: true });
  }

  /** Has nothing deleted any more. */
  async pause(): Promise<void> {
    if (this.#worker) await this.#ask({ clear: undefined });
  }

  /**
   * Gives the files of a folder a second name in another.
   * @param except paths of files and folders in it that are left out
   * @param since as above
   * @throws {Error} when a file was touched since
   */
  async takeOver(from: string, into: string, except: readonly string[], since: number): Promise<void> {
    await this.#ask({ takeOver: from, into, except, since });
  }

  /** Ends the thread; what was not done yet is not. */
  async end(): Promise<void> {
    await this.#worker?.terminate();
  }

  #ask(request: OutputRequest): Promise<boolean | undefined> {
    const asked = Promise.withResolvers<boolean | undefined>();
    asked.promise.catch(() => {}); // told to whoever waits
    this.#asked.push(asked);
    this.#worker ??= this.#begun();
    this.#worker.postMessage(request);
    return asked.promise;
  }

  #begun(): Worker {
    const worker = new Worker(new URL('./last-output-thread.ts', import.meta.url));
    worker.on('message', (answer: OutputAnswer) => {
      const asked = this.#asked.shift();
      if ('failure' in answer) asked?.reject(carried(answer.failure));
      else asked?.resolve(answer.value);
    });
    worker.on('error', (error) => {
      for (const asked of this.#asked.splice(0)) asked.reject(error);
    });
    return worker;
  }
}
