import { distance } from 'fastest-levenshtein';

/** Something that has a title and other names. */
export interface Named {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
}

/** How alike a new title and a name already taken are, from 0 to 1. */
export interface NearDuplicate<T extends Named> {
  readonly item: T;
  /** The title or alias that is alike. */
  readonly name: string;
  readonly likeness: number;
}

const LEAST = 0.5;
const GRAMMAR = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'by',
  'for',
  'from',
  'in',
  'of',
  'on',
  'or',
  'the',
  'to',
  'with',
]);

/**
 * What is there already under a title like this one, the likest first.
 * @param title the title of something new
 * @param items what there is
 * @param most how many to name
 */
export function nearDuplicates<T extends Named>(
  title: string,
  items: readonly T[],
  most = 5,
): NearDuplicate<T>[] {
  return items
    .map((item) => {
      const names = [item.title, ...item.aliases].map((name) => ({ name, likeness: likeness(title, name) }));
      const best = names.reduce((a, b) => (b.likeness > a.likeness ? b : a));
      return { item, ...best };
    })
    .filter((near) => near.likeness >= LEAST)
    .sort((a, b) => b.likeness - a.likeness || (a.item.id < b.item.id ? -1 : 1))
    .slice(0, most);
}

/** 1 for the same words or spelling, whatever their case and endings; 0 for nothing in common. */
function likeness(one: string, other: string): number {
  const [a, b] = [one.trim().toLowerCase(), other.trim().toLowerCase()];
  if (a === b) return 1;
  const spelling = 1 - distance(a, b) / Math.max(a.length, b.length);
  const [left, right] = [stems(a), stems(b)];
  const shared = [...left].filter((word) => right.has(word)).length;
  const words = shared === 0 ? 0 : shared / Math.min(left.size, right.size);
  const breadth = shared / Math.max(left.size, right.size, 1);
  return Math.min(0.99, Math.max(spelling > 0.75 ? spelling : 0, (words + breadth) / 2));
}

/** Words without their commonest endings, so that "poisoned tools" meets "tool poisoning". */
function stems(text: string): Set<string> {
  const words = (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !GRAMMAR.has(word));
  return new Set(words.map((word) => (word.length > 4 ? word.replace(/(?:ings?|ed|e?s|ion|e)$/, '') : word)));
}
