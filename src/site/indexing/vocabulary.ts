/** A word as it is looked for. */
export interface Form {
  /** In small letters and without accents and marks of any kind: what is cut to its stem. */
  readonly word: string;
  /** The same with its accents, if it has any. */
  readonly accented: string | undefined;
}

/** The forms by which a written word is found, by their numbers. */
export interface Reading {
  /** The whole of it, and any pictograph in it. */
  readonly whole: readonly number[];
  /** Its parts, if it has several. */
  readonly parts: readonly number[];
  /** What stands behind each point in it, if it is no part by itself: in `arxiv.org/abs/1`, `orgabs1`. */
  readonly tails: readonly number[];
}

const WHOLE = { parts: [], tails: [] } as const;

const NO_LETTERS = /[^\p{Alphabetic}\p{N}\p{Pc}]+/gu;
/** What may have parts: marks in it, or a capital behind its first letter. */
const COMPOUND = /[^\p{Alphabetic}\p{N}]|(?<=.)\p{Uppercase}/su;
const PUNCTUATION = /[!-/:-@[-`{-~]/g;
/** Where one part ends and the next begins without a mark between them. */
const SEAMS =
  /(?<=\p{Ll})(?=\p{Lu})|(?<=[\p{Lu}\p{Ll}])(?=[0-9])|(?<=[0-9])(?=[\p{Lu}\p{Ll}])|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;
const EMOJI = /\p{RGI_Emoji}/gv;

/** The parts of a word that has several. */
function partsOf(written: string, letters: string): string[] {
  const spaced = written.replace(PUNCTUATION, ' ').replace(SEAMS, ' ').toLowerCase();
  const parts = spaced.split(/\s+/u).filter(Boolean);
  return letters && (parts.length > 1 || !letters.startsWith(parts.join(' '))) ? parts : [];
}

/** What stands behind each point in a word. */
function tailsOf(written: string): string[] {
  return [...new Set([...written.matchAll(/\./g)].map(({ index }) => bare(written.slice(index))))];
}

/** A copy of a word, which does not hold the text of which it was cut in memory. */
function alone(word: string): string {
  return Buffer.from(word).toString();
}

/** A part of one letter is not looked for. */
function isLongEnough(part: string): boolean {
  return Buffer.byteLength(part) > 1;
}

/** The letters of a word, in their small forms. */
function bare(written: string): string {
  return written.replace(NO_LETTERS, '').toLowerCase();
}

/** The words of an index in all forms in which they are found, as Pagefind takes them apart. */
export class Vocabulary {
  readonly forms: Form[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #readings = new Map<string, Reading>();

  /** How a word is found, as it is written. */
  reading(written: string): Reading {
    const known = this.#readings.get(written);
    if (known) return known;
    const reading = this.#read(written);
    this.#readings.set(alone(written), reading);
    return reading;
  }

  /** Forgets how words are written, when all were read. */
  close(): void {
    this.#readings.clear();
  }

  #read(written: string): Reading {
    const letters = bare(written);
    const whole = letters ? [this.#number(letters)] : [];
    if (!COMPOUND.test(written)) return { whole, ...WHOLE };
    const parts = partsOf(written, letters);
    const tails = parts.length > 0 ? tailsOf(written).filter((tail) => !parts.includes(tail)) : [];
    return {
      whole: [...whole, ...(written.match(EMOJI) ?? []).map((emoji) => this.#number(emoji, emoji))],
      parts: parts.filter(isLongEnough).map((part) => this.#number(part)),
      tails: tails.filter(isLongEnough).map((tail) => this.#number(tail)),
    };
  }

  #number(text: string, word = text.normalize('NFD').replace(/\p{M}/gu, '')): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.forms.push({ word: alone(word), accented: word === text ? undefined : text }) - 1;
    this.#numbers.set(alone(text), number);
    return number;
  }
}
