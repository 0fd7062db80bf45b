/** A line of the text, taken apart at the first colon that ends a field's name. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly indent: number;
  /** The name of the field, when the line has one. */
  readonly field: string | undefined;
  /** Where its value begins and ends, a comment not counted. */
  readonly value: { readonly start: number; readonly end: number; readonly text: string } | undefined;
}

const FIELD = /^(\s*(?:- +)*)([\p{L}\p{N}_-]+)(\s*:)(?:[ \t]+|$)/u;

/** The line an offset is in. */
export function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  const stop = text.indexOf('\n', start);
  const end = stop === -1 ? text.length : stop;
  const content = text.slice(start, end).replace(/\r$/, '');
  const found = FIELD.exec(content);
  const written = found
    ? content
        .slice(found[0].length)
        .replace(/(?:^|\s+)#.*$/, '')
        .trimEnd()
    : '';
  const from = start + (found?.[0].length ?? 0);
  return {
    start,
    end: start + content.length,
    text: content,
    indent: /^[ \t]*/.exec(content)?.[0].length ?? 0,
    field: found?.[2],
    value: written === '' ? undefined : { start: from, end: from + written.length, text: written },
  };
}

/** The line above; undefined for the first. */
export function previousLine(text: string, line: Line): Line | undefined {
  return line.start === 0 ? undefined : lineAt(text, line.start - 1);
}

/** A number of spaces in words. */
export function spaces(count: number): string {
  return count === 0 ? 'no spaces' : count === 1 ? 'one space' : `${count} spaces`;
}
