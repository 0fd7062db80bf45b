import type { PlainPage } from './texts.ts';

/** Another generator of sites, and how it builds the same text. */
export interface Peer {
  readonly name: string;
  /** What its build includes, and what was left out so that it could bear the size. */
  readonly notes: string;
  /** Folder of its files beside this one; what is in it is copied before it is installed. */
  readonly folder: string;
  /** Where the page of an entry stands, within its project, and what is written there. */
  page(page: PlainPage): { readonly path: string; readonly text: string };
  /** The programs that build the site, one after the other: a file of its packages, or a program of the machine. */
  readonly build: readonly (readonly string[])[];
  /** Where the built site is, within its project. */
  readonly out: string;
  /** What it keeps between builds, within its project; taken away before each. */
  readonly caches: readonly string[];
  /** Environment of its programs. */
  readonly env?: Readonly<Record<string, string>>;
}
