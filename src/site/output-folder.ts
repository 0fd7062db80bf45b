import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

const POLL_MS = 200;

/**
 * A folder of output that is only ever seen whole: it is filled aside and swapped in by rename.
 * One build at a time holds its lock; what a killed build left behind is repaired by the next command.
 */
export class OutputFolder {
  /** Absolute path of the folder. */
  readonly path: string;
  readonly #aside: string;
  readonly #old: string;
  readonly #lock: string;

  constructor(path: string) {
    this.path = resolve(path);
    const name = basename(this.path);
    const parent = dirname(this.path);
    this.#aside = join(parent, `${name}.building`);
    this.#old = join(parent, `${name}.old`);
    this.#lock = join(parent, `.${name}.lock`);
  }

  /** Puts the last whole output back if a build was killed in the middle of its swap. Call it before the folder is read. */
  repair(): void {
    if (!existsSync(this.path) && existsSync(this.#old) && !this.#holder()) renameSync(this.#old, this.path);
  }

  /**
   * Fills a fresh folder and swaps it in when the work succeeds; on any failure the old output stays as it was.
   * Waits while another build holds the lock.
   * @param work fills the folder it is given; its result is passed on
   */
  async replace<T>(work: (folder: string) => Promise<T>): Promise<T> {
    await this.#acquire();
    try {
      this.#recover();
      mkdirSync(this.#aside, { recursive: true });
      const result = await work(this.#aside);
      this.#swap();
      return result;
    } finally {
      rmSync(this.#aside, { recursive: true, force: true });
      rmSync(this.#lock, { recursive: true, force: true });
    }
  }

  #recover(): void {
    rmSync(this.#aside, { recursive: true, force: true });
    if (!existsSync(this.path) && existsSync(this.#old)) renameSync(this.#old, this.path);
    rmSync(this.#old, { recursive: true, force: true });
  }

  #swap(): void {
    if (existsSync(this.path)) renameSync(this.path, this.#old);
    renameSync(this.#aside, this.path);
    rmSync(this.#old, { recursive: true, force: true });
  }

  async #acquire(): Promise<void> {
    mkdirSync(dirname(this.#lock), { recursive: true });
    for (;;) {
      try {
        claim(this.#lock);
        return;
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code !== 'EEXIST' && code !== 'ENOTEMPTY') throw error;
      }
      if (this.#holder()) await new Promise((wake) => setTimeout(wake, POLL_MS));
      else rmSync(this.#lock, { recursive: true, force: true });
    }
  }

  /** Process id of the live build that holds the lock. */
  #holder(): number | undefined {
    if (!existsSync(this.#lock)) return undefined;
    try {
      const [name] = readdirSync(this.#lock);
      if (name === undefined) return undefined;
      process.kill(Number(name), 0);
      return Number(name);
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'EPERM' ? -1 : undefined;
    }
  }
}

/** Creates a lock that names this process in one step, so that nobody ever sees it without its owner. */
function claim(lock: string): void {
  const own = `${lock}.${process.pid}`;
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, String(process.pid)), '');
  try {
    renameSync(own, lock);
  } catch (error) {
    rmSync(own, { recursive: true, force: true });
    throw error;
  }
}
