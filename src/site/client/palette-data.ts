import { shardFile, shardFor } from '#views/explore/name-words.ts';
import type { NamedEntry } from '#views/explore/names.ts';
import type { PaletteData } from '#views/explore/palette.ts';
import { searchById } from '../search-by-id.ts';
import { base } from './base.ts';
import { findEntries, type Named } from './find-entries.ts';
import { keptFile } from './kept-file.ts';

/** An entry as it is found by name. */
export interface Found extends Named {
  readonly kind: string;
  readonly kindLabel: string;
}

const files = new Map<string, Promise<unknown>>();

/** What can be jumped to: pages, and entries or where their names are. */
export function directory(): Promise<PaletteData> {
  return once<PaletteData>(`${base}palette.json`);
}

/** Entries that a query means, by id or by name, the nearest first. */
export async function namedEntries(query: string, most: number): Promise<Found[]> {
  return findEntries(query, await candidates(query), most);
}

/** Entries whose id a query means; nothing is fetched for one that does not end in a digit. */
export async function entriesById(query: string): Promise<Found[]> {
  return /\d\s*$/.test(query) ? searchById(query, await candidates(query)) : [];
}

/** The kind that an id has by its letter. */
export function kindOf(id: string, { kinds }: PaletteData): Pick<Found, 'kind' | 'kindLabel'> {
  const [kind, kindLabel] = kinds[id.charAt(6)] ?? ['', ''];
  return { kind, kindLabel };
}

/** Entries among which those that a query means are. */
async function candidates(query: string): Promise<Found[]> {
  const known = await directory();
  const shard = shardFor(query, known.shards);
  const entries =
    known.shards.length === 0
      ? known.entries
      : shard === undefined
        ? []
        : await once<readonly NamedEntry[]>(`${base}names/${shardFile(shard)}.json`);
  return entries.map(([id, title, aliases, outOfUse]) => ({
    id,
    title,
    aliases,
    outOfUse: outOfUse === 1,
    ...kindOf(id, known),
  }));
}

function once<T>(address: string): Promise<T> {
  const known = files.get(address) ?? keptFile<T>(address);
  files.set(address, known);
  known.catch(() => files.delete(address));
  return known as Promise<T>;
}
