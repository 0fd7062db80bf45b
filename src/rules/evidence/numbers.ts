const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
};
const WORDS: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
]);

const word = [...WORDS.keys()].sort((a, b) => b.length - a.length).join('|');
const scale = Object.keys(SCALES).join('|');
/** Source of a regular expression for one space or line break. */
export const SPACE = String.raw`(?:\r\n|\s)`;
const digits = String.raw`(?:\d{1,3}(?:[,\u00a0\u2009\u202f ]\d{3}){1,4}(?!\d)|\d{1,15})(?:\.\d+)?(?:${SPACE}(?:hundred|thousand|million|billion)\b)?`;
const words = String.raw`(?:(?:an?|${word})(?=(?:${SPACE}|-)(?:${scale})\b)|(?:${word})(?:\b|(?=fold)))(?:(?:${SPACE}|-)(?:${word})(?:\b|(?=fold))|(?:${SPACE}|-)(?:${scale})\b(?:${SPACE}and(?=${SPACE}(?:${word})(?:\b|(?=fold))))?){0,6}`;

/** Source of a regular expression that finds a number in digits or in English words. */
export const NUMBER = `(?:${digits}|${words})`;

/**
 * Source of a regular expression that finds a number and never gives a part of it back: in a list such as
 * `one hundred and one hundred and …` a search that tries every way to part it would not end.
 * @param name of the group that holds the number
 */
export function wholeNumber(name: string): string {
  return String.raw`(?=(?<${name}>${NUMBER}))\k<${name}>`;
}

const NUMBER_SIGN = new RegExp(String.raw`\d|\b(?:${word}|${scale})`, 'i');

/** Tells cheaply whether a text can hold a number that does not begin within a word. */
export function canHoldNumber(text: string): boolean {
  return NUMBER_SIGN.test(text);
}

/** Source of a regular expression that finds, in lower case, every place where such a number can begin. */
export const NUMBER_START = String.raw`\d+|\b(?:${word}|an?(?=(?:${SPACE}|-)(?:${scale})\b))`;

/**
 * The value of a number in digits or words.
 * @returns what it can mean: `3 million` is 3,000,000, or 3 of a unit that is itself in millions; empty when it is no number
 */
export function readNumber(written: string): number[] {
  const [, figure, times] =
    /^([\d,.\u00a0\u2009\u202f ]+?)(?:\s+(hundred|thousand|million|billion))?$/i.exec(written) ?? [];
  if (figure !== undefined) {
    const value = Number(figure.replace(/[,\u00a0\u2009\u202f ]/g, ''));
    if (Number.isNaN(value)) return [];
    return times ? [value * (SCALES[times.toLowerCase()] ?? 1), value] : [value];
  }
  return readWords(written.toLowerCase().split(/[\s-]+/));
}

function readWords(parts: readonly string[]): number[] {
  let total = 0;
  let current = 0;
  for (const part of parts) {
    const value = part === 'a' || part === 'an' ? 1 : WORDS.get(part);
    const factor = SCALES[part];
    if (value !== undefined) current += value;
    else if (factor === undefined) {
      if (part !== 'and') return [];
    } else if (factor <= 100) current = (current || 1) * factor;
    else {
      total += (current || 1) * factor;
      current = 0;
    }
  }
  return [total + current];
}
