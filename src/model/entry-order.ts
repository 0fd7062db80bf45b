import type { Entry } from './entry.ts';
import { KINDS } from './kind.ts';

const RANK = new Map(KINDS.map(({ kind }, index) => [kind, index]));

/** Orders entries by id, then by file. */
export function compareEntries(a: Entry, b: Entry): number {
  const kinds = (RANK.get(a.kind) ?? 0) - (RANK.get(b.kind) ?? 0);
  return kinds || a.number - b.number || (a.file < b.file ? -1 : 1);
}
