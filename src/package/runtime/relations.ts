import { allRelations, inverses } from './data.ts';
import { entry } from './entries.ts';
import type { Follows } from './follows.ts';
import { identifier } from './identifier.ts';
import type { EntryOf, Relation, RelationLabel } from './types.ts';

let byEnd: ReadonlyMap<string, readonly Relation[]> | undefined;
const NONE: readonly Relation[] = [];

/**
 * The relations of an entry, in both directions.
 * @param direction `out` for those that start from it, `in` for those that lead to it
 */
export function relations(anyFormOfId: string, direction?: 'out' | 'in'): readonly Relation[] {
  const id = identifier(anyFormOfId) ?? '';
  byEnd ??= ends();
  const both = byEnd.get(id) ?? NONE;
  if (direction === undefined) return both;
  return both.filter(({ source, target }) => (direction === 'out' ? source : target) === id);
}

/**
 * The entries to which relations of one type lead.
 * @param label a type of relation, or its inverse, as in `mitigated-by`
 * @param steps how far to go; more than one makes sense for a type such as `specialises`, `Infinity` for all of them
 */
export function follow<Label extends keyof Follows>(
  anyFormOfId: string,
  label: Label,
  steps: number = 1,
): readonly EntryOf<Follows[Label]>[] {
  const start = identifier(anyFormOfId) ?? '';
  const found = new Set<string>();
  let edge = [start];
  for (let step = 0; step < steps && edge.length > 0; step++) {
    edge = [...new Set(edge.flatMap((id) => neighbours(id, label)))].filter(
      (id) => id !== start && !found.has(id),
    );
    for (const id of edge) found.add(id);
  }
  return [...found].flatMap((id) => (entry(id) as EntryOf<Follows[Label]> | undefined) ?? []);
}

function neighbours(id: string, label: RelationLabel): string[] {
  return relations(id).flatMap(({ type, source, target }) => {
    const inverse = inverses[type];
    const onward = type === label && source === id ? [target] : [];
    const back = inverse === label && target === id ? [source] : [];
    return [...onward, ...back];
  });
}

function ends(): ReadonlyMap<string, readonly Relation[]> {
  const map = new Map<string, Relation[]>();
  for (const relation of allRelations)
    for (const end of new Set([relation.source, relation.target])) {
      const list = map.get(end);
      if (list) list.push(relation);
      else map.set(end, [relation]);
    }
  return map;
}
