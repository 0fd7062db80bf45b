import type { Stats } from 'node:fs';
import { SourceText } from './source-text.ts';

/**
 * How long a file must have been left alone when it was read, for its times to tell a later change: some file systems count in
 * steps of two seconds, and two changes within one step look the same.
 */
const SETTLED_MS = 3000;

/** What the file system tells of a file without opening it. */
export type FileStamp = Pick<Stats, 'ino' | 'size' | 'mtimeMs' | 'ctimeMs'>;

interface Known {
  readonly stamp: FileStamp;
  readonly source: SourceText;
}

/**
 * Texts of files that nobody touched since they were read. One that changed shortly before it was read is not trusted, and read
 * again until it has settled.
 */
export class KnownFiles {
  #before = new Map<string, Known>();
  #now = new Map<string, Known>();
  readonly #clock: () => number;

  /** @param clock the time, in milliseconds */
  constructor(clock: () => number = Date.now) {
    this.#clock = clock;
  }

  /** Begins a load: what the last one did not ask for is forgotten. */
  begin(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  /**
   * The text of a file: the known one while the file was not touched, else what `read` makes of it.
   * @param file its name in messages
   * @param stamp what the file system told of it just now
   * @param read reads it; anything but a text is not kept
   */
  recall<Flaw>(file: string, stamp: FileStamp, read: () => SourceText | Flaw): SourceText | Flaw {
    const known = this.#before.get(file);
    if (known && isSame(known.stamp, stamp)) {
      this.#now.set(file, known);
      return known.source;
    }
    const settled = Math.max(stamp.mtimeMs, stamp.ctimeMs) + SETTLED_MS < this.#clock();
    const found = read();
    if (settled && found instanceof SourceText) this.#now.set(file, { stamp: pick(stamp), source: found });
    return found;
  }
}

function isSame(one: FileStamp, other: FileStamp): boolean {
  return (
    one.mtimeMs === other.mtimeMs &&
    one.ctimeMs === other.ctimeMs &&
    one.size === other.size &&
    one.ino === other.ino
  );
}

/** Alone, without the rest of what was told. */
function pick({ ino, size, mtimeMs, ctimeMs }: FileStamp): FileStamp {
  return { ino, size, mtimeMs, ctimeMs };
}
