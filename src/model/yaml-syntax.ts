import type { ErrorCode } from 'yaml';
import type { TextEdit } from '#diagnostics/text-edit.ts';
import { deepDash, outdented, short, unbroken } from './yaml-indent.ts';
import { type Line, lineAt, previousLine, spaces } from './yaml-line.ts';

/** What an author is told of an error of the YAML itself. Offsets count in the text that was parsed. */
export interface SyntaxAdvice {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly suggestion: string;
  readonly edits?: readonly TextEdit[];
}

/**
 * Words an error of the YAML parser for somebody who does not know YAML.
 * @param code the parser's code
 * @param position where the parser stopped
 * @param text the text that was parsed
 * @param parserMessage the parser's own words, kept where nothing better is known
 */
export function adviseSyntax(
  code: ErrorCode,
  position: readonly [number, number],
  text: string,
  parserMessage: string,
): SyntaxAdvice {
  const line = lineAt(text, position[0]);
  const known =
    unbroken(text, position[0]) ??
    (code === 'TAB_AS_INDENT'
      ? tab(text, line)
      : code === 'BLOCK_AS_IMPLICIT_KEY'
        ? (innerColon(line) ?? deepDash(text, line) ?? outdented(text, line) ?? tooDeep(text, line))
        : code === 'MULTILINE_IMPLICIT_KEY'
          ? (missingSpace(line) ?? unindentedText(text, line) ?? noField(line))
          : code === 'BAD_INDENT'
            ? (openBracket(text, position[0], parserMessage) ??
              missingDashSpace(line) ??
              outdented(text, previousLine(text, line)) ??
              uneven(line, previousLine(text, line)))
            : code === 'BAD_SCALAR_START'
              ? reservedStart(line)
              : code === 'UNEXPECTED_TOKEN'
                ? (itemOnFieldLine(line) ?? afterQuote(line) ?? reservedStart(line))
                : code === 'MISSING_CHAR'
                  ? (openQuote(text, position[0]) ??
                    missingDashSpace(line) ??
                    short(text, line) ??
                    noField(line))
                  : undefined);
  return (
    known ?? {
      start: position[0],
      end: position[1],
      message: `${parserMessage.replace(/\.$/, '')}.`,
      suggestion: 'Check indentation and quotes: text that holds `: ` or begins with a mark must be quoted.',
    }
  );
}

function tab(text: string, line: Line): SyntaxAdvice {
  const edits = [...text.matchAll(/^[ ]*\t[ \t]*/gm)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0].replaceAll('\t', '  '),
  }));
  const at = line.start + Math.max(0, line.text.indexOf('\t'));
  return {
    start: at,
    end: at + 1,
    message: 'The line is indented with a tab.',
    suggestion: 'Indent with two spaces for each level.',
    edits,
  };
}

function innerColon(line: Line): SyntaxAdvice | undefined {
  if (!line.field || !line.value || !/:(?:\s|$)/.test(line.value.text) || /^["'[{]/.test(line.value.text))
    return undefined;
  return quoteValue(line, `The value of \`${line.field}\` holds a colon and a space, which begin a field.`);
}

/** The parser stops at the field above; what is wrong is the deeper line after it. */
function tooDeep(text: string, line: Line): SyntaxAdvice | undefined {
  const next = line.end < text.length ? lineAt(text, text.indexOf('\n', line.start) + 1) : undefined;
  if (!next?.field || next.indent <= line.indent) return undefined;
  return {
    start: next.start + next.indent,
    end: next.end,
    message: `The field \`${next.field}\` is indented deeper than \`${line.field ?? 'the line'}\` above it, which has a value already.`,
    suggestion: `Indent it with ${spaces(line.indent)}, like the line above.`,
    edits: [{ start: next.start, end: next.start + next.indent, text: ' '.repeat(line.indent) }],
  };
}

function missingSpace(line: Line): SyntaxAdvice | undefined {
  const found = /^(\s*(?:- +)*)([\p{L}\p{N}_-]+):([\u00a0\u3000\u2009]+|(?=[^\s/]))/u.exec(line.text);
  if (!found) return undefined;
  const at = line.start + found[0].length - (found[3]?.length ?? 0);
  return {
    start: line.start + (found[1]?.length ?? 0),
    end: at,
    message: `There is no space behind \`${found[2]}:\`.`,
    suggestion: found[3]
      ? 'Put a plain space there instead of the one that does not break.'
      : 'Put a space behind the colon.',
    edits: [{ start: at, end: at + (found[3]?.length ?? 0), text: ' ' }],
  };
}

function unindentedText(text: string, line: Line): SyntaxAdvice | undefined {
  const before = previousLine(text, line);
  if (!before?.field || !/^[>|][+-]?$/.test(before.value?.text ?? '') || line.indent > before.indent)
    return undefined;
  return {
    start: line.start + line.indent,
    end: line.end,
    message: `The text of \`${before.field}\` is not indented.`,
    suggestion: `Indent every line of it with ${spaces(before.indent + 2)}.`,
  };
}

function noField(line: Line): SyntaxAdvice {
  return {
    start: line.start + line.indent,
    end: line.end,
    message: `The line \`${shorten(line.text.trim())}\` is neither a field nor part of one.`,
    suggestion: 'Write `name: value`, or indent it if it continues the line above.',
  };
}

/** The parser stops where the next field begins; the bracket stands somewhere above. */
function openBracket(text: string, offset: number, parserMessage: string): SyntaxAdvice | undefined {
  if (!parserMessage.startsWith('Flow')) return undefined;
  const [opening, closing] = parserMessage.startsWith('Flow sequence') ? ['[', ']'] : ['{', '}'];
  const start = text.lastIndexOf(opening, offset);
  if (start === -1) return undefined;
  return {
    start,
    end: lineAt(text, start).end,
    message: `The list that begins with \`${opening}\` is not closed.`,
    suggestion: `Close it with \`${closing}\`.`,
  };
}

function uneven(line: Line, before: Line | undefined): SyntaxAdvice | undefined {
  if (!line.field) return undefined;
  const column = before ? before.indent + (/^\s*((?:- +)*)/.exec(before.text)?.[1]?.length ?? 0) : 0;
  return {
    start: line.start + line.indent,
    end: line.end,
    message: `The field \`${line.field}\` does not begin in the column of the fields it belongs to.`,
    suggestion: before?.field
      ? `Indent it with ${spaces(column)} if it belongs with \`${before.field}\`.`
      : 'Indent the fields of one group alike.',
  };
}

function reservedStart(line: Line): SyntaxAdvice | undefined {
  if (!line.value) return undefined;
  const list = /^\[\s*(@[^\],]*)/.exec(line.value.text);
  if (list) {
    const at = line.value.start + line.value.text.indexOf('@');
    return {
      start: at,
      end: at + (list[1] ?? '').trimEnd().length,
      message: `The item \`${list[1]?.trimEnd()}\` begins with \`@\`, which YAML reserves.`,
      suggestion: `Write it without: \`${list[1]?.slice(1).trimEnd()}\`. The mark is for prose.`,
      edits: [{ start: at, end: at + 1, text: '' }],
    };
  }
  const mark = /^(?:\[\[|[@`%*&!{[|>])/.exec(line.value.text)?.[0];
  if (!mark) return undefined;
  return quoteValue(
    line,
    `The value of \`${line.field}\` begins with \`${mark}\`, which means something else in YAML.`,
  );
}

function quoteValue(line: Line, message: string): SyntaxAdvice | undefined {
  if (!line.value) return undefined;
  const { start, end, text } = line.value;
  const quoted = JSON.stringify(text);
  return {
    start,
    end,
    message,
    suggestion: `Put it in quotes: \`${shorten(quoted)}\`.`,
    edits: [{ start, end, text: quoted }],
  };
}

function itemOnFieldLine(line: Line): SyntaxAdvice | undefined {
  const found = /^- +(.+)$/.exec(line.value?.text ?? '');
  if (!line.value || !found) return undefined;
  const [, item = ''] = found;
  const [, family, given] = /^([^,"'{}[\]]+), ([^,"'{}[\]]+)$/.exec(item) ?? [];
  const person = family !== undefined && /^(?:author|editor)$/.test(line.field ?? '');
  // A comma would make two items of one.
  const list = person
    ? `[{ family: ${family}, given: ${given} }]`
    : `[${family === undefined ? item : JSON.stringify(item)}]`;
  return {
    start: line.value.start,
    end: line.value.end,
    message: `An item of a list stands on the line of its field \`${line.field}\`.`,
    suggestion: `Write \`${list}\`, or begin a new line before the dash.`,
    edits: [{ start: line.value.start, end: line.value.end, text: list }],
  };
}

function afterQuote(line: Line): SyntaxAdvice | undefined {
  const found = /^(["'])(?:(?!\1).)*\1/.exec(line.value?.text ?? '');
  if (!line.value || !found) return undefined;
  const at = line.value.start + found[0].length;
  return {
    start: at,
    end: line.value.end,
    message: `Text goes on behind the closing quotation mark of \`${line.field}\`.`,
    suggestion:
      found[1] === "'"
        ? "Write an apostrophe inside single quotes twice, `''`, or use double quotes around the whole."
        : 'Put the whole in one pair of quotes, and `\\` before a double quote inside it.',
  };
}

function openQuote(text: string, offset: number): SyntaxAdvice | undefined {
  const before = text.slice(0, offset + 1);
  const found = [...before.matchAll(/^.*?[:[,-] *(["'])/gm)].at(-1);
  if (!found) return undefined;
  const start = found.index + found[0].length - 1;
  const line = lineAt(text, start);
  if (line.text.slice(start - line.start + 1).includes(found[1] ?? '')) return undefined;
  return {
    start,
    end: line.end,
    message: `The quotation mark \`${found[1]}\` is not closed.`,
    suggestion: `Write \`${found[1]}\` at the end of the text too.`,
  };
}

function missingDashSpace(line: Line): SyntaxAdvice | undefined {
  const found = /^(\s*)-([^\s-])/.exec(line.text);
  if (!found) return undefined;
  const at = line.start + (found[1]?.length ?? 0);
  return {
    start: at,
    end: line.end,
    message: `There is no space behind the dash of \`${shorten(line.text.trim())}\`.`,
    suggestion: `Write \`- ${shorten(line.text.trim().slice(1))}\`.`,
    edits: [{ start: at + 1, end: at + 1, text: ' ' }],
  };
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
