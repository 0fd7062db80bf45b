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

/** What is asked besides words: `not` takes pages away. */
export interface Query {
  readonly filters: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>;
}

/** The part of Pagefind's script that we use. */
export interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  search(query: string | null, options: Query): Promise<FoundPages>;
}

let loaded: Promise<Pagefind> | undefined;

/** Pagefind's own script, loaded when the first query is asked. */
export function pagefind(): Promise<Pagefind> {
  loaded ??= (async () => {
    const address = `${base}pagefind/pagefind.js`;
    const api = (await import(/* @vite-ignore */ address)) as Pagefind;
    await api.options({ baseUrl: base, excerptLength: 28 });
    return api;
  })();
  return loaded;
}
