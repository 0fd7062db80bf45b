import type { DataCursor, Word } from './cursor.ts';
import { readFlow } from './flow.ts';
import { type Opener, opensBlock, plainValue, scalar, type YamlLine, yamlLine } from './yaml-line.ts';

/** How many lines back the bracket of data in flow style is looked for. */
const FLOW_LINES = 12;

/**
 * The place of an offset in YAML, by indentation.
 * @param data where the YAML begins and ends
 * @returns undefined in a comment, and in a text that goes over several lines
 */
export function readDataCursor(
  text: string,
  offset: number,
  data: { readonly start: number; readonly end: number },
): DataCursor | undefined {
  const lines = linesOf(text.slice(data.start, data.end), data.start);
  const at = lines.findLastIndex((line) => line.start <= offset);
  const line = lines[at];
  if (!line) return undefined;
  const inFlow = flowAround(text, offset, lines, at, data.end);
  if (inFlow) return inFlow;
  const column = offset - line.start;
  if (/(?:^|\s)#/.test(line.text.slice(0, column))) return undefined;
  const field = line.openers.find((opener) => opener.sort === 'field');
  const onKey = field !== undefined && column <= field.column + field.name.length;
  const indent = line.openers[0]?.column ?? (line.empty ? column : line.indent);
  const own = line.openers.filter((opener) => opener.column < column && !(onKey && opener === field));
  if (inTextBlock(lines, at, line.empty ? column : line.indent)) return undefined;
  const path = pathOf(lines, at, own, onKey ? (field?.column ?? indent) : indent);
  const key: Word | undefined =
    field && onKey
      ? {
          text: field.name,
          start: line.start + field.column,
          end: line.start + field.column + field.name.length,
        }
      : undefined;
  const value = line.empty ? scalar('', offset) : plainValue(line);
  const word = key ?? (value.text === '' ? { text: '', start: offset, end: offset } : value);
  const level = field?.column ?? (own.at(-1)?.sort === 'item' ? line.valueColumn : indent);
  return {
    sort: 'data',
    path,
    word,
    part: onKey ? 'key' : field ? 'value' : 'either',
    siblings: siblingsOf(lines, at, level),
  };
}

function linesOf(text: string, start: number): YamlLine[] {
  let at = start;
  return text.split('\n').map((raw) => {
    const line = yamlLine(raw.replace(/\r$/, ''), at);
    at += raw.length + 1;
    return line;
  });
}

/** The place in a list or group in flow style that opens on this line or shortly before it. */
function flowAround(
  text: string,
  offset: number,
  lines: readonly YamlLine[],
  at: number,
  limit: number,
): DataCursor | undefined {
  for (let i = at; i >= Math.max(0, at - FLOW_LINES); i--) {
    const line = lines[i] as YamlLine;
    if (i < at && (lines[at] as YamlLine).indent <= line.indent && !(lines[at] as YamlLine).empty)
      return undefined;
    const opens = line.start + line.valueColumn;
    if (!/[[{]/.test(text[opens] ?? '') || line.valueColumn >= line.text.length) continue;
    if (offset <= opens) continue;
    const flow = readFlow(text, opens, offset, limit);
    if (!flow) return undefined;
    const before = pathOf(lines, i, line.openers, line.openers[0]?.column ?? line.indent);
    return { sort: 'data', ...flow, path: [...before, ...flow.path] };
  }
  return undefined;
}

/** Whether a line belongs to a text that began above it. */
function inTextBlock(lines: readonly YamlLine[], at: number, indent: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const line = lines[i] as YamlLine;
    if (line.empty) continue;
    const outer = line.openers.findLast((opener) => opener.column < indent);
    if (outer) return opensBlock(line);
    if (line.indent < indent) return true;
  }
  return false;
}

/**
 * Steps from the root to what stands on a line.
 * @param own what opens levels on the line itself
 * @param indent the column at which the line begins, where nothing opens a level
 */
function pathOf(
  lines: readonly YamlLine[],
  at: number,
  own: readonly Opener[],
  indent: number,
): (string | number)[] {
  const path: (string | number)[] = [];
  let level = { column: indent, sort: 'field' as Opener['sort'], index: 0 };
  const pass = (opener: Opener, first: boolean): void => {
    if (level.sort === 'item' && !first && opener.sort === 'item' && opener.column === level.column)
      level.index++;
    else if (
      opener.column < level.column ||
      first ||
      (level.sort === 'item' && opener.column === level.column)
    ) {
      if (level.sort === 'item') path.unshift(level.index);
      if (opener.sort === 'field') path.unshift(opener.name);
      level = { column: opener.column, sort: opener.sort, index: 0 };
    }
  };
  own.toReversed().forEach((opener) => {
    pass(opener, true);
  });
  for (let i = at - 1; i >= 0; i--) {
    const line = lines[i] as YamlLine;
    if (line.empty) continue;
    for (const opener of line.openers.toReversed()) pass(opener, false);
  }
  if (level.sort === 'item') path.unshift(level.index);
  return path;
}

/** What the fields at one column say, in the group to which a line belongs. */
function siblingsOf(lines: readonly YamlLine[], at: number, column: number): Map<string, string> {
  const found = new Map<string, string>();
  const note = (line: YamlLine): void => {
    const field = line.openers.find((opener) => opener.sort === 'field' && opener.column === column);
    if (field?.sort === 'field') found.set(field.name, plainValue(line).text);
  };
  const outer = ({ openers, empty }: YamlLine): boolean =>
    !empty && openers.some((opener) => opener.column < column);
  for (let i = at; i >= 0; i--) {
    const line = lines[i] as YamlLine;
    note(line);
    if (outer(line)) break;
  }
  for (const line of lines.slice(at + 1)) {
    if (outer(line)) break;
    note(line);
  }
  return found;
}
