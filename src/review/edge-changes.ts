import { type Changes, changes } from '#comparison/list-changes.ts';
import type { Graph } from '#graph/graph.ts';
import type { Relation } from '#graph/relations.ts';
import type { Mapping } from '#schemas/types.ts';

/** A mapping with the entry that makes it. */
export type SourcedMapping = Mapping & { readonly source: string };

/** Relations gained, lost and altered; each is one edge, in whichever file it is declared. */
export function relationChanges(base: Graph, head: Graph): Changes<Relation> {
  return changes(base.relations, head.relations, ({ id }) => id, new Set(['declaredIn', 'index']));
}

/** Mappings gained, lost and altered. */
export function mappingChanges(base: Graph, head: Graph): Changes<SourcedMapping> {
  const all = ({ mappings }: Graph): SourcedMapping[] =>
    mappings.map(({ entry, mapping }) => ({ source: entry.id, ...mapping }));
  return changes(all(base), all(head), ({ source, framework, edition, id }) =>
    JSON.stringify([source, framework, edition, id]),
  );
}
