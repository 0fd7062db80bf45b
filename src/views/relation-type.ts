import type { Relation } from '#graph/relations.ts';
import { kindRecord } from '#model/kind.ts';
import type { RelationType } from '#model/vocabulary.ts';
import { remembered } from './lists/remembered.ts';
import { type EntryLink, groupBy, type Link, type ViewContext } from './shared/context.ts';
import { type Page, pageCount, pageOf } from './shared/paging.ts';
import { type RelationFacts, relationFacts } from './shared/relation-rows.ts';

const SIZE = 50;

/** A type of relation in a list of types. */
export interface RelationTypeRow extends Link {
  readonly definition: string;
  readonly inverse: string;
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** One type of relation with its edges. */
export interface RelationTypePage extends RelationTypeRow {
  readonly template: 'type';
  readonly borderline: string;
  readonly symmetric: boolean;
  readonly acyclic: boolean;
  readonly page: Page<RelationFacts & { readonly source: EntryLink; readonly target: EntryLink }>;
}

/** All types of relation, in the order of their list. */
export function relationTypeRows(context: ViewContext): RelationTypeRow[] {
  return [...context.graph.relationTypes.values()].map((type) =>
    typeRow(context, type, edgesOf(context, type).length),
  );
}

/** How many pages a type of relation has. */
export function relationTypePages(context: ViewContext, type: RelationType): number {
  return pageCount(edgesOf(context, type).length, SIZE);
}

/** One page of the edges of a type. */
export function relationTypePage(context: ViewContext, type: RelationType, number: number): RelationTypePage {
  const edges = edgesOf(context, type);
  const href = (page: number): string => context.urls.page(page, 'relations', type.value);
  const { items, ...rest } = pageOf(edges, number, SIZE, href);
  return {
    template: 'type',
    ...typeRow(context, type, edges.length),
    borderline: type.borderline,
    symmetric: type.symmetric ?? false,
    acyclic: type.acyclic ?? false,
    page: {
      ...rest,
      items: items.flatMap((relation) => {
        const [source, target] = [relation.source, relation.target].map((id) =>
          context.graph.entries.get(id),
        );
        return source && target
          ? [
              {
                ...relationFacts(context, relation),
                source: context.link(source),
                target: context.link(target),
              },
            ]
          : [];
      }),
    },
  };
}

const edgesByType = remembered(({ graph }) => groupBy(graph.relations, ({ type }) => type));

function edgesOf(context: ViewContext, type: RelationType): readonly Relation[] {
  return edgesByType(context).get(type.value) ?? [];
}

function typeRow(context: ViewContext, type: RelationType, count: number): RelationTypeRow {
  const kinds = (list: RelationType['from']): string =>
    list.length === 7 ? 'any entry' : list.map((kind) => kindRecord(kind).label.toLowerCase()).join(' or ');
  return {
    href: context.urls.relation(type.value),
    label: type.label,
    definition: type.definition,
    inverse: type.symmetric ? '' : type['inverse-label'],
    from: kinds(type.from),
    to: kinds(type.to),
    count,
  };
}
