import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { textOfFragment } from './fragment.ts';
import { FileNames, hashOf, type Kind, pathOf } from './index-folder.ts';
import { type IndexState, loadState } from './index-state.ts';
import type { PageText } from './page-text.ts';
import { SIGNATURE } from './pagefind.ts';

/** An index that was written before: its files, and what was kept of it. */
export class KeptIndex {
  readonly state: IndexState;
  readonly #folder: string;
  readonly #hashes: Readonly<Record<Kind, readonly string[]>>;
  readonly #names: Readonly<Record<Kind, readonly string[]>>;
  readonly #weights: readonly Uint8Array[];

  /**
   * @param folder the folder of the index
   * @param path the file of its state
   * @returns undefined when there is no whole state of this very index
   */
  static open(folder: string, path: string): KeptIndex | undefined {
    const state = loadState(path);
    return state && state.entry === entryIn(folder) ? new KeptIndex(folder, state) : undefined;
  }

  private constructor(folder: string, state: IndexState) {
    this.state = state;
    this.#folder = folder;
    const { pages, chunks, filters } = state;
    const hashes = {
      fragment: pages.hashes,
      index: chunks.map(({ hash }) => hash),
      filter: [...filters.values()],
    };
    const names = new FileNames();
    const named = (kind: Kind): readonly string[] => hashes[kind].map((hash) => names.name(kind, hash));
    this.#hashes = hashes;
    this.#names = { fragment: named('fragment'), index: named('index'), filter: named('filter') };
    let end = 0;
    this.#weights = Array.from(pages.amounts, (amount) => {
      end += amount;
      return pages.weights.subarray(end - amount, end);
    });
  }

  /** Where a file of it lies. */
  path(file: string): string {
    return join(this.#folder, file);
  }

  /** The hash of what a file holds, and where it lies. */
  file(kind: Kind, number: number): { readonly hash: string; readonly path: string } {
    const [hash, name] = [this.#hashes[kind][number], this.#names[kind][number]] as [string, string];
    return { hash, path: this.path(pathOf(kind, name)) };
  }

  /** What a file holds. @throws when it is not there or not as it was */
  content(kind: Kind, number: number): Buffer {
    const { hash, path } = this.file(kind, number);
    const content = gunzipSync(readFileSync(path)).subarray(SIGNATURE.length);
    if (hashOf(content) !== hash) throw new Error(`${path} is not as it was written.`);
    return content;
  }

  /** The weights of the words of a page. */
  weights(page: number): Uint8Array {
    return this.#weights[page] as Uint8Array;
  }

  /** What search read of a page. */
  text(page: number): PageText {
    return textOfFragment(this.content('fragment', page), this.weights(page));
  }
}

function entryIn(folder: string): string | undefined {
  try {
    return readFileSync(join(folder, 'pagefind-entry.json'), 'utf8');
  } catch {
    return undefined;
  }
}
