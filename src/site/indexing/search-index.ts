import { encode } from 'cborg';
import { chunkOf, inChunks } from './chunks.ts';
import { inOrderOf } from './code-point-order.ts';
import { fragmentOf } from './fragment.ts';
import { IndexFolder } from './index-folder.ts';
import type { IndexState } from './index-state.ts';
import type { PackedWord } from './packed-words.ts';
import { type PageText, pageText } from './page-text.ts';
import { type Engine, stemsOf } from './pagefind.ts';
import { WordTable } from './word-table.ts';
import { closeIndex, inOrder, type WrittenChunk, type WrittenPage } from './written-index.ts';

/**
 * An index of pages for the part of Pagefind that works in the browser, with the very files that Pagefind would make of the
 * pages. Pagefind's own program keeps all pages until it has the last of them; here each is packed as it comes, and only the
 * places of its words are kept.
 */
export class SearchIndex {
  readonly #folder: IndexFolder;
  readonly #words = new WordTable();
  /** What pages tell of themselves by name, with how many do. */
  readonly #fields = new Map<string, number>();
  readonly #filters = new Map<string, Map<string, number[]>>();
  readonly #pages: WrittenPage[] = [];

  /** @param folder where it is written; what it holds is taken away */
  constructor(folder: string) {
    this.#folder = new IndexFolder(folder);
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
    this.#words.add(page, text);
    for (const field of text.meta.keys()) this.#fields.set(field, (this.#fields.get(field) ?? 0) + 1);
    this.#addFilters(page, text);
    const fragment = this.#folder.pack('fragment', fragmentOf(url, text));
    this.#pages.push({ url, ...fragment, weights: Uint8Array.from(text.weights) });
  }

  /**
   * Writes what is not written yet.
   * @param engine what `pagefind-entry.json` says of any index, and the files of Pagefind to be written beside this one
   * @returns what is needed to renew it
   */
  async write({ entry, files }: Engine): Promise<IndexState> {
    const words = this.#words.forms().map(({ word }) => word);
    const stems = await stemsOf(words);
    const chunks = [...this.#writeWords(this.#words.packed(stems, inOrder(this.#fields)))];
    const filters = inOrderOf(this.#filters).map(
      ([filter, values]) =>
        [filter, this.#folder.pack('filter', encode([filter, inOrderOf(values)]))] as const,
    );
    for (const [name, content] of files) this.#folder.write(name, content);
    return closeIndex(this.#folder, entry, {
      pages: this.#pages,
      chunks,
      filters,
      fields: this.#fields,
      stems: new Map(words.map((word, index) => [word, stems[index] as string])),
      engine: [...files.keys()],
    });
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

  *#writeWords(packed: Iterable<PackedWord>): Iterable<WrittenChunk> {
    for (const chunk of inChunks(packed)) {
      const file = this.#folder.pack('index', chunkOf(chunk.map(({ bytes }) => bytes)));
      const words = chunk.map(({ stem, size, bytes }) => ({ stem, size, length: bytes.length }));
      yield { ...file, words };
    }
  }
}
