import type { BuildCache } from './build-cache.ts';
import type { BuildRecord } from './build-record.ts';
import { LastOutput } from './last-output.ts';

/** How many outputs may wait to be cleared away. */
const MOST_TREES = 4;

/**
 * The last build of an output, as far as the next can use it. While that one reads its content, another thread looks whether the
 * output is as it was left, and clears away the one before.
 */
export class LastBuild {
  /** What is known of it; undefined when there is nothing to use. */
  readonly record: BuildRecord | undefined;
  readonly #cache: BuildCache;
  readonly #folder: string;
  readonly #output = new LastOutput();
  readonly #untouched: Promise<boolean>;
  #done = 0;

  /**
   * @param cache what is kept of it
   * @param folder where its output is
   * @param record undefined when it is not to be used
   */
  constructor(cache: BuildCache, folder: string, record: BuildRecord | undefined) {
    this.record = record;
    this.#cache = cache;
    this.#folder = folder;
    this.#untouched = record
      ? this.#output.isUntouched(folder, record.done).catch(() => false)
      : Promise.resolve(false);
    this.#output.clear(cache.trash);
  }

  /** What is known of it, when its output is as it was left. Until `clear` nothing more is cleared away. */
  async confirmed(): Promise<BuildRecord | undefined> {
    const whole = await this.#untouched;
    await this.#output.pause();
    if (!this.record || !whole) return undefined;
    // What was cleared away had files in common with the output, which have thereby been touched.
    const record = this.#cache.keep(this.record);
    this.#done = record?.done ?? 0;
    return record;
  }

  /**
   * Gives the files of its output, which was confirmed, a second name in another folder.
   * @param except paths of files and folders that are left out
   * @throws {Error} when a file was touched since
   */
  takeOver(into: string, except: readonly string[]): Promise<void> {
    return this.#output.takeOver(this.#folder, into, except, this.#done);
  }

  /** Clears away what is left of earlier outputs, as far as there is time until the end. */
  clear(): void {
    this.#output.clear(this.#cache.trash);
  }

  /** Ends the thread; where much is still to be cleared away, when it is. */
  async end(): Promise<void> {
    if (this.#cache.trees > MOST_TREES) await this.#output.clearAll();
    await this.#output.end();
  }
}
