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

/** How the page of a file shows a few lines of it. */
export interface Example {
  /** What the lines begin with; they are the first of the file when it is left out, or nowhere in the file. */
  readonly from?: RegExp;
  /** @param text the file from there on, as far as it was kept */
  show(text: string, source: Source): string;
}

/** So much is kept at least, in characters: more than any item of a list takes. */
const KEPT = 200_000;

/** The stretch of a file that its example is made of, kept while the file goes by in parts that begin with a line. */
export class Excerpt {
  readonly #from: RegExp | undefined;
  #found = false;
  #text = '';

  constructor({ from }: Example) {
    this.#from = from;
  }

  /** @param part what follows in the file */
  take(part: string): void {
    const at = this.#found || !this.#from ? -1 : part.search(this.#from);
    if (at !== -1) {
      this.#found = true;
      this.#text = part.slice(at);
    } else if (this.#text.length < KEPT) this.#text += part;
  }

  get text(): string {
    return this.#text;
  }
}

/** The first lines of a text, long ones cut. */
export function firstLines(count: number): Example {
  return { show: (text) => beginning(text, count) };
}

/** From the first line that begins so, as many lines as given. */
export function linesFrom(from: RegExp, count: number): Example {
  return { from, show: (text) => beginning(text, count) };
}

/** The first item that holds a text of a list written one on each line, spread over lines. */
export function itemWith(words: RegExp): Example {
  return {
    from: new RegExp(`^.*${words.source}`, 'm'),
    show: (text) => {
      const end = text.indexOf('\n');
      const line = (end === -1 ? text : text.slice(0, end)).replace(/,$/, '');
      try {
        return beginning(JSON.stringify(JSON.parse(line), null, 2), LINES);
      } catch {
        return beginning(text, 6);
      }
    },
  };
}

function beginning(text: string, count: number): string {
  return text
    .slice(0, 20_000)
    .split(/\r?\n/)
    .slice(0, count)
    .map((line) => (line.length > LONGEST ? `${line.slice(0, LONGEST)} …` : line))
    .join('\n')
    .trimEnd();
}
