import { type PackedWord, packedWords } from './packed-words.ts';
import type { PageText } from './page-text.ts';
import { type Form, Vocabulary } from './vocabulary.ts';
import { WordPlaces } from './word-places.ts';

/** The words of pages, with all places where they stand. */
export class WordTable {
  readonly #vocabulary = new Vocabulary();
  readonly #places = new WordPlaces();
  readonly #metaPlaces = new WordPlaces();
  /** What pages tell of themselves by name, numbered as they are first met. */
  readonly #fields: string[] = [];

  /**
   * Takes the words of a page in, and of what it tells of itself.
   * @param page its number, larger than that of the last
   */
  add(page: number, text: PageText): void {
    this.#addWords(page, text);
    this.#addMeta(page, text);
  }

  /** All forms by which the words are found; no page can be added any more. */
  forms(): readonly Form[] {
    this.#vocabulary.close();
    return this.#vocabulary.forms;
  }

  /**
   * Packs the words, in the order of their stems. Can be done once.
   * @param stems the stem of each form
   * @param fields the names of all that pages of the index tell of themselves, in order
   */
  packed(stems: readonly string[], fields: readonly string[]): Iterable<PackedWord> {
    this.#metaPlaces.renote(this.#fields.map((name) => fields.indexOf(name)));
    return packedWords({ forms: this.forms(), stems, places: this.#places, metaPlaces: this.#metaPlaces });
  }

  #addWords(page: number, { words, weights }: PageText): void {
    for (const [position, word] of words.entries()) {
      const { whole, parts, tails } = this.#vocabulary.reading(word);
      const weight = weights[position] as number;
      for (const form of whole) this.#places.add(form, page, position, weight);
      const amount = parts.length + tails.length;
      if (amount === 0) continue;
      const weightOfPart = weight > 0 ? Math.max(1, Math.floor(weight / amount)) : 0;
      for (const form of parts) this.#places.add(form, page, position, weightOfPart);
      for (const form of tails) this.#places.add(form, page, position, weightOfPart);
    }
  }

  #addMeta(page: number, { meta }: PageText): void {
    for (const [name, value] of meta) {
      if (!this.#fields.includes(name)) this.#fields.push(name);
      const field = this.#fields.indexOf(name);
      for (const [position, word] of value.split(/\s+/u).filter(Boolean).entries()) {
        const { whole, parts } = this.#vocabulary.reading(word);
        for (const form of whole) this.#metaPlaces.add(form, page, position, field);
        for (const form of parts) this.#metaPlaces.add(form, page, position, field);
      }
    }
  }
}
