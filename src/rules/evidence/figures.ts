/** A number that reports a quantity, as it stands in a text. */
export interface Figure {
  readonly value: number;
  /** As written, with what makes it a figure. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

const WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  [
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
  ].map((word, value) => [word, value]),
);
const TENS: Readonly<Record<string, number>> = Object.fromEntries(
  ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].map((word, index) => [
    word,
    (index + 2) * 10,
  ]),
);
const SCALES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1_000_000 };

const WORD = [...Object.keys(WORDS), ...Object.keys(TENS), ...Object.keys(SCALES)].join('|');
const NUMBER = `(?:\\d{1,3}(?:[,\\u00a0\\u202f ]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|(?:(?:${WORD})(?:[- ](?:and )?(?:${WORD}))*))`;
const UNIT =
  '(?:\\s?%|[\\s-]per cent\\b|[\\s-]percent(?:age)?\\b|[\\s-](?:percentage )?points?\\b|-?fold\\b|\\s?×|\\stimes\\b|x\\b|\\s(?:out )?of (?:the )?(?:\\d|(?:' +
  WORD +
  ')\\b)|\\s(?:[a-z-]+ )?(?:trials|models|agents|attacks|participants)\\b)';
const AFTER = new RegExp(`(?<![\\w.#-])(${NUMBER})(?=${UNIT})`, 'gi');
const SCORE = new RegExp(
  `\\b(?:AUROC|F1|kappa)\\b(?: score)?(?: (?:of|was|is|=|about|around|over|under|at|up to|from))*\\s?(${NUMBER})|(?<![\\w.#-])(${NUMBER})(?= (?:AUROC|F1|kappa)\\b)`,
  'gi',
);
const TOTAL = new RegExp(`(?:${NUMBER}) (?:out )?of (?:the )?(${NUMBER})\\b`, 'gi');
const RANGE = new RegExp(
  `(?<![\\w.#-])(${NUMBER})(?=(?:\\s?%)?\\s?(?:–|-|to|and|or) ${`(?:${NUMBER})`}(?:\\s?%| per cent| percentage points| points|-fold| times))`,
  'gi',
);

/** Every figure of a text: a number in digits or words with a sign that it reports a quantity. */
export function findFigures(text: string): Figure[] {
  const found = new Map<number, Figure>();
  for (const pattern of [AFTER, SCORE, TOTAL, RANGE])
    for (const match of text.matchAll(pattern)) {
      const number = match[1] ?? match[2] ?? '';
      const start = match.index + match[0].lastIndexOf(number);
      const value = numberOf(number);
      if (value !== undefined)
        found.set(start, { value, written: number, start, end: start + number.length });
    }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** The value of a number in digits or words; undefined when it is neither. */
export function numberOf(written: string): number | undefined {
  const digits = written.replace(/[,\u00a0\u202f ](?=\d{3})/g, '');
  if (/^\d+(?:\.\d+)?$/.test(digits)) return Number(digits);
  let total = 0;
  let current = 0;
  for (const word of written.toLowerCase().split(/[- ]/)) {
    if (word === 'and') continue;
    const value = WORDS[word] ?? TENS[word];
    const scale = SCALES[word];
    if (value !== undefined) current += value;
    else if (scale === 100) current = (current || 1) * 100;
    else if (scale !== undefined) {
      total += (current || 1) * scale;
      current = 0;
    } else return undefined;
  }
  return total + current;
}
