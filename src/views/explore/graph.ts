import { History } from '#graph/history.ts';
import { kindRecord } from '#model/kind.ts';
import { forceLayout } from '#pictures/force-layout.ts';
import { nodeShape } from '#pictures/node-shape.ts';
import { type RelationTypeRow, relationTypeRows } from '../relation-type.ts';
import type { Link, ViewContext } from '../shared/context.ts';
import { KIND_ORDER } from '../shared/kinds.ts';

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
}

/** An entry as a node: id, title, place in the list of kinds, and where it stands. */
export type GraphNode = readonly [id: string, title: string, kind: number, x: number, y: number];
/** A relation: places of its ends in the list of nodes, place of its type, and what was found. */
export type GraphEdge = readonly [source: number, target: number, type: number, result: string];

/** The whole graph with the place of every node, as one small file. */
export interface GraphData {
  readonly version: string;
  readonly kinds: readonly {
    readonly kind: string;
    readonly label: string;
    readonly plural: string;
    /** The outline of its nodes, as a path of SVG. */
    readonly shape: string;
  }[];
  readonly types: readonly {
    readonly value: string;
    readonly label: string;
    readonly inverse: string;
  }[];
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
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
    relations: graphData(context).edges.length,
  };
}

const laidOut = new WeakMap<ViewContext, GraphData>();

/** The data of the graph; families stand among the threats that belong to them. */
export function graphData(context: ViewContext): GraphData {
  const known = laidOut.get(context);
  if (known) return known;
  const { living, graph } = context;
  const places = new Map(living.map(({ id }, index) => [id, index]));
  const types = [...graph.relationTypes.values()];
  const edges = graph.relations.flatMap(({ source, target, type, result = '' }): GraphEdge[] => {
    const [from, to] = [places.get(source), places.get(target)];
    const named = types.findIndex(({ value }) => value === type);
    return from === undefined || to === undefined ? [] : [[from, to, named, result]];
  });
  const membership = living.flatMap((entry, index): [number, number][] => {
    const family = entry.kind === 'threat' ? places.get(entry.data.family) : undefined;
    return family === undefined ? [] : [[index, family]];
  });
  const points = forceLayout(
    living.length,
    edges.map(([source, target]) => [source, target]),
    membership,
  );
  const data: GraphData = {
    version: new History(graph.corpus.releases.map(({ data }) => data)).version,
    kinds: KIND_ORDER.map((kind) => ({
      kind,
      label: kindRecord(kind).label,
      plural: kindRecord(kind).plural,
      shape: nodeShape(kind),
    })),
    types: types.map((type) => ({
      value: type.value,
      label: type.label,
      inverse: type.symmetric ? type.label : type['inverse-label'],
    })),
    nodes: living.map(({ id, data: { title }, kind }, index) => [
      id,
      title,
      KIND_ORDER.indexOf(kind),
      points[index]?.x ?? 0,
      points[index]?.y ?? 0,
    ]),
    edges,
  };
  laidOut.set(context, data);
  return data;
}
