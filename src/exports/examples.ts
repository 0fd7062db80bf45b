import type { Content } from './export-file.ts';
import { constants } from './masec-json.ts';
import type { Source } from './source/source.ts';

const LONGEST = 110;
const LINES = 16;

/** The outline of masec.json, with the length of each list. */
export function skeleton(source: Source): string {
  const { graph, entries, references, terms, disciplines } = source;
  const lists = {
    entries,
    relations: graph.relations,
    mappings: graph.mappings,
    references,
    frameworks: [...graph.frameworks],
    terms,
    disciplines,
  };
  const lines = [
    ...Object.entries(constants(source)).map(
      ([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`,
    ),
    ...Object.entries(lists).map(([name, { length }]) => `${JSON.stringify(name)}: [ … ${length} … ]`),
    '"vocabularies": { … }',
  ];
  return `{\n  ${lines.join(',\n  ')}\n}`;
}

/** The first lines of a text, long ones cut. */
export function firstLines(count: number): (content: Content) => string {
  return (content) =>
    String(content)
      .slice(0, 20_000)
      .split(/\r?\n/)
      .slice(0, count)
      .map((line) => (line.length > LONGEST ? `${line.slice(0, LONGEST)} …` : line))
      .join('\n')
      .trimEnd();
}

/** From the first line that begins so, as many lines as given. */
export function linesFrom(start: RegExp, count: number): (content: Content) => string {
  return (content) => {
    const at = String(content).search(start);
    return firstLines(count)(String(content).slice(Math.max(0, at), Math.max(0, at) + 20_000));
  };
}

/** The first item of a list written one on each line that holds a text, spread over lines. */
export function itemWith(text: string): (content: Content) => string {
  return (content) => {
    const all = String(content);
    const at = all.indexOf(text);
    if (at === -1) return firstLines(6)(all);
    const start = all.lastIndexOf('\n', at) + 1;
    const end = all.indexOf('\n', at);
    const line = all.slice(start, end === -1 ? undefined : end).replace(/,$/, '');
    try {
      return firstLines(LINES)(JSON.stringify(JSON.parse(line), null, 2));
    } catch {
      return firstLines(6)(all);
    }
  };
}
