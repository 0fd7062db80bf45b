/** A name as the Citation Style Language has it: a person by family and given name, or a body by its literal name. */
export type CslName = { readonly family: string; readonly given: string } | { readonly literal: string };

/** Anything a bibliography can hold, under the names of CSL 1.0.2 where it has one: what is ours, and what we cite. */
export interface BibliographyItem {
  /** The key under which a bibliography keeps it. */
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly author: readonly {
    readonly family?: string;
    readonly given?: string;
    readonly literal?: string;
  }[];
  /** Whether there are more authors than are named. */
  readonly andOthers?: boolean;
  /** Year, then month and day as far as they are known. */
  readonly issued: readonly number[];
  readonly containerTitle?: string | undefined;
  readonly publisher?: string | undefined;
  readonly volume?: string | undefined;
  readonly number?: string | undefined;
  readonly pages?: string | undefined;
  readonly edition?: string | undefined;
  readonly version?: string | undefined;
  readonly doi?: string | undefined;
  readonly arxiv?: string | undefined;
  readonly url?: string | undefined;
  readonly keywords?: readonly string[] | undefined;
  readonly notes?: readonly string[];
  readonly language?: string;
}

/** What of ours is cited: an entry of the knowledge base, or the whole of it. */
export interface CslItem extends BibliographyItem {
  readonly type: 'entry-encyclopedia' | 'dataset';
  /** Of an entry with its identifier and revision, since most styles print no other field that could hold them. */
  readonly title: string;
  readonly author: readonly CslName[];
  readonly issued: readonly [number, number, number];
  /** Of the whole the version of the content, of an entry its revision. */
  readonly version: string;
  readonly url: string;
  /** What is ours alone and CSL has no name for. */
  readonly custom: Readonly<Record<string, string | number>>;
}
