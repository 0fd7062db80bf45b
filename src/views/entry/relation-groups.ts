import type { Relation } from '#graph/relations.ts';
import type { Entry } from '#model/entry.ts';
import { type EntryLink, groupBy, type ViewContext } from '../shared/context.ts';
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
  readonly rows: readonly (RelationFacts & { readonly other: EntryLink })[];
}

/** Relations of an entry in both directions, grouped by what they are called from here. */
export function relationGroups(context: ViewContext, entry: Entry): RelationGroup[] {
  const outgoing = context.graph.outgoing(entry.id);
  const incoming = context.graph.incoming(entry.id);
  return [...context.graph.relationTypes.values()].flatMap((type) => {
    const ofType = (relations: readonly Relation[]): Relation[] =>
      relations.filter((relation) => relation.type === type.value);
    const from = ofType(outgoing).map((relation) => ({ relation, other: relation.target }));
    const to = ofType(incoming).map((relation) => ({ relation, other: relation.source }));
    const sides = type.symmetric
      ? [{ label: type.label, ends: [...from, ...to] }]
      : [
          { label: type.label, ends: from },
          { label: type['inverse-label'], ends: to },
        ];
    return sides.flatMap(({ label, ends }) => {
      const rows = ends.flatMap(({ relation, other }) => {
        const target = context.graph.entries.get(other);
        return target ? [{ ...relationFacts(context, relation), other: context.link(target) }] : [];
      });
      const parts = groupBy(rows, ({ other }) => partOfRelation(entry.kind, other.kind));
      return [...parts].map(([part, ofPart]) => ({
        label,
        definition: type.definition,
        part: part as Part,
        href: context.urls.relation(type.value),
        rows: ofPart,
      }));
    });
  });
}
