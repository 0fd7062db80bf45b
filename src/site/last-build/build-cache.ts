import { hash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { type BuildRecord, readRecord, writeRecord } from './build-record.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const RECORD = 'record.json';
/** Says of which folder of output it is. */
const OUTPUT = 'output.txt';
const TRASH = 'trash';
/** Clocks of disks go in steps of some milliseconds. */
const WAIT_MS = 1;
const MOST_WAITS = 50;
/** So long the first build of an output may take. */
const HOUR_MS = 3_600_000;

/**
 * What is kept of the last build of one folder of output, and may be lost at any time: the record of it, what its search index
 * was made of, and outputs that are still to be deleted. Who uses it holds the lock of the output.
 */
export class BuildCache {
  readonly #folder: string;
  readonly #out: string;
  /** A name that no other build has. */
  readonly #token = `${process.pid}-${randomBytes(4).toString('hex')}`;

  /**
   * @param out the folder of output
   * @param cache where this is kept for all folders
   */
  constructor(out: string, cache = join(ROOT, 'node_modules/.cache/masec/builds')) {
    this.#out = out;
    this.#folder = join(cache, hash('sha256', out).slice(0, 16));
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(join(this.#folder, OUTPUT), out);
      forgetLost(cache);
    } catch {
      // Where nothing can be kept, every build is a whole one.
    }
  }

  /** The record of the last build; undefined when there is none that can be used. */
  recall(of: Pick<BuildRecord, 'code' | 'extent'>): BuildRecord | undefined {
    return readRecord(join(this.#folder, RECORD), of);
  }

  /** A folder for what the search index of this build is made of. */
  get index(): string {
    return join(this.#folder, this.#token);
  }

  /** Where old outputs wait to be deleted. */
  get trash(): string {
    return join(this.#folder, TRASH);
  }

  /** How many old outputs wait. */
  get trees(): number {
    return existsSync(this.trash) ? readdirSync(this.trash).length : 0;
  }

  /** Forgets the last build, since its output is about to be replaced. A record that stays is older than any other output. */
  forget(): void {
    remove(join(this.#folder, RECORD));
  }

  /**
   * Keeps the record of the build to which the output belongs.
   * @returns undefined when it cannot be kept
   */
  keep(record: Omit<BuildRecord, 'done'>): BuildRecord | undefined {
    try {
      const kept = { ...record, done: timeOf(this.#out, this.#folder) };
      writeRecord(join(this.#folder, RECORD), kept);
      return kept;
    } catch {
      this.forget();
      return undefined;
    }
  }

  /** Deletes what belongs to no record: what killed builds and the one before left. */
  tidy(index: string): void {
    for (const name of existsSync(this.#folder) ? readdirSync(this.#folder) : [])
      if (![RECORD, OUTPUT, TRASH].includes(name) && join(this.#folder, name) !== index)
        remove(join(this.#folder, name));
  }
}

/** Deletes what a disk lets go; nothing depends on it. */
function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // It takes up room.
  }
}

/**
 * The time of the disk on which an output lies, when it has gone on: whatever is changed from now on is changed later than that.
 * @param probe a folder to try whether it has
 * @throws {Error} when the clock of the disk does not move
 */
function timeOf(output: string, probe: string): number {
  const now = changedNow(output);
  for (let wait = 0; wait < MOST_WAITS; wait++) {
    if (changedNow(probe) > now) return now;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS);
  }
  throw new Error('The clock of the disk stands still.');
}

/** Changes a folder to what it is. @returns when it did, by the clock of its disk */
function changedNow(folder: string): number {
  chmodSync(folder, statSync(folder).mode);
  return statSync(folder).ctimeMs;
}

/** Forgets what is kept of outputs that are no longer there. */
function forgetLost(cache: string): void {
  for (const name of readdirSync(cache)) {
    const output = join(cache, name, OUTPUT);
    if (!existsSync(output) || Date.now() - statSync(output).mtimeMs < HOUR_MS) continue;
    if (!existsSync(readFileSync(output, 'utf8')))
      rmSync(join(cache, name), { recursive: true, force: true });
  }
}
