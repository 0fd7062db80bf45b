import type { CitationCursor, Cursor, LinkCursor, Word } from './cursor.ts';

/** How far back the brackets of a link or a citation are looked for. */
const REACH = 300;
/** What stands before a value of YAML: brackets there open lists. */
const BEGINS_VALUE = /(?:^|\n)[ \t]*(?:-[ \t]+)*(?:[^\s:]+:[ \t]+)?$/;

/**
 * The link, citation or heading at an offset.
 * @param inBody whether the offset lies in prose, and not in front matter, where `[[` may begin a list
 */
export function readProseCursor(text: string, offset: number, inBody: boolean): Cursor | undefined {
  const before = text.slice(Math.max(0, offset - REACH), offset);
  const open = /\[(@|\[)([^[\]\n]*(?:\n[^[\]\n]*)?)$/.exec(before);
  if (open) {
    const start = offset - (open[2]?.length ?? 0);
    if (open[1] === '@') return citation(text, start, offset);
    if (inBody || !BEGINS_VALUE.test(text.slice(Math.max(0, start - REACH), start - 2)))
      return link(text, start, offset);
  }
  return inBody ? heading(text, offset) : undefined;
}

function link(text: string, start: number, offset: number): LinkCursor | undefined {
  if (/[|\n]/.test(text.slice(start, offset))) return undefined;
  const end = offset + (/^[^\]|\\\s[]*/.exec(text.slice(offset, offset + REACH))?.[0].length ?? 0);
  return {
    sort: 'link',
    word: { text: text.slice(start, end), start, end },
    closed: /^[^[\]\n]*\]\]/.test(text.slice(end, end + REACH)),
  };
}

/** Reads the item of a citation in which the cursor stands. */
function citation(text: string, start: number, offset: number): CitationCursor {
  const from = text.lastIndexOf(';', offset - 1);
  let begin = from >= start ? from + 1 : start;
  begin += /^\s*@?/.exec(text.slice(begin, offset))?.[0].length ?? 0;
  const end = offset + (/^[\w#.-]*/.exec(text.slice(offset, offset + REACH))?.[0].length ?? 0);
  const hash = text.slice(begin, end).indexOf('#');
  const stop = hash === -1 ? end : begin + hash;
  return {
    sort: 'citation',
    key: { text: text.slice(begin, stop), start: begin, end: stop },
    finding: hash === -1 ? undefined : { text: text.slice(stop + 1, end), start: stop + 1, end },
    onFinding: hash !== -1 && offset > stop,
    closed: /^[^[\]\n]*\]/.test(text.slice(end, end + REACH)),
  };
}

function heading(text: string, offset: number): Cursor | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', offset);
  const line = text.slice(start, next === -1 ? text.length : next).replace(/\r$/, '');
  if (!/^##?(?: |$)/.test(line)) return undefined;
  const word: Word = { text: line.replace(/^#+ ?/, ''), start, end: start + line.length };
  return { sort: 'heading', word };
}
