import type { Cursor } from './cursor.ts';
import { readDataCursor } from './data-cursor.ts';
import { readProseCursor } from './prose-cursor.ts';

/**
 * What an author is writing at an offset of a text.
 * @param prose whether prose follows front matter; else the whole text is data
 */
export function readCursor(text: string, offset: number, prose: boolean): Cursor | undefined {
  const data = prose ? frontMatter(text) : { start: 0, end: text.length };
  const inData = offset >= data.start && offset <= data.end;
  const token = readProseCursor(text, offset, !inData);
  if (token) return token;
  return inData ? readDataCursor(text, offset, data) : undefined;
}

/** Where the front matter stands; while its end is missing, it ends before the first heading. */
function frontMatter(text: string): { start: number; end: number } {
  const open = /^\ufeff?---[ \t]*(?:\r?\n|$)/.exec(text)?.[0].length;
  if (open === undefined) return { start: -1, end: -1 };
  const close = /^(?:---[ \t]*$|##? )/m.exec(text.slice(open));
  return { start: open, end: close ? open + close.index - 1 : text.length };
}
