import { deserialize, serialize } from 'node:v8';
import { codeVersion } from '#model/kept/code-version.ts';
import { readSealed, writeSealed } from '#model/kept/sealed-file.ts';

/** All on which it depends how pages are indexed. */
const SOURCES = ['src/site/indexing/*.ts', 'package-lock.json'];

/** What is to know of an index that was written, besides its files, to renew it when some pages have changed. */
export interface IndexState {
  /** The text of its `pagefind-entry.json`, which is that of no other index. */
  readonly entry: string;
  /** The names of the files that lie beside it and come with the program. */
  readonly engine: readonly string[];
  readonly pages: PagesState;
  /** What pages tell of themselves by name, with how many do. */
  readonly fields: ReadonlyMap<string, number>;
  /** The hash of each filter, by its name. */
  readonly filters: ReadonlyMap<string, string>;
  /** The stem of each word that was cut to it. */
  readonly stems: ReadonlyMap<string, string>;
  readonly words: WordsState;
  readonly chunks: readonly { readonly hash: string; readonly words: number }[];
}

/** Pages in the order of their numbers. */
export interface PagesState {
  readonly urls: readonly string[];
  /** The hashes of their fragments. */
  readonly hashes: readonly string[];
  /** How many words each has. */
  readonly amounts: Uint32Array;
  /** The weights of all their words. */
  readonly weights: Uint8Array;
}

/** Packed words in their order. */
export interface WordsState {
  readonly stems: readonly string[];
  /** How much of a chunk each fills, as Pagefind counts. */
  readonly sizes: Uint32Array;
  /** How many bytes. */
  readonly lengths: Uint32Array;
}

/** Keeps a state in a file. */
export function saveState(path: string, state: IndexState): void {
  writeSealed(path, codeVersion(SOURCES), serialize(state));
}

/** @returns undefined when there is none that is whole and was kept by the same code */
export function loadState(path: string): IndexState | undefined {
  const content = readSealed(path, codeVersion(SOURCES));
  return content && deserialize(content);
}
