import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { encode } from 'cborg';
import { byCodePoints, type PackedWord, packedWords } from './packed-words.ts';
import { type PageText, pageText } from './page-text.ts';
import { type Engine, SIGNATURE, stemsOf } from './pagefind.ts';
import { Vocabulary } from './vocabulary.ts';
import { WordPlaces } from './word-places.ts';

/** From how many places on a chunk is full, as Pagefind counts. */
const CHUNK_SIZE = 20_000;
const LANGUAGE = 'en';
/** How many digits of its hash a file is named by, unless another is named so. */
const DIGITS = 7;

/** A chunk of the words of an index: from which beginning of a word to which, and the name of its file. */
type ChunkEntry = [from: string, to: string, name: string];

/**
 * An index of pages for the part of Pagefind that works in the browser, with the very files that Pagefind would make of the
 * pages. Pagefind's own program keeps all pages until it has the last of them; here each is packed as it comes, and only the
 * places of its words are kept.
 */
export class SearchIndex {
  readonly #folder: string;
  readonly #vocabulary = new Vocabulary();
  readonly #places = new WordPlaces();
  readonly #metaPlaces = new WordPlaces();
  /** What pages tell of themselves by name, numbered as they are first met. */
  readonly #fields: string[] = [];
  readonly #filters = new Map<string, Map<string, number[]>>();
  readonly #pages: [name: string, words: number, nothing: ''][] = [];
  readonly #names = new Set<string>();

  /** @param folder where it is written; what it holds is overwritten */
  constructor(folder: string) {
    this.#folder = folder;
    for (const name of ['fragment', 'index', 'filter']) mkdirSync(join(folder, name), { recursive: true });
  }

  /** How many pages it holds. */
  get size(): number {
    return this.#pages.length;
  }

  /**
   * Takes a page in.
   * @param url its address on the site, as `/MASEC-T0001/`
   * @param html the element that search reads
   */
  add(url: string, html: string): void {
    const text = pageText(html);
    if (text.words.length === 0) return;
    const page = this.#pages.length;
    this.#addWords(page, text);
    this.#addMeta(page, text);
    this.#addFilters(page, text);
    const fragment = JSON.stringify({
      url,
      content: text.words.join(' '),
      word_count: text.words.length,
      filters: inOrder(text.filters),
      meta: inOrder(text.meta),
      anchors: text.anchors,
    });
    this.#pages.push([this.#write('fragment', Buffer.from(fragment)), text.words.length, '']);
  }

  /**
   * Writes what is not written yet.
   * @param entry what `pagefind-entry.json` says of any index
   */
  async write(entry: Engine['entry']): Promise<void> {
    this.#vocabulary.close();
    const chunks = this.#writeWords(await stemsOf(this.#vocabulary.forms.map(({ word }) => word)));
    const filters = inOrderOf(this.#filters).map(([filter, values]) => [
      filter,
      this.#write('filter', encode([filter, inOrderOf(values)])),
    ]);
    const meta = encode([
      entry.version,
      this.#pages,
      chunks,
      filters,
      [],
      this.#fields.toSorted(byCodePoints),
    ]);
    const hash = `${LANGUAGE}_${fullHash(meta).slice(0, DIGITS + LANGUAGE.length + 1)}`;
    writeFileSync(join(this.#folder, `pagefind.${hash}.pf_meta`), packed(meta));
    const languages = { [LANGUAGE]: { hash, wasm: LANGUAGE, page_count: this.size } };
    writeFileSync(join(this.#folder, 'pagefind-entry.json'), JSON.stringify({ ...entry, languages }));
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

  #addFilters(page: number, { filters }: PageText): void {
    for (const [filter, values] of filters) {
      const pages = this.#filters.get(filter) ?? new Map<string, number[]>();
      this.#filters.set(filter, pages);
      for (const value of values) {
        const known = pages.get(value);
        if (known) known.push(page);
        else pages.set(value, [page]);
      }
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

  #writeWords(stems: readonly string[]): ChunkEntry[] {
    const sorted = this.#fields.toSorted(byCodePoints);
    this.#metaPlaces.renote(this.#fields.map((name) => sorted.indexOf(name)));
    const chunks: ChunkEntry[] = [];
    let chunk: PackedWord[] = [];
    let size = 0;
    const end = (): void => {
      const ends = [chunk.at(0), chunk.at(-1)] as [PackedWord, PackedWord];
      chunks.push([ends[0][0], ends[1][0], this.#write('index', encode([chunk]))]);
      [chunk, size] = [[], 0];
    };
    const { forms } = this.#vocabulary;
    for (const word of packedWords({ forms, stems, places: this.#places, metaPlaces: this.#metaPlaces })) {
      chunk.push(word);
      size += sizeOf(word);
      if (size >= CHUNK_SIZE) end();
    }
    if (chunk.length > 0) end();
    shortenEnds(chunks);
    return chunks;
  }

  /** Writes a file that is named by what it holds. @returns its name */
  #write(folder: 'fragment' | 'index' | 'filter', content: Uint8Array): string {
    const hash = fullHash(content);
    let digits = DIGITS;
    while (this.#names.has(`${folder}/${hash.slice(0, digits)}`)) digits += 1;
    this.#names.add(`${folder}/${hash.slice(0, digits)}`);
    const name = `${LANGUAGE}_${hash.slice(0, digits)}`;
    writeFileSync(join(this.#folder, folder, `${name}.pf_${folder}`), packed(content));
    return name;
  }
}

/** How much of a chunk a word fills. */
function sizeOf([, pages, variants]: PackedWord): number {
  let size = variants.length;
  for (const [, locations, metaLocations] of [...pages, ...variants.flatMap(([, pages]) => pages)])
    size += locations.length + metaLocations.length + 1;
  return size;
}

/** Of the words between which a chunk ends, no more is told than tells them apart. */
function shortenEnds(chunks: readonly ChunkEntry[]): void {
  for (const [index, next] of chunks.entries()) {
    const chunk = chunks[index - 1];
    if (!chunk) continue;
    const [last, first] = [[...chunk[1]], [...next[0]]];
    const common = last.findIndex((letter, at) => letter !== first[at]);
    const length = (common < 0 ? last.length : common) + 1;
    const shorter = last.slice(0, length).join('');
    if (byCodePoints(shorter, chunk[0]) >= 0) chunk[1] = shorter;
    next[0] = first.slice(0, length).join('');
  }
}

/** Pagefind writes each byte of a SHA-1 without its leading zero. */
function fullHash(content: Uint8Array): string {
  return Array.from(createHash('sha1').update(content).digest(), (byte) => byte.toString(16)).join('');
}

function packed(content: Uint8Array): Buffer {
  return gzipSync(Buffer.concat([SIGNATURE, content]));
}

function inOrderOf<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([a], [b]) => byCodePoints(a, b));
}

function inOrder<Value>(map: ReadonlyMap<string, Value>): Record<string, Value> {
  return Object.fromEntries(inOrderOf(map));
}
