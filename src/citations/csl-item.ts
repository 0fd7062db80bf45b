/** A name as the Citation Style Language has it: a person by family and given name, or a body by its literal name. */
export type CslName = { readonly family: string; readonly given: string } | { readonly literal: string };

/** What of ours is cited, under the names of CSL 1.0.2: an entry of the knowledge base, or the whole of it. */
export interface CslItem {
  /** The key under which a bibliography keeps it. */
  readonly id: string;
  readonly type: 'entry-encyclopedia' | 'dataset';
  /** Of an entry with its identifier and revision, since most styles print no other field that could hold them. */
  readonly title: string;
  readonly author: readonly CslName[];
  /** Year, month and day. */
  readonly issued: readonly [number, number, number];
  readonly containerTitle?: string;
  /** Of the whole: the version of the content. */
  readonly version?: string;
  readonly url: string;
  /** What is ours alone and CSL has no name for. */
  readonly custom: Readonly<Record<string, string | number>>;
}
