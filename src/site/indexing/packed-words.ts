import type { Form } from './vocabulary.ts';
import type { WordPlaces } from './word-places.ts';

/**
 * A page on which a word stands, as Pagefind packs it: how many pages behind the last one, where in its text, and where in what it
 * tells of itself.
 */
export type PackedPage = readonly [
  step: number,
  locations: readonly number[],
  metaLocations: readonly number[],
];

/** A word of an index with its pages, and with those of its accented forms. */
export type PackedWord = readonly [
  stem: string,
  pages: readonly PackedPage[],
  variants: readonly (readonly [form: string, pages: readonly PackedPage[]])[],
];

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

/** A weight that nothing has; Pagefind takes it for the usual one. */
const UNMARKED = 25;

/** Packs the words of an index, in the order of their stems. */
export function* packedWords({ forms, stems, places, metaPlaces }: Words): Iterable<PackedWord> {
  const ordered = [...new Set(stems)].sort(byCodePoints);
  const numbers = new Map(ordered.map((stem, number) => [stem, number]));
  const groups = Uint32Array.from(stems, (stem) => numbers.get(stem) as number);
  const grouped = places.grouped(groups, ordered.length);
  const metaGrouped = metaPlaces.grouped(groups, ordered.length);
  const accented = new Set(groups.filter((_, form) => forms[form]?.accented !== undefined));
  for (const [number, stem] of ordered.entries()) {
    const [where, whereMeta] = [grouped(number), metaGrouped(number)];
    const pagesOf = (form?: string): PackedPage[] => {
      const isForm = (table: WordPlaces) => (place: number) =>
        forms[table.forms[place] as number]?.accented === form;
      return accented.has(number)
        ? packedPages(places, where.filter(isForm(places)), metaPlaces, whereMeta.filter(isForm(metaPlaces)))
        : packedPages(places, where, metaPlaces, whereMeta);
    };
    const variants = accented.has(number)
      ? accentedForms(forms, groups, number).map((form) => [form, pagesOf(form)] as const)
      : [];
    const pages = pagesOf();
    const found = variants.filter(([, pages]) => pages.length > 0);
    // The tail of a word that no text holds, but only what a page tells of itself, is not looked for.
    if (pages.length + found.length > 0) yield [stem, pages, found.sort(byFirstPage)];
  }
}

function accentedForms(forms: readonly Form[], groups: Uint32Array, group: number): string[] {
  return forms.flatMap(({ accented }, form) =>
    accented !== undefined && groups[form] === group ? accented : [],
  );
}

/** Accented forms stand in the order of their first pages, on one page those of its text first. */
function byFirstPage(
  [form, [first]]: readonly [string, readonly PackedPage[]],
  [otherForm, [other]]: readonly [string, readonly PackedPage[]],
): number {
  if (!first || !other) return 0;
  const inMeta = (page: PackedPage): number => (page[1].length === 0 ? 1 : 0);
  return first[0] - other[0] || inMeta(first) - inMeta(other) || byCodePoints(form, otherForm);
}

function packedPages(
  places: WordPlaces,
  where: Uint32Array,
  metaPlaces: WordPlaces,
  whereMeta: Uint32Array,
): PackedPage[] {
  const packed: PackedPage[] = [];
  let [last, from, fromMeta] = [0, 0, 0];
  while (from < where.length || fromMeta < whereMeta.length) {
    const page = Math.min(pageAt(places, where, from), pageAt(metaPlaces, whereMeta, fromMeta));
    const [begin, beginMeta] = [from, fromMeta];
    while (pageAt(places, where, from) === page) from++;
    while (pageAt(metaPlaces, whereMeta, fromMeta) === page) fromMeta++;
    packed.push([
      page - last,
      locations(places, inOrder(places, where, begin, from)),
      metaLocations(metaPlaces, inOrder(metaPlaces, whereMeta, beginMeta, fromMeta)),
    ]);
    last = page;
  }
  return packed;
}

function pageAt(places: WordPlaces, where: Uint32Array, at: number): number {
  const place = where[at];
  return place === undefined ? Number.POSITIVE_INFINITY : (places.pages[place] as number);
}

const NONE: readonly number[] = [];

/** Some places of one page by their notes, and those with one note as they stand in the page. */
function inOrder({ notes }: WordPlaces, where: Uint32Array, begin: number, end: number): readonly number[] {
  if (begin === end) return NONE;
  const places: number[] = [];
  let sorted = true;
  for (let at = begin; at < end; at++) {
    const place = where[at] as number;
    places.push(place);
    sorted &&= at === begin || (notes[where[at - 1] as number] as number) <= (notes[place] as number);
  }
  return sorted ? places : places.sort((a, b) => (notes[a] as number) - (notes[b] as number));
}

/** Steps from one position to the next by weight; before each weight stands its negative, and its first position is whole. */
function locations({ positions, notes: weights }: WordPlaces, places: readonly number[]): readonly number[] {
  if (places.length === 0) return NONE;
  const packed: number[] = [];
  let weight = UNMARKED;
  let last = 0;
  for (const place of places) {
    const position = positions[place] as number;
    if (weights[place] === weight) packed.push(position - last);
    else {
      weight = weights[place] as number;
      packed.push(-weight - 1, position);
    }
    last = position;
  }
  return packed;
}

/** Steps from one position to the next by field; before each field stands its negative. */
function metaLocations(
  { positions, notes: fields }: WordPlaces,
  places: readonly number[],
): readonly number[] {
  if (places.length === 0) return NONE;
  const packed: number[] = [];
  let field: number | undefined;
  let last = 0;
  for (const place of places) {
    if (fields[place] !== field) {
      field = fields[place] as number;
      packed.push(-field - 1);
      last = 0;
    }
    packed.push((positions[place] as number) - last);
    last = positions[place] as number;
  }
  return packed;
}

/** The order of the bytes of UTF-8, which that of JavaScript is but for letters beyond U+FFFF. */
export function byCodePoints(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
