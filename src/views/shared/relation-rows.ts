import type { Relation } from '#graph/relations.ts';
import { madeOnce } from './made-once.ts';
import { poleName } from './words.ts';

/** What a relation says besides its ends. */
export interface RelationFacts {
  readonly id: string;
  readonly anchor: string;
  readonly rationale: string;
  readonly effect: string;
  readonly result: string;
  readonly resultLabel: string;
  readonly toward: string;
  readonly conditions: string;
  readonly sources: string;
}

/** Turns an edge into what pages show of it: those of both its ends, of its type and of its pair of kinds. */
export const relationFacts = madeOnce((context, relation: Relation): RelationFacts => {
  const author = context.graph.entries.get(relation.declaredIn);
  const field = (name: string): string =>
    author ? context.field(author, 'relations', relation.index, name) : '';
  return {
    id: relation.id,
    anchor: relationAnchor(relation.id),
    rationale: field('rationale'),
    effect: relation.effect === undefined ? '' : context.value('effect', relation.effect).label,
    result: relation.result ?? '',
    resultLabel: relation.result === undefined ? '' : context.value('result', relation.result).label,
    toward: relation.toward === undefined ? '' : poleName(relation.toward),
    conditions: field('conditions'),
    sources: context.cite(relation.references),
  };
});

/** The anchor of a relation on the pages of its ends. */
export function relationAnchor(id: string): string {
  return id.replaceAll('MASEC-', '').toLowerCase();
}
