import type { Random } from './random.ts';
import type { Words } from './words.ts';

const WIDTH = 118;

/** What may be worked into a text: each is the end of one sentence. */
export type Ending = string;

/** Writes sentences and paragraphs that say nothing. */
export class Prose {
  readonly #words: Words;
  readonly #random: Random;

  constructor(words: Words, random: Random) {
    this.#words = words;
    this.#random = random;
  }

  /** So many words in a row, without capital or stop. */
  phrase(count: number): string {
    return Array.from({ length: count }, () => this.#words.draw(this.#random)).join(' ');
  }

  /** A sentence of so many words. */
  sentence(count: number, ending: Ending = '', stop = '.'): string {
    const words = capital(this.phrase(count));
    const middle = count > 12 && this.#random.happens(0.6) ? comma(words) : words;
    return `${middle}${ending && ` ${ending}`}${stop}`;
  }

  /** A sentence of at most so many characters. */
  short(characters: number): string {
    let text = capital(this.#words.draw(this.#random));
    for (;;) {
      const word = this.#words.draw(this.#random);
      if (text.length + word.length + 2 > characters) return `${text}.`;
      text += ` ${word}`;
    }
  }

  /** A name of two to four uncommon words, as titles are. */
  name(): string {
    return capital(
      Array.from({ length: this.#random.between(2, 4) }, () => this.#words.topic(this.#random)).join(' '),
    );
  }

  /**
   * Paragraphs of about so many words.
   * @param endings what some of the sentences end in
   */
  paragraphs(count: number, endings: readonly Ending[] = []): string {
    const sentences: string[] = [];
    const rest = [...endings];
    for (let left = count; left > 0; ) {
      const words = Math.min(left < 14 ? left : this.#random.between(8, 22), left);
      sentences.push(this.sentence(words, rest.shift()));
      left -= words;
    }
    for (const ending of rest) sentences.push(this.sentence(3, ending));
    const paragraphs: string[] = [];
    while (sentences.length > 0)
      paragraphs.push(wrap(sentences.splice(0, this.#random.between(3, 5)).join(' ')));
    return paragraphs.join('\n\n');
  }

  /** A list of about so many words. */
  list(count: number, endings: readonly Ending[] = []): string {
    const items = Math.max(2, Math.round(count / 25), endings.length);
    return Array.from({ length: items }, (_, index) =>
      wrap(`- ${this.sentence(Math.max(3, Math.round(count / items)), endings[index])}`, '  '),
    ).join('\n');
  }
}

/** Breaks a text into lines as the rest of the content is broken. */
export function wrap(text: string, indent = ''): string {
  let line = '';
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    if (line && line.length + word.length + 1 > WIDTH) {
      lines.push(line);
      line = indent + word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].join('\n');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function comma(words: string): string {
  const half = words.indexOf(' ', words.length / 2);
  return half === -1 ? words : `${words.slice(0, half)},${words.slice(half)}`;
}
