import type { Path } from '#model/yaml-document.ts';

/** A stretch of a text, with what is written there. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A place in data: found by indentation, so that it is known while the YAML is not valid. */
export interface DataCursor {
  readonly sort: 'data';
  /** Steps to the value at the cursor, or to the group whose field is being named. */
  readonly path: Path;
  readonly word: Word;
  /** `key`: on the name of a field; `value`: behind one; `either`: on a line or an item of its own. */
  readonly part: 'key' | 'value' | 'either';
  /** What the fields beside it say, as far as they are plain words. */
  readonly siblings: ReadonlyMap<string, string>;
}

/** A place in a link `[[T0001]]`. */
export interface LinkCursor {
  readonly sort: 'link';
  readonly word: Word;
  /** Whether the brackets are closed behind it. */
  readonly closed: boolean;
}

/** A place in a citation `[@key#f1]`. */
export interface CitationCursor {
  readonly sort: 'citation';
  readonly key: Word;
  /** What stands behind the `#`; undefined where there is none. */
  readonly finding: Word | undefined;
  /** Whether the cursor stands behind the `#`. */
  readonly onFinding: boolean;
  readonly closed: boolean;
}

/** A line of prose that begins a heading; the word is the whole line. */
export interface HeadingCursor {
  readonly sort: 'heading';
  readonly word: Word;
}

/** What an author is writing at a place. */
export type Cursor = DataCursor | LinkCursor | CitationCursor | HeadingCursor;
