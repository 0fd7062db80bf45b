import type { Example } from './examples.ts';
import type { Source } from './source/source.ts';

/** What a published file holds: text, or bytes where the format is binary. */
export type Content = string | Uint8Array;
/** What a published file is made as; in pieces of whole lines where the whole would take much memory. */
export type Made = Content | Iterable<string>;

/** A file published under `/data/`: how it is made, and what its page says of it. */
export interface ExportFile {
  readonly name: string;
  readonly title: string;
  readonly mediaType: string;
  /** What is in it. */
  readonly what: string;
  /** Who reads it. */
  readonly readers: string;
  /** The specification it follows, with its version and its address. */
  readonly specification: { readonly name: string; readonly href: string };
  /** Version of our use of that specification, by SemVer. */
  readonly version: string;
  /** What stays the same within a major version, beyond what holds for all files. */
  readonly promise: string;
  /** The schema of ours that is published beside it, by its name in `schemas/exports/`. */
  readonly schema?: { readonly name: string; readonly file: string };
  make(source: Source): Made | Promise<Made>;
  /** A few lines of it for its page. */
  readonly example: Example;
}

/** A file as a whole. */
export function wholeOf(made: Made): Content {
  return typeof made === 'string' || made instanceof Uint8Array ? made : [...made].join('');
}

/** A file that each entry has under its own address. */
export interface EntryFile {
  readonly name: string;
  readonly title: string;
  readonly mediaType: string;
  readonly what: string;
  readonly schema?: { readonly name: string; readonly file: string };
  make(source: Source, entry: Source['entries'][number]): string;
}
