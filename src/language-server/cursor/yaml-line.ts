import type { Word } from './cursor.ts';

/** What opens a level of data on a line: a dash, or the name of a field; `column` is where it stands. */
export type Opener =
  | { readonly sort: 'item'; readonly column: number }
  | { readonly sort: 'field'; readonly column: number; readonly name: string };

/** One line of YAML in block style, taken apart without regard to the lines around it. */
export interface YamlLine {
  readonly text: string;
  /** Offset of its first character in the file. */
  readonly start: number;
  /** Whether it holds nothing but a comment or white space. */
  readonly empty: boolean;
  /** From left to right. */
  readonly openers: readonly Opener[];
  /** Column of the first character that is not white space. */
  readonly indent: number;
  /** Column at which its value begins, behind dashes, name and colon. */
  readonly valueColumn: number;
}

const SHAPE = /^(\s*)((?:-(?:\s+|$))*)(?:("[^"]*"|'[^']*'|[\p{L}\p{N}_-]+)\s*:(?:\s+|$))?/u;

/** Takes a line apart. */
export function yamlLine(text: string, start: number): YamlLine {
  const [whole = '', indent = '', dashes = '', name] = SHAPE.exec(text) ?? [];
  const openers: Opener[] = [...dashes.matchAll(/-/g)].map((match) => ({
    sort: 'item',
    column: indent.length + match.index,
  }));
  const column = indent.length + dashes.length;
  if (name !== undefined) openers.push({ sort: 'field', column, name: name.replace(/^["']|["']$/g, '') });
  return {
    text,
    start,
    empty: /^\s*(?:#.*)?$/.test(text),
    openers,
    indent: indent.length,
    valueColumn: whole.length,
  };
}

/** The plain value of a line without quotes and comment, with its place in the file. */
export function plainValue({ text, start, valueColumn }: YamlLine): Word {
  return scalar(text.slice(valueColumn).replace(/(?:^|\s)#.*$/, ''), start + valueColumn);
}

/** A written scalar without the white space and the quotes around it. */
export function scalar(written: string, start: number): Word {
  const lead = /^\s*["']?/.exec(written)?.[0].length ?? 0;
  const text = written.slice(lead).replace(/["']?\s*$/, '');
  return { text, start: start + lead, end: start + lead + text.length };
}

/** Whether a text block begins on a line: what stands deeper beneath it is prose. */
export function opensBlock(line: YamlLine): boolean {
  return /^[>|][-+0-9]*\s*(?:#.*)?$/.test(line.text.slice(line.valueColumn));
}
