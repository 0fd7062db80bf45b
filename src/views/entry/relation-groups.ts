import type { Relation } from '#graph/relations.ts';
import type { Entry } from '#model/entry.ts';
import type { EntryLink, ViewContext } from '../shared/context.ts';
import { type RelationFacts, relationFacts } from '../shared/relation-rows.ts';
import { type Part, partOfRelation } from './parts.ts';

/** The relations of one entry that read alike from its side. */
export interface RelationGroup {
  /** The label as read from this entry, as in `mitigated by`. */
  readonly label: string;
  readonly definition: string;
  /** The part of the page that the group belongs to. */
  readonly part: Part;
  /** The page of the type. */
  readonly href: string;
  readonly rows: readonly RelatedEntry[];
}

/** The entry at the other end of a relation, and what the relation says. */
export interface RelatedEntry {
  readonly other: EntryLink;
  readonly facts: RelationFacts;
}

/** Relations of an entry in both directions, grouped by what they are called from here. */
export function relationGroups(context: ViewContext, entry: Entry): RelationGroup[] {
  const { graph, urls } = context;
  const outgoing = Map.groupBy(graph.outgoing(entry.id), ({ type }) => type);
  const incoming = Map.groupBy(graph.incoming(entry.id), ({ type }) => type);
  const related = (relation: Relation, other: string): RelatedEntry[] => {
    const target = graph.entries.get(other);
    return target ? [{ other: context.link(target), facts: relationFacts(context, relation) }] : [];
  };
  return [...graph.relationTypes.values()].flatMap((type) => {
    const from = outgoing.get(type.value)?.flatMap((relation) => related(relation, relation.target)) ?? [];
    const to = incoming.get(type.value)?.flatMap((relation) => related(relation, relation.source)) ?? [];
    const sides = type.symmetric
      ? [{ label: type.label, rows: [...from, ...to] }]
      : [
          { label: type.label, rows: from },
          { label: type['inverse-label'], rows: to },
        ];
    return sides.flatMap(({ label, rows }) =>
      [...Map.groupBy(rows, ({ other }) => partOfRelation(entry.kind, other.kind))].map(([part, ofPart]) => ({
        label,
        definition: type.definition,
        part,
        href: urls.relation(type.value),
        rows: ofPart,
      })),
    );
  });
}
