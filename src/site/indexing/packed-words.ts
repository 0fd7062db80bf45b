import { CborWriter } from './cbor-writer.ts';
import { byCodePoints } from './code-point-order.ts';
import type { Form } from './vocabulary.ts';
import type { WordPlaces } from './word-places.ts';

/**
 * A word of an index, packed as Pagefind does it: a list of its stem, of its pages, and of its accented forms, each with its
 * pages. A page is a list of how many pages it is behind the last one, of where the word stands in its text, and of where in
 * what it tells of itself.
 */
export interface PackedWord {
  readonly stem: string;
  /** How much of a chunk it fills, as Pagefind counts. */
  readonly size: number;
  readonly bytes: Uint8Array;
}

/** What is to know of all words of an index to pack them. */
export interface Words {
  readonly forms: readonly Form[];
  /** The stem of each form. */
  readonly stems: readonly string[];
  /** Where they stand in the text of pages, each with its weight. */
  readonly places: WordPlaces;
  /** Where they stand in what pages tell of themselves, each with the number of the field. */
  readonly metaPlaces: WordPlaces;
}

/** The numbers of some places, in the order of pages. */
interface Standing {
  readonly text: Uint32Array;
  readonly meta: Uint32Array;
}

/** Packs the words of an index, in the order of their stems. */
export function* packedWords({ forms, stems, places, metaPlaces }: Words): Iterable<PackedWord> {
  const ordered = [...new Set(stems)].sort(byCodePoints);
  const numbers = new Map(ordered.map((stem, number) => [stem, number]));
  const groups = Uint32Array.from(stems, (stem) => numbers.get(stem) as number);
  const grouped = places.grouped(groups, ordered.length);
  const metaGrouped = metaPlaces.grouped(groups, ordered.length);
  const accented = accentedForms(forms, groups);
  const packer = new WordPacker(places, metaPlaces);
  for (const [number, stem] of ordered.entries()) {
    const all: Standing = { text: grouped(number), meta: metaGrouped(number) };
    const of = (form?: string): Standing => {
      const isForm = (table: WordPlaces) => (place: number) =>
        forms[table.forms[place] as number]?.accented === form;
      return { text: all.text.filter(isForm(places)), meta: all.meta.filter(isForm(metaPlaces)) };
    };
    const variants = accented.get(number);
    const found = (variants ?? []).map((form) => [form, of(form)] as const).filter(([, at]) => isSome(at));
    const plain = variants ? of() : all;
    // The tail of a word that no text holds, but only what a page tells of itself, is not looked for.
    if (isSome(plain) || found.length > 0) yield packer.word(stem, plain, found);
  }
}

/** The accented forms of each group that has some. */
function accentedForms(forms: readonly Form[], groups: Uint32Array): ReadonlyMap<number, readonly string[]> {
  const accented = new Map<number, string[]>();
  for (const [number, form] of forms.entries()) {
    if (form.accented === undefined) continue;
    const group = groups[number] as number;
    accented.set(group, [...(accented.get(group) ?? []), form.accented]);
  }
  return accented;
}

function isSome({ text, meta }: Standing): boolean {
  return text.length + meta.length > 0;
}

/** A weight that nothing has; Pagefind takes it for the usual one. */
const UNMARKED = 25;
const NO_FIELD = -1;

class WordPacker {
  readonly #places: WordPlaces;
  readonly #metaPlaces: WordPlaces;
  readonly #to = new CborWriter();
  /** The pages of a list, of which it is told first how many they are. */
  readonly #list = new CborWriter();

  constructor(places: WordPlaces, metaPlaces: WordPlaces) {
    this.#places = places;
    this.#metaPlaces = metaPlaces;
  }

  word(
    stem: string,
    plain: Standing,
    accented: readonly (readonly [form: string, standing: Standing])[],
  ): PackedWord {
    this.#to.list(3);
    this.#to.text(stem);
    let size = accented.length + this.#pages(plain);
    this.#to.list(accented.length);
    for (const [form, standing] of accented.toSorted((a, b) => this.#byFirstPage(a, b))) {
      this.#to.list(2);
      this.#to.text(form);
      size += this.#pages(standing);
    }
    return { stem, size, bytes: this.#to.take() };
  }

  /** Accented forms stand in the order of their first pages, on one page those of its text first. */
  #byFirstPage(
    [form, at]: readonly [string, Standing],
    [otherForm, other]: readonly [string, Standing],
  ): number {
    const first = this.#pageAt(at, 0, 0);
    const inMeta = (standing: Standing): number => (this.#textPageAt(standing, 0) === first ? 0 : 1);
    return first - this.#pageAt(other, 0, 0) || inMeta(at) - inMeta(other) || byCodePoints(form, otherForm);
  }

  /** @returns how much of a chunk they fill */
  #pages(standing: Standing): number {
    const { text, meta } = standing;
    let [size, amount, last, from, fromMeta] = [0, 0, 0, 0, 0];
    while (from < text.length || fromMeta < meta.length) {
      const page = this.#pageAt(standing, from, fromMeta);
      const [begin, beginMeta] = [from, fromMeta];
      while (this.#textPageAt(standing, from) === page) from++;
      while (this.#metaPageAt(standing, fromMeta) === page) fromMeta++;
      amount += 1;
      this.#list.list(3);
      this.#list.number(page - last);
      size += 1 + this.#locations(this.#places, text, begin, from, UNMARKED);
      size += this.#locations(this.#metaPlaces, meta, beginMeta, fromMeta, NO_FIELD);
      last = page;
    }
    this.#to.list(amount);
    this.#to.raw(this.#list.take());
    return size;
  }

  /**
   * Steps from one position to the next, by their notes; before each note stands its negative, and behind it a whole position.
   * @returns how many numbers these are
   */
  #locations(
    { positions, notes }: WordPlaces,
    places: Uint32Array,
    begin: number,
    end: number,
    unmarked: number,
  ): number {
    sortByNotes(places, begin, end, notes);
    let [note, marks] = [unmarked, 0];
    for (let at = begin; at < end; at++) {
      const noted = notes[places[at] as number] as number;
      if (noted !== note) marks += 1;
      note = noted;
    }
    const amount = end - begin + marks;
    this.#list.list(amount);
    let last = 0;
    note = unmarked;
    for (let at = begin; at < end; at++) {
      const place = places[at] as number;
      const position = positions[place] as number;
      if (notes[place] === note) this.#list.number(position - last);
      else {
        note = notes[place] as number;
        this.#list.negative(note);
        this.#list.number(position);
      }
      last = position;
    }
    return amount;
  }

  /** The page of the first of some places. */
  #pageAt(standing: Standing, from: number, fromMeta: number): number {
    return Math.min(this.#textPageAt(standing, from), this.#metaPageAt(standing, fromMeta));
  }

  #textPageAt({ text }: Standing, at: number): number {
    return at < text.length ? (this.#places.pages[text[at] as number] as number) : Number.POSITIVE_INFINITY;
  }

  #metaPageAt({ meta }: Standing, at: number): number {
    return at < meta.length
      ? (this.#metaPlaces.pages[meta[at] as number] as number)
      : Number.POSITIVE_INFINITY;
  }
}

/** Puts some places of one page into the order of their notes, and those with one note as they stand in the page. */
function sortByNotes(places: Uint32Array, begin: number, end: number, notes: Uint8Array): void {
  const noteAt = (at: number): number => notes[places[at] as number] as number;
  for (let at = begin + 1; at < end; at++)
    if (noteAt(at - 1) > noteAt(at)) {
      const unsorted = places.subarray(begin, end);
      unsorted.sort((a, b) => (notes[a] as number) - (notes[b] as number) || a - b);
      return;
    }
}
