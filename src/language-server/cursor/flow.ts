import type { Path } from '#model/yaml-document.ts';
import type { DataCursor, Word } from './cursor.ts';
import { scalar } from './yaml-line.ts';

/** A list or a group in flow style that is not closed at the place of interest. */
interface Frame {
  readonly sort: 'list' | 'group';
  index: number;
  /** The field whose value is being written; undefined while its name is. */
  field: string | undefined;
  readonly fields: Map<string, string>;
  /** Where the word being written begins. */
  from: number;
}

/**
 * The place of an offset in data in flow style, as `[a, b]` or `{ key: one }`, which may be unfinished.
 * @param start where the outermost bracket opens
 * @param limit where the data ends at the latest
 * @returns steps from the outermost value, or undefined when the offset lies behind its end
 */
export function readFlow(
  text: string,
  start: number,
  offset: number,
  limit: number,
): Omit<DataCursor, 'sort'> | undefined {
  const open: Frame[] = [];
  let found: { frame: Frame; path: Path; part: DataCursor['part'] } | undefined;
  let word: Word | undefined;
  let quote: string | undefined;
  const done = (): Omit<DataCursor, 'sort'> | undefined =>
    found && word && { path: found.path, part: found.part, word, siblings: found.frame.fields };
  for (let at = start; at <= limit; at++) {
    const frame = open.at(-1);
    if (at === offset && frame) {
      const path = open.flatMap(stepOf);
      found = { frame, path, part: partOf(frame) };
    }
    const char = text[at];
    if (quote !== undefined) {
      if (char === quote) quote = undefined;
      continue;
    }
    const ends = at === limit || char === ',' || char === ']' || char === '}' || char === '\n';
    if (frame && (ends || (char === ':' && /\s|$/.test(text[at + 1] ?? ' ')))) {
      const written = scalar(text.slice(frame.from, at), frame.from);
      if (found && found.frame === frame && !word && at >= offset) {
        word = written;
        if (char === ':') found.part = 'key';
      }
      if (char === ':' && frame.field === undefined) frame.field = written.text;
      else if (frame.sort === 'group' && frame.field !== undefined && written.text)
        frame.fields.set(frame.field, written.text);
      if (char !== '\n' || written.text === '') frame.from = at + 1;
    }
    if (char === '"' || char === "'") {
      if (frame && text.slice(frame.from, at).trim() === '') quote = char;
    } else if (char === '[' || char === '{') {
      open.push({
        sort: char === '[' ? 'list' : 'group',
        index: 0,
        field: undefined,
        fields: new Map(),
        from: at + 1,
      });
    } else if (char === ',' && frame) {
      frame.index++;
      frame.field = undefined;
    } else if (char === ']' || char === '}') {
      open.pop();
      if (found && frame === found.frame) return done();
      const outer = open.at(-1);
      if (outer) outer.from = at + 1;
      else return done();
    }
  }
  return done();
}

function partOf({ sort, field }: Frame): DataCursor['part'] {
  return sort === 'group' && field === undefined ? 'key' : 'value';
}

/** The step into a list or a group; none into one whose field is only being named. */
function stepOf({ sort, index, field }: Frame): Path {
  if (sort === 'list') return [index];
  return field === undefined ? [] : [field];
}
