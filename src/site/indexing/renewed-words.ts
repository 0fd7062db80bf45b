import { chunkOf, inChunks } from './chunks.ts';
import { byCodePoints } from './code-point-order.ts';
import type { IndexFolder, PackedFile } from './index-folder.ts';
import type { KeptIndex } from './kept-index.ts';
import { KeptWords } from './kept-words.ts';
import type { PackedWord } from './packed-words.ts';
import { changedWord, changeOf, type WordChange } from './word-change.ts';
import type { WrittenChunk, WrittenWord } from './written-index.ts';

/** A word that is as it was, with the number that it had, or that is packed anew. */
interface RenewedWord extends WrittenWord {
  readonly kept?: number;
  readonly bytes?: Uint8Array;
}

/** The words of an index of which some have changed. */
export class RenewedWords {
  readonly #index: KeptIndex;
  readonly #kept: KeptWords;
  readonly #changes: readonly (readonly [stem: string, change: WordChange])[];

  /**
   * @param index the index as it was
   * @param before the words of the pages that have changed, as they were
   * @param after the words of the same pages, as they are
   */
  constructor(index: KeptIndex, before: Iterable<PackedWord>, after: Iterable<PackedWord>) {
    this.#index = index;
    this.#kept = new KeptWords(index);
    const words = new Map(Array.from(before, (word) => [word.stem, word]));
    const newWords = new Map(Array.from(after, (word) => [word.stem, word]));
    this.#changes = [...new Set([...words.keys(), ...newWords.keys()])]
      .map((stem) => [stem, changeOf(words.get(stem), newWords.get(stem))] as const)
      .filter(([, change]) => change.size > 0)
      .sort(([a], [b]) => byCodePoints(a, b));
  }

  /** Writes the chunks of the words, and takes over those that are as they were. */
  *write(folder: IndexFolder): Iterable<WrittenChunk> {
    for (const words of inChunks(this.#words())) yield { ...this.#writeChunk(words, folder), words };
  }

  #writeChunk(words: readonly RenewedWord[], folder: IndexFolder): PackedFile {
    const first = words[0]?.kept;
    if (first !== undefined && words.every(({ kept }, index) => kept === first + index)) {
      const chunk = this.#kept.chunkOf(first, words.length);
      if (chunk !== undefined) return folder.carry('index', this.#index.file('index', chunk));
    }
    const packed = words.map(({ kept, bytes }) => bytes ?? this.#kept.packed(kept as number).bytes);
    return folder.packAside('index', chunkOf(packed));
  }

  /** All words, in order. */
  *#words(): Iterable<RenewedWord> {
    let next = 0;
    for (const [stem, change] of this.#changes) {
      const at = this.#kept.find(stem);
      yield* this.#between(next, at);
      const known = at < this.#kept.amount && this.#kept.word(at).stem === stem;
      const word = changedWord(stem, known ? this.#kept.packed(at) : undefined, change);
      if (word) yield { ...word, length: word.bytes.length };
      next = known ? at + 1 : at;
    }
    yield* this.#between(next, this.#kept.amount);
  }

  *#between(begin: number, end: number): Iterable<RenewedWord> {
    for (let kept = begin; kept < end; kept++) yield { ...this.#kept.word(kept), kept };
  }
}
