import { base } from './base.ts';

/** What Pagefind tells of one page that was found. */
export interface FoundPage {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** What a query found: pages are fetched one by one, when they are shown. */
export interface FoundPages {
  readonly results: readonly { readonly data: () => Promise<FoundPage> }[];
}

/** What is asked besides words. */
export interface Query {
  readonly filters: Readonly<Record<string, string>>;
}

/** The part of Pagefind's script that we use. */
export interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  mergeIndex(
    path: string,
    options: { baseUrl: string; excerptLength: number; indexWeight: number },
  ): Promise<void>;
  search(query: string | null, options: Query): Promise<FoundPages>;
}

const OPTIONS = { baseUrl: base, excerptLength: 28 };
/** Makes works come after everything that was written here. */
const LAST = 1e-6;

let loaded: Promise<Pagefind> | undefined;
let merged: Promise<Pagefind> | undefined;

/** Pagefind's own script, loaded when a reader is about to ask: it finds what was written here. */
export function pagefind(): Promise<Pagefind> {
  loaded ??= (async () => {
    const address = `${base}pagefind/pagefind.js`;
    const api = (await import(/* @vite-ignore */ address)) as Pagefind;
    await api.options(OPTIONS);
    await api.init();
    return api;
  })();
  return loaded;
}

/** The same, once it also finds the works that are cited. */
export function pagefindWithWorks(): Promise<Pagefind> {
  merged ??= (async () => {
    const api = await pagefind();
    await api.mergeIndex(`${base}pagefind-works/`, { ...OPTIONS, indexWeight: LAST });
    return api;
  })();
  return merged;
}
