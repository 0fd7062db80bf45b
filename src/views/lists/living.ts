import type { Entry } from '#model/entry.ts';
import type { EntryKind } from '#model/kind.ts';
import { groupBy, type ViewContext } from '../shared/context.ts';
import { remembered } from './remembered.ts';

type OfKind<K extends EntryKind> = Extract<Entry, { readonly kind: K }>;

const byKind = remembered(({ living }) => groupBy(living, ({ kind }) => kind));

/** The entries of one kind that are in use, by id. */
export function livingOf<K extends EntryKind>(context: ViewContext, kind: K): readonly OfKind<K>[] {
  return (byKind(context).get(kind) ?? []) as unknown as readonly OfKind<K>[];
}

const ownThreats = remembered((context) => groupBy(livingOf(context, 'threat'), ({ data }) => data.family));

/** The threats that belong to a family before all others. */
export function threatsOf(context: ViewContext, family: string): readonly OfKind<'threat'>[] {
  return ownThreats(context).get(family) ?? [];
}

/** The most related of some entries, in the order in which they stood. */
export function mostRelated<T extends { readonly id: string }>(
  { graph }: ViewContext,
  entries: readonly T[],
  most: number,
): readonly T[] {
  if (entries.length <= most) return entries;
  const relations = new Map(
    entries.map((entry) => [entry, graph.incoming(entry.id).length + graph.outgoing(entry.id).length]),
  );
  const first = [...entries]
    .sort((a, b) => (relations.get(b) ?? 0) - (relations.get(a) ?? 0) || (a.id < b.id ? -1 : 1))
    .slice(0, most);
  const kept = new Set(first);
  return entries.filter((entry) => kept.has(entry));
}
