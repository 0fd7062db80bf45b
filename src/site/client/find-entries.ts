import { fold } from '#views/explore/name-words.ts';
import { searchById } from '../search-by-id.ts';

/** Something with an id and names. */
export interface Named {
  readonly id: string;
  readonly title: string;
  readonly aliases?: readonly string[];
  /** Found by its id alone. */
  readonly outOfUse?: boolean;
}

/**
 * What a query means: an id by arithmetic, otherwise names, the nearest first.
 * Every word of the query has to begin a word of the name, or stand in it.
 */
export function findEntries<T extends Named>(query: string, records: readonly T[], most: number): T[] {
  const byId = searchById(query, records);
  const asked = fold(query.trim());
  if (asked === '') return [];
  const rank = ({ title, aliases = [], outOfUse }: T): number =>
    outOfUse
      ? 0
      : Math.max(2 * rankOf(fold(title), asked), ...aliases.map((alias) => rankOf(fold(alias), asked)));
  const named = records
    .map((record) => ({ record, rank: byId.includes(record) ? 0 : rank(record) }))
    .filter((found) => found.rank > 0)
    .sort((a, b) => b.rank - a.rank || a.record.title.length - b.record.title.length);
  return [...byId, ...named.map(({ record }) => record)].slice(0, most);
}

/** How near a name is to what was asked: 0 is not at all. */
export function rankOf(name: string, asked: string): number {
  if (name === asked) return 10;
  if (name.startsWith(asked)) return 8;
  if (name.includes(` ${asked}`)) return 6;
  const words = asked.split(/\s+/);
  if (words.every((word) => name.startsWith(word) || name.includes(` ${word}`) || name.includes(`-${word}`)))
    return 4;
  return words.every((word) => name.includes(word)) ? 2 : 0;
}
