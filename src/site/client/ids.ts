import { searchById } from '../search-by-id.ts';
import { base } from './base.ts';

/** One line of the list of ids. */
export interface IdRecord {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
}

let records: Promise<readonly IdRecord[]> | undefined;

/** Entries whose id a query means; the list of ids is fetched only for a query that ends in a digit. */
export async function entriesById(query: string): Promise<readonly IdRecord[]> {
  if (!/\d\s*$/.test(query)) return [];
  records ??= fetch(`${base}search/ids.json`).then((response) => response.json() as Promise<IdRecord[]>);
  return searchById(query, await records);
}
