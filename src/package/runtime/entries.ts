import { benchmarks, caseStudies, defences, families, openProblems, threats, tradeOffs } from './data.ts';
import { identifier } from './identifier.ts';
import type { Entry, EntryOf, EntryWithId, Kind } from './types.ts';

let everything: readonly Entry[] | undefined;
let byId: ReadonlyMap<string, Entry> | undefined;

function all(): readonly Entry[] {
  everything ??= [
    ...families,
    ...threats,
    ...tradeOffs,
    ...openProblems,
    ...defences,
    ...caseStudies,
    ...benchmarks,
  ];
  return everything;
}

/** An entry by any form of its identifier: `T1`, `masec-t0001`, the address of its page. */
export function entry<Id extends string>(anyFormOfId: Id): EntryWithId<Id> | undefined {
  byId ??= new Map(all().map((each) => [each.id, each]));
  return byId.get(identifier(anyFormOfId) ?? '') as EntryWithId<Id> | undefined;
}

/** The entries of a kind, or all, those no longer in use among them: `status` tells. Ordered by identifier. */
export function entries(): readonly Entry[];
export function entries<K extends Kind>(kind: K): readonly EntryOf<K>[];
export function entries(kind?: Kind): readonly Entry[] {
  return kind === undefined ? all() : all().filter((each) => each.kind === kind);
}

/** Whether an entry is in use, not withdrawn, moved, merged or split. */
export function isLiving({ status }: Entry): boolean {
  return status === 'published' || status === 'draft';
}

/**
 * The entries in use that an identifier stands for now, through however many moves, mergers and splits.
 * @returns the entry itself when it is in use; none when it was withdrawn without a successor; nothing at all when
 * there never was such an identifier
 */
export function resolve(anyFormOfId: string): readonly Entry[] | undefined {
  const asked = entry(anyFormOfId);
  if (asked === undefined) return undefined;
  const found = new Set<Entry>();
  const seen = new Set<string>();
  const follow = (each: Entry | undefined): void => {
    if (each === undefined || seen.has(each.id)) return;
    seen.add(each.id);
    if (isLiving(each)) found.add(each);
    else for (const next of each.retired?.to ?? []) follow(entry(next));
  };
  follow(asked);
  return [...found];
}
