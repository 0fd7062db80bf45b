import { canHoldNumber, NUMBER, NUMBER_START, readNumber, SPACE, wholeNumber } from './numbers.ts';

/** What makes a number a figure. */
export type FigureUnit = 'percent' | 'points' | 'times' | 'share' | 'count' | 'score';

/** A number that reports a quantity, as it stands in a text. */
export interface Figure {
  /** What the number can mean; the first is the likeliest. */
  readonly values: readonly number[];
  readonly unit: FigureUnit;
  /** The number with the sign or word that makes it a figure. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

const FUNCTION_WORDS =
  'a an and are as at but by for from had has have he if in into is it its may more no not of on or over per she so than that the their them then there they this to under was we were when where which while who will with';
const ADJECTIVE = String.raw`(?!(?:${FUNCTION_WORDS.replaceAll(' ', '|')})\b)(?!\p{L}{0,24}(?<!ou|s|')s\b)\p{L}[\p{L}\d.]{0,24}`;
const NOUN = '(?:trials?|models?|agents?|attacks?|participants?)';
const UNITS: readonly (readonly [FigureUnit, string])[] = [
  [
    'points',
    String.raw`(?:${SPACE}?(?:%|per${SPACE}cent|percent|percentage))?(?:${SPACE}|-)points?\b|${SPACE}?pp\b`,
  ],
  ['percent', String.raw`(?:${SPACE}|-)?%|(?:${SPACE}|-)(?:per${SPACE}cent|percent)\b`],
  ['times', String.raw`(?:${SPACE}|-)?fold\b|(?:${SPACE}|-)times\b|${SPACE}?×|(?<=\d)x\b`],
  [
    'share',
    String.raw`${SPACE}(?:out${SPACE})?of${SPACE}(?:(?:the|all|its|their|these|those)${SPACE}){0,3}${wholeNumber('total')}(?![\p{L}\d])`,
  ],
  ['count', String.raw`(?:(?:${SPACE}|-)${ADJECTIVE}){0,4}(?:${SPACE}|-)${NOUN}\b`],
];
const JOIN = String.raw`(?:${SPACE}?(?:%|per${SPACE}cent|percent)|x|-?fold)?(?:,${SPACE}(?:and${SPACE}|or${SPACE})?|${SPACE}?[–—-]${SPACE}?|${SPACE}(?:to|and|or|versus|vs\.?|against)${SPACE})(?:(?:from|about|over|under|only|just|nearly)${SPACE})?`;
const BEFORE = String.raw`(?<![\p{L}\p{N}_#/.]|[\p{L}\p{N}][-–]|\p{N},)`;
const PATTERNS = UNITS.map(
  ([unit, source]) =>
    [
      unit,
      new RegExp(
        `${BEFORE}(${wholeNumber('first')}(?:${JOIN}${wholeNumber('next')}){0,6})(?:${source})`,
        'uy',
      ),
    ] as const,
);
const START = new RegExp(NUMBER_START, 'g');

const EACH = new RegExp(NUMBER, 'giu');
const METRIC = /\b(?:AUROC|AUC|F1|kappa)\b|κ/gu;
const REACH = 60;
const DECIMAL = /(?<![\p{L}\p{N}_#/.]|[\p{L}\p{N}]-)[01]?\.\d+(?![\p{L}\d]|\s?%)/gu;
const AFTER_METRIC = new RegExp(
  String.raw`^(?:[\s-](?:scores?|values?|of|at|is|was|were|about|around|over|under|above|below|reached|reaches)|\s?[=:(≈]){0,6}\s?(${NUMBER})(?![\p{L}\d]|[.,]\d)`,
  'iu',
);
const BEFORE_METRIC = new RegExp(String.raw`${BEFORE}(${NUMBER})(?:\s(?:in|on|by))?\s$`, 'iu');
const NAMED =
  /(?:GPT|Llama|Claude|Gemini|Gemma|Qwen|Mi[sx]tral|Phi|Sonnet|Opus|Haiku|DeepSeek|Top|Level|Type|Tier|Phase|Step|Section|Table|Version)[\s-]$/iu;
const YEAR = /^(?:19|20)\d\d$/;

/** Every figure of a text: a number in digits or words with a sign or word that makes it report a quantity. */
export function findFigures(text: string): Figure[] {
  if (!canHoldNumber(text)) return [];
  const found: Figure[] = [];
  const taken = new Uint8Array(text.length);
  const add = (one: Figure): void => {
    if (one.values.length === 0 || taken.subarray(one.start, one.end).includes(1)) return;
    taken.fill(1, one.start, one.end);
    found.push(one);
  };
  const lower = text.toLowerCase();
  const starts = Array.from(lower.matchAll(START), ({ index }) => index);
  for (const [unit, pattern] of PATTERNS)
    for (const match of matchesAt(starts, lower, pattern))
      for (const one of figuresOf(text, unit, match)) add(one);
  for (const one of scores(text)) add(one);
  return found.sort((a, b) => a.start - b.start);
}

/** The matches of a pattern that begin at one of these places and behind the match before. */
function matchesAt(starts: readonly number[], text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  let end = 0;
  for (const start of starts) {
    if (start < end) continue;
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (!match) continue;
    matches.push(match);
    end = pattern.lastIndex;
  }
  return matches;
}

/** The numbers of one match: those of a list or range share the unit behind the last, and a share is of something. */
function figuresOf(text: string, unit: FigureUnit, match: RegExpExecArray): Figure[] {
  const [whole, list = ''] = match;
  if (unit === 'count' && NAMED.test(before(text, match.index))) return [];
  const numbers = [...list.matchAll(EACH)];
  const figures = numbers.flatMap((number, index) => {
    const start = match.index + number.index;
    const last = index === numbers.length - 1;
    const end = last && unit !== 'share' ? match.index + whole.length : start + number[0].length;
    return isIdle(text, start, number[0], unit, !last) ? [] : [figure(text, unit, number[0], start, end)];
  });
  if (unit !== 'share' || figures.length === 0) return figures;
  const [total] = whole.slice(list.length).matchAll(EACH);
  const start = match.index + list.length + (total?.index ?? 0);
  return total ? [...figures, figure(text, unit, total[0], start, start + total[0].length)] : figures;
}

function figure(text: string, unit: FigureUnit, number: string, start: number, end: number): Figure {
  return { values: readNumber(number), unit, written: text.slice(start, end), start, end };
}

/** `one agent` and `two-agent game` count nothing, and `in 2024 agents …` is a year. */
function isIdle(text: string, start: number, number: string, unit: FigureUnit, followed: boolean): boolean {
  if (unit === 'count' && /^[a-z]/i.test(number) && text[start + number.length] === '-') return true;
  if (/^one$/i.test(number)) return unit === 'count' || unit === 'share';
  if (!YEAR.test(number) || unit !== 'count') return false;
  return (
    followed ||
    /\b(?:in|since|by|from|until|before|after|of|during|early|late|and)\s$/i.test(before(text, start))
  );
}

/** Numbers that stand with the name of a score. */
function* scores(text: string): Generator<Figure> {
  const score = (written: string, start: number): Figure =>
    figure(text, 'score', written, start, start + written.length);
  for (const metric of text.matchAll(METRIC)) {
    const end = metric.index + metric[0].length;
    const from = Math.max(0, metric.index - REACH);
    const lead = text.slice(from, metric.index);
    const rest = text.slice(end, end + REACH);
    const after = AFTER_METRIC.exec(rest);
    if (after?.[1]) yield score(after[1], end + after[0].length - after[1].length);
    const ahead = BEFORE_METRIC.exec(lead);
    if (ahead?.[1]) yield score(ahead[1], from + ahead.index);
    for (const decimal of lead.matchAll(DECIMAL)) yield score(decimal[0], from + decimal.index);
    for (const decimal of rest.matchAll(DECIMAL)) yield score(decimal[0], end + decimal.index);
  }
}

/** The stretch in front of a place: enough to judge what leads up to it. */
function before(text: string, index: number): string {
  return text.slice(Math.max(0, index - REACH), index);
}
