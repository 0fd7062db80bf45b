import type { Entry } from '#model/entry.ts';
import { remembered } from '../lists/remembered.ts';
import { compareText, isDead, type ViewContext } from '../shared/context.ts';
import { fold, shardFile, wordsOf } from './name-words.ts';

/** An entry with its names; those out of use are found by their id alone. */
export type NamedEntry = readonly [id: string, title: string, aliases: readonly string[], outOfUse?: 1];

/** The names of all entries, in files of which a reader loads one for a word. */
export interface Names {
  /** All entries, when they are few enough for one file. */
  readonly entries: readonly NamedEntry[];
  /** Otherwise the shards by the beginning of the first word in each, as `shardFor` reads them. */
  readonly shards: ReadonlyMap<string, readonly NamedEntry[]>;
}

/** Letters of names that one file holds before it is split: what a reader without a network still has, once it was loaded. */
const WHOLE = 120_000;
const SHARD = 40_000;
/** How many names stand for a beginning that too many words have. */
const NEAREST = 60;

/** A word of an entry, with the name it is taken from. */
interface Word {
  readonly word: string;
  readonly entry: NamedEntry;
  readonly size: number;
}

/** The names of all entries. */
export const namesOf = remembered(
  (context: ViewContext): Names => arrangedNames([...context.graph.entries.values()].map(named)),
);

/** The shards by the names of their files. */
export const nameFiles = remembered(
  (context: ViewContext): ReadonlyMap<string, readonly NamedEntry[]> =>
    new Map([...namesOf(context).shards].map(([beginning, entries]) => [shardFile(beginning), entries])),
);

function named(entry: Entry): NamedEntry {
  const { id, data } = entry;
  return isDead(entry) ? [id, data.title, [], 1] : [id, data.title, data.aliases ?? []];
}

/** Names as one list, or as shards of bounded size when there are many. */
export function arrangedNames(entries: readonly NamedEntry[]): Names {
  if (JSON.stringify(entries).length <= WHOLE) return { entries, shards: new Map() };
  const shards = new Map<string, readonly NamedEntry[]>();
  divide('', entries.flatMap(wordsIn), shards);
  return { entries: [], shards };
}

function wordsIn([id, title, aliases, outOfUse]: NamedEntry): Word[] {
  const number = id.slice(7);
  const byId = [id.charAt(6).toLowerCase() + number, number];
  const bare: NamedEntry = outOfUse ? [id, title, [], 1] : [id, title, []];
  const under = (words: readonly string[], entry: NamedEntry): Word[] =>
    [...new Set(words)].map((word) => ({ word, entry, size: JSON.stringify(entry).length }));
  if (outOfUse) return under(byId, bare);
  return [
    ...under([...byId, ...wordsOf(title)], bare),
    ...aliases.flatMap((alias) => under(wordsOf(alias), [id, title, [alias]])),
  ];
}

/** Makes the shards of words with one beginning: the nearest names for the beginning itself, the others by the next letter. */
function divide(beginning: string, words: readonly Word[], shards: Map<string, readonly NamedEntry[]>): void {
  if (beginning !== '') shards.set(beginning, nearest(beginning, words));
  const next = new Map<string, Word[]>();
  for (const one of words) {
    if (one.word === beginning) continue;
    const longer = beginning + String.fromCodePoint(one.word.codePointAt(beginning.length) ?? 0);
    const there = next.get(longer);
    if (there) there.push(one);
    else next.set(longer, [one]);
  }
  let run: { first: string; words: Word[] } | undefined;
  const close = (): void => {
    if (run) shards.set(run.first, joined(run.words));
    run = undefined;
  };
  for (const [longer, there] of [...next].sort(([a], [b]) => compareText(a, b))) {
    if (sizeOf(there) > SHARD) {
      close();
      divide(longer, there, shards);
    } else if (run && sizeOf(run.words) + sizeOf(there) <= SHARD) run.words.push(...there);
    else {
      close();
      run = { first: longer, words: [...there] };
    }
  }
  close();
}

function sizeOf(words: readonly Word[]): number {
  return words.reduce((sum, { size }) => sum + size, 0);
}

/** Names that have the beginning as a whole word, as far as they fit, and then those that stand first for it. */
function nearest(beginning: string, words: readonly Word[]): NamedEntry[] {
  const rank = ({ word, entry: [, title] }: Word): number =>
    (word === beginning ? 0 : 2) + (fold(title).startsWith(beginning) ? 0 : 1);
  const ordered = words
    .map((one) => ({ ...one, rank: rank(one) }))
    .sort(
      (a, b) =>
        a.rank - b.rank || a.entry[1].length - b.entry[1].length || compareText(a.entry[0], b.entry[0]),
    );
  let size = 0;
  const fitting = ordered.filter((one, place) => {
    size += one.size;
    return size <= SHARD && (place < NEAREST || one.word === beginning);
  });
  return joined(fitting);
}

/** Each entry once, with all of its names that are here. */
function joined(words: readonly Word[]): NamedEntry[] {
  const found = new Map<string, NamedEntry>();
  for (const { entry } of words) {
    const [id, title, aliases, outOfUse] = entry;
    const before = found.get(id)?.[2] ?? [];
    const both = [...before, ...aliases.filter((alias) => !before.includes(alias))];
    found.set(id, outOfUse ? entry : [id, title, both]);
  }
  return [...found.values()];
}
