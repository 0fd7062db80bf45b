import { kindRecord } from '#model/kind.ts';
import { nodeShape } from '#pictures/node-shape.ts';
import { type RelationTypeRow, relationTypeRows } from '../relation-type.ts';
import type { Link, ViewContext } from '../shared/context.ts';
import { KIND_ORDER } from '../shared/kinds.ts';
import { drawnEntries, joinedEntries } from './graph-data.ts';

/** What the page of the graph shows before its data is there, and to readers without script. */
export interface GraphPage {
  readonly kinds: readonly (Link & {
    readonly kind: string;
    readonly count: number;
    readonly shape: string;
  })[];
  readonly types: readonly (RelationTypeRow & { readonly value: string })[];
  readonly entries: number;
  readonly relations: number;
  /** How many entries the drawing opens with. */
  readonly drawn: number;
}

/** The page of the graph. */
export function graphPage(context: ViewContext): GraphPage {
  const { living, graph, urls } = context;
  const values = [...graph.relationTypes.values()].map(({ value }) => value);
  const types = relationTypeRows(context).map((row, index) => ({ ...row, value: values[index] ?? '' }));
  return {
    kinds: KIND_ORDER.map((kind) => ({
      kind,
      href: urls.kind(kind),
      label: kindRecord(kind).plural,
      count: living.filter((entry) => entry.kind === kind).length,
      shape: nodeShape(kind),
    })),
    types,
    entries: living.length,
    relations: joinedEntries(context).edges.length,
    drawn: drawnEntries(context),
  };
}
