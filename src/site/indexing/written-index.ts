import { withShortEnds } from './chunks.ts';
import { byCodePoints } from './code-point-order.ts';
import type { ChunkEntry, IndexFolder, PackedFile } from './index-folder.ts';
import type { IndexState } from './index-state.ts';
import type { Engine } from './pagefind.ts';

/** A page whose fragment is written. */
export interface WrittenPage extends PackedFile {
  readonly url: string;
  /** Those of its words. */
  readonly weights: Uint8Array;
}

/** A chunk that is written, with its words in order. */
export interface WrittenChunk extends PackedFile {
  readonly words: readonly WrittenWord[];
}

export interface WrittenWord {
  readonly stem: string;
  /** How much of a chunk it fills, as Pagefind counts. */
  readonly size: number;
  /** How many bytes it is. */
  readonly length: number;
}

/** All of an index that is written but for what the browser reads first. */
export interface WrittenIndex extends Pick<IndexState, 'engine' | 'fields' | 'stems'> {
  readonly pages: readonly WrittenPage[];
  readonly chunks: readonly WrittenChunk[];
  readonly filters: readonly (readonly [filter: string, file: PackedFile])[];
}

/** The names of what pages tell of themselves, in order. */
export function inOrder(fields: ReadonlyMap<string, number>): readonly string[] {
  return [...fields.keys()].sort(byCodePoints);
}

/**
 * Writes what the browser reads first, which tells of all the rest.
 * @param entry what `pagefind-entry.json` says of any index
 * @returns what is needed to renew the index
 */
export function closeIndex(folder: IndexFolder, entry: Engine['entry'], index: WrittenIndex): IndexState {
  const { pages, chunks, filters, fields, stems, engine } = index;
  const words = chunks.flatMap(({ words }) => words);
  return {
    entry: folder.close(entry, {
      pages: pages.map(({ name, weights }) => [name, weights.length, '']),
      chunks: withShortEnds(chunks.map(entryOf)),
      filters: filters.map(([filter, { name }]) => [filter, name]),
      fields: inOrder(fields),
    }),
    engine,
    pages: {
      urls: pages.map(({ url }) => url),
      hashes: pages.map(({ hash }) => hash),
      amounts: Uint32Array.from(pages, ({ weights }) => weights.length),
      weights: Buffer.concat(pages.map(({ weights }) => weights)),
    },
    fields,
    filters: new Map(filters.map(([filter, { hash }]) => [filter, hash])),
    stems,
    words: {
      stems: words.map(({ stem }) => stem),
      sizes: Uint32Array.from(words, ({ size }) => size),
      lengths: Uint32Array.from(words, ({ length }) => length),
    },
    chunks: chunks.map(({ hash, words }) => ({ hash, words: words.length })),
  };
}

function entryOf({ words, name }: WrittenChunk): ChunkEntry {
  const [first, last] = [words.at(0), words.at(-1)] as [WrittenWord, WrittenWord];
  return [first.stem, last.stem, name];
}
