import type { CborReader } from './cbor-reader.ts';

/** What a packed word tells of one page. */
export interface OnPage {
  /** How much of a chunk it fills, as Pagefind counts. */
  readonly size: number;
  /** Where the word stands, in its text and in what it tells of itself. */
  readonly bytes: Uint8Array;
}

/** Reads the list of the pages of a packed word, from its first to its last. */
export class PageList {
  /** How many pages it holds. */
  readonly amount: number;
  /** The next page; infinite behind the last. */
  next = 0;
  /** The page before it. */
  last = 0;
  readonly #reader: CborReader;
  #left: number;
  /** Where the next page begins. */
  #begin = 0;

  constructor(reader: CborReader) {
    this.#reader = reader;
    this.amount = this.#left = reader.head();
    this.#step();
  }

  /** Reads what is told of the next page. */
  read(): OnPage {
    const begin = this.#reader.at;
    const size = 1 + this.#reader.passNumbers() + this.#reader.passNumbers();
    const bytes = this.#reader.since(begin);
    this.#step();
    return { size, bytes };
  }

  /** Passes all pages before another. @returns them, packed */
  passTo(page: number): Uint8Array {
    const begin = this.#begin;
    while (this.next < page) {
      this.#reader.passNumbers();
      this.#reader.passNumbers();
      this.#step();
    }
    return this.#reader.between(begin, this.#begin);
  }

  #step(): void {
    this.last = this.next;
    this.#begin = this.#reader.at;
    this.#left -= 1;
    if (this.#left < 0) {
      this.next = Number.POSITIVE_INFINITY;
      return;
    }
    this.#reader.head(); // a list of three
    this.next += this.#reader.head();
  }
}
