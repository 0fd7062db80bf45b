import { type Line, lineAt, previousLine, spaces } from './yaml-line.ts';
import type { SyntaxAdvice } from './yaml-syntax.ts';

/** A space that does not break looks like any other, and is none to YAML. */
export function unbroken(text: string, offset: number): SyntaxAdvice | undefined {
  const found = [...text.matchAll(/^[ ]*[\u00a0\u2007\u202f][ \u00a0\u2007\u202f]*(?=[\p{L}#-])/gmu)];
  const first = found.find(({ index }) => index <= offset);
  if (!first) return undefined;
  const at = first.index + first[0].search(/[^ ]/);
  return {
    start: at,
    end: at + 1,
    message: 'The line is indented with a no-break space.',
    suggestion: 'Indent with plain spaces.',
    edits: found.map(({ 0: spaces, index }) => ({
      start: index,
      end: index + spaces.length,
      text: ' '.repeat(spaces.length),
    })),
  };
}

/** The column in which the field of a line begins, its dashes counted. */
function columnOf(line: Line): number {
  return /^\s*(?:- +)*/.exec(line.text)?.[0].length ?? 0;
}

/** A field between two of one group that begins before their column. */
export function outdented(text: string, line: Line | undefined): SyntaxAdvice | undefined {
  if (!line?.field || line.end >= text.length || /^\s*-/.test(line.text)) return undefined;
  const before = previousLine(text, line);
  const next = lineAt(text, text.indexOf('\n', line.start) + 1);
  if (!before?.field || !next.field || next.indent <= line.indent) return undefined;
  if (columnOf(before) !== next.indent || !line.value) return undefined;
  return {
    start: line.start + line.indent,
    end: line.end,
    message: `The field \`${line.field}\` does not begin in the column of \`${before.field}\`.`,
    suggestion: `Indent it with ${spaces(next.indent)}.`,
  };
}

/** A field of an item that begins before the first field of the item. */
export function short(text: string, line: Line): SyntaxAdvice | undefined {
  if (!line.field) return undefined;
  for (let above = previousLine(text, line); above; above = previousLine(text, above)) {
    if (above.indent >= line.indent) continue;
    const column = columnOf(above);
    if (!above.field || !/^\s*-/.test(above.text) || column <= line.indent) return undefined;
    return {
      start: line.start + line.indent,
      end: line.end,
      message: `The field \`${line.field}\` does not begin in the column of \`${above.field}\`.`,
      suggestion: `Indent it with ${spaces(column)}.`,
      edits: [{ start: line.start, end: line.start + line.indent, text: ' '.repeat(column) }],
    };
  }
  return undefined;
}

/** A dash that stands deeper than the dash of the item above. */
export function deepDash(text: string, line: Line): SyntaxAdvice | undefined {
  if (!/^\s*-\s/.test(line.text)) return undefined;
  for (let above = previousLine(text, line); above; above = previousLine(text, above)) {
    if (above.indent >= line.indent) continue;
    if (!/^\s*-\s/.test(above.text)) return undefined;
    return {
      start: line.start + line.indent,
      end: line.start + line.indent + 1,
      message: 'The `-` begins deeper than the one above it.',
      suggestion: `Indent it with ${spaces(above.indent)}, like the item above.`,
    };
  }
  return undefined;
}
