import { byCodePoints } from './code-point-order.ts';
import type { KeptIndex } from './kept-index.ts';
import type { PackedWord } from './packed-words.ts';
import type { WrittenWord } from './written-index.ts';

/** The words of an index that was written before, in their order. */
export class KeptWords {
  readonly #index: KeptIndex;
  /** The number of the first word of each chunk, and the number behind the last. */
  readonly #begins: readonly number[];
  readonly #chunks = new Map<number, { readonly content: Uint8Array; readonly begins: Uint32Array }>();

  constructor(index: KeptIndex) {
    this.#index = index;
    let end = 0;
    this.#begins = [0, ...index.state.chunks.map(({ words }) => (end += words))];
  }

  get amount(): number {
    return this.#index.state.words.stems.length;
  }

  /** The number of a word, or of the one before which it would stand. */
  find(stem: string): number {
    const { stems } = this.#index.state.words;
    return amountBefore(this.amount, (word) => byCodePoints(stems[word] as string, stem) < 0);
  }

  word(number: number): WrittenWord {
    const { stems, sizes, lengths } = this.#index.state.words;
    return {
      stem: stems[number] as string,
      size: sizes[number] as number,
      length: lengths[number] as number,
    };
  }

  packed(number: number): PackedWord {
    const { stem, size, length } = this.word(number);
    const chunk = this.#chunkOf(number);
    const { content, begins } = this.#opened(chunk);
    const begin = begins[number - (this.#begins[chunk] as number)] as number;
    return { stem, size, bytes: content.subarray(begin, begin + length) };
  }

  /** The number of the chunk of which these are the words, if there is one. */
  chunkOf(first: number, amount: number): number | undefined {
    const chunk = this.#chunkOf(first);
    return this.#begins[chunk] === first && this.#begins[chunk + 1] === first + amount ? chunk : undefined;
  }

  #chunkOf(word: number): number {
    return amountBefore(this.#begins.length, (chunk) => (this.#begins[chunk] as number) <= word) - 1;
  }

  /** What a chunk holds, and where in it each word begins. */
  #opened(chunk: number): { readonly content: Uint8Array; readonly begins: Uint32Array } {
    const known = this.#chunks.get(chunk);
    if (known) return known;
    const content = this.#index.content('index', chunk);
    const lengths = this.#index.state.words.lengths.subarray(this.#begins[chunk], this.#begins[chunk + 1]);
    let begin = content.length - lengths.reduce((sum, length) => sum + length, 0);
    const opened = {
      content,
      begins: lengths.map((length) => {
        begin += length;
        return begin - length;
      }),
    };
    this.#chunks.set(chunk, opened);
    return opened;
  }
}

/** How many numbers are before a place, when all before it are and none behind it. */
function amountBefore(all: number, isBefore: (number: number) => boolean): number {
  let [low, high] = [0, all];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
