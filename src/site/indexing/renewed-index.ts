import { fragmentOf } from './fragment.ts';
import { IndexFolder } from './index-folder.ts';
import type { IndexState } from './index-state.ts';
import type { KeptIndex } from './kept-index.ts';
import type { PackedWord } from './packed-words.ts';
import { type PageText, pageText } from './page-text.ts';
import { type Engine, stemsOf } from './pagefind.ts';
import { writeRenewedFilters } from './renewed-filters.ts';
import { RenewedWords } from './renewed-words.ts';
import { WordTable } from './word-table.ts';
import { closeIndex, inOrder, type WrittenPage } from './written-index.ts';

/** What is needed to renew the index again, or why all pages are to be indexed afresh. */
export type Renewal = { readonly state: IndexState } | { readonly cannot: string };

/** A page that has changed, with its number in the index. */
interface ChangedPage {
  readonly page: number;
  readonly before: PageText;
  readonly after: PageText;
}

/**
 * Writes the index of pages of which some have changed, with the very files that an index of all of them has. What is as it was
 * is taken over from the index that was written before, of which no file is altered.
 * @param folder where it is written; what it holds is taken away
 * @param kept the index as it was
 * @param pages those that have changed, each as `SearchIndex` takes it in
 * @param urls the addresses of all pages in their order, also of those that are not found: none may be gone or have moved
 */
export async function renewIndex(
  folder: string,
  kept: KeptIndex,
  pages: Iterable<readonly [url: string, html: string]>,
  urls?: readonly string[],
): Promise<Renewal> {
  const written = new IndexFolder(folder);
  try {
    if (urls) expectInOrder(kept.state.pages.urls, urls);
    return { state: await new RenewedIndex(written, kept, changedPages(kept, pages)).write() };
  } catch (error) {
    await written.remove();
    return { cannot: (error as Error).message };
  }
}

function expectInOrder(before: readonly string[], now: readonly string[]): void {
  const known = new Set(before);
  const still = now.filter((url) => known.has(url));
  const [, lost] = [...before.entries()].find(([page, url]) => url !== still[page]) ?? [];
  if (lost !== undefined) throw new Error(`${lost} is gone, or no more behind the page that it was behind.`);
}

function changedPages(
  kept: KeptIndex,
  pages: Iterable<readonly [url: string, html: string]>,
): readonly ChangedPage[] {
  const numbers = new Map(kept.state.pages.urls.map((url, page) => [url, page]));
  const changed = new Map<number, ChangedPage>();
  for (const [url, html] of pages) {
    const [page, after] = [numbers.get(url), pageText(html)];
    if (page === undefined && after.words.length === 0) continue;
    if (page === undefined) throw new Error(`${url} was not found before.`);
    if (after.words.length === 0) throw new Error(`${url} is not to be found any more.`);
    changed.set(page, { page, before: kept.text(page), after });
  }
  return [...changed.values()].sort((a, b) => a.page - b.page);
}

class RenewedIndex {
  readonly #folder: IndexFolder;
  readonly #kept: KeptIndex;
  readonly #changed: readonly ChangedPage[];

  constructor(folder: IndexFolder, kept: KeptIndex, changed: readonly ChangedPage[]) {
    this.#folder = folder;
    this.#kept = kept;
    this.#changed = changed;
  }

  async write(): Promise<IndexState> {
    const { entry, engine } = this.#kept.state;
    const fields = this.#fields();
    const [before, after] = [this.#words('before'), this.#words('after')];
    const stems = await this.#stems([...before.forms(), ...after.forms()].map(({ word }) => word));
    const packed = (table: WordTable): Iterable<PackedWord> =>
      table.packed(
        table.forms().map(({ word }) => stems.get(word) as string),
        inOrder(fields),
      );
    const chunks = [...new RenewedWords(this.#kept, packed(before), packed(after)).write(this.#folder)];
    const pages = this.#writePages();
    const filters = [...writeRenewedFilters(this.#kept, this.#filters(), this.#folder)];
    for (const file of engine) this.#folder.keep(file, this.#kept.path(file));
    await this.#folder.settled();
    return closeIndex(this.#folder, JSON.parse(entry) as Engine['entry'], {
      pages,
      chunks,
      filters,
      fields,
      stems,
      engine,
    });
  }

  #words(when: 'before' | 'after'): WordTable {
    const table = new WordTable();
    for (const changed of this.#changed) table.add(changed.page, changed[when]);
    return table;
  }

  /** The stems of the words that were known before, and of others. */
  async #stems(words: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const { stems: known } = this.#kept.state;
    const unknown = [...new Set(words)].filter((word) => !known.has(word));
    if (unknown.length === 0) return known;
    const stems = await stemsOf(unknown);
    return new Map([...known, ...unknown.map((word, index) => [word, stems[index] as string] as const)]);
  }

  /** What pages tell of themselves; fields are numbered, so that with other ones all words would change. */
  #fields(): ReadonlyMap<string, number> {
    const fields = new Map(this.#kept.state.fields);
    for (const { before, after } of this.#changed) {
      for (const field of before.meta.keys()) fields.set(field, (fields.get(field) ?? 0) - 1);
      for (const field of after.meta.keys()) {
        if (!fields.has(field)) throw new Error(`No page told its ${field} before.`);
        fields.set(field, (fields.get(field) as number) + 1);
      }
    }
    for (const [field, pages] of fields) if (pages === 0) throw new Error(`No page tells its ${field} now.`);
    return fields;
  }

  #writePages(): WrittenPage[] {
    const changed = new Map(this.#changed.map(({ page, after }) => [page, after]));
    return this.#kept.state.pages.urls.map((url, page) => {
      const text = changed.get(page);
      return text
        ? {
            url,
            ...this.#folder.pack('fragment', fragmentOf(url, text)),
            weights: Uint8Array.from(text.weights),
          }
        : {
            url,
            ...this.#folder.carry('fragment', this.#kept.file('fragment', page)),
            weights: this.#kept.weights(page),
          };
    });
  }

  #filters(): Parameters<typeof writeRenewedFilters>[1] {
    return this.#changed.map(({ page, before, after }) => ({
      page,
      before: before.filters,
      after: after.filters,
    }));
  }
}
