import type { SourceText } from '../source-text.ts';
import { readSealed, writeSealed } from './sealed-file.ts';

/** What is read of a file in which nothing is wrong, as plain data. */
export interface PlainReading {
  /** What its YAML says. */
  readonly data: unknown;
  /** Offsets at which its front matter begins and ends and its body begins; none of a file without prose. */
  readonly parts?: readonly [start: number, end: number, body: number] | undefined;
}

/** A reading as it lies on the disk. */
interface Kept extends PlainReading {
  /** The digest of the text it was made of. */
  readonly text: string;
  /** What else was found in the file. */
  readonly found?: unknown;
}

/** A reading with the text it was made of. */
interface Held {
  readonly source: SourceText;
  readonly reading: PlainReading | Kept;
}

/** One file on the disk with readings of some files of the content. */
export class Shard {
  readonly #path: string;
  readonly #key: string;
  readonly #before: ReadonlyMap<string, Kept>;
  readonly #now = new Map<string, Held>();
  #changed = false;

  /** @param key what its readings depend on besides the texts */
  constructor(path: string, key: string) {
    this.#path = path;
    this.#key = key;
    const text = readSealed(path, key);
    this.#before = new Map(text === undefined ? [] : (JSON.parse(text.toString()) as [string, Kept][]));
  }

  /** Whether a text was kept. */
  has(source: SourceText): boolean {
    const reading = this.#before.get(source.file);
    return reading !== undefined && reading.text === source.digest;
  }

  /** What was read of a text, if it was kept. */
  recall(source: SourceText): PlainReading | undefined {
    const reading = this.#before.get(source.file);
    if (!reading || reading.text !== source.digest) return undefined;
    this.#now.set(source.file, { source, reading });
    return reading;
  }

  keep(source: SourceText, reading: PlainReading): void {
    this.#now.set(source.file, { source, reading });
    this.#changed = true;
  }

  /** What else was found in a text that was recalled. */
  foundIn(source: SourceText): unknown {
    const held = this.#now.get(source.file);
    return held?.source === source && 'found' in held.reading ? held.reading.found : undefined;
  }

  /**
   * Writes what was recalled or kept, unless just that lies on the disk.
   * @param find what else was found in a text
   * @throws when it cannot be written
   */
  write(find: (source: SourceText) => unknown): void {
    if (!this.#changed && this.#now.size === this.#before.size) return;
    const all = Array.from(this.#now.values(), ({ source, reading: { parts, data } }): [string, Kept] => [
      source.file,
      { text: source.digest, parts, data, found: find(source) },
    ]);
    writeSealed(this.#path, this.#key, JSON.stringify(all));
  }
}
