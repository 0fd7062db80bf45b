import { History } from '#graph/history.ts';
import { kindRecord } from '#model/kind.ts';
import type { Pair } from '#pictures/force-layout.ts';
import { nodeShape } from '#pictures/node-shape.ts';
import { remembered } from '../lists/remembered.ts';
import type { ViewContext } from '../shared/context.ts';
import { KIND_ORDER } from '../shared/kinds.ts';
import { central } from './central.ts';
import type { GraphLayout, GraphPlaces } from './graph-places.ts';

/** An entry as a node: id, title, place in the list of kinds, how many relations it has in all, and where it stands. */
export type GraphNode = readonly [
  id: string,
  title: string,
  kind: number,
  ties: number,
  x: number,
  y: number,
];
/** A relation: places of its ends in the list of nodes, place of its type, and what was found. */
export type GraphEdge = readonly [source: number, target: number, type: number, result: string];

/** What the drawing opens with, as one small file: the whole graph, or the middle of one that is too large to be seen at once. */
export interface GraphData {
  readonly version: string;
  /** Whether this is every entry and every relation. */
  readonly whole: boolean;
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

/** All relations of a few entries, with the entries at their other ends. */
export interface GraphPart {
  readonly nodes: readonly (readonly [id: string, title: string, kind: number, ties: number])[];
  readonly edges: readonly GraphEdge[];
}

/** So many entries can be told apart in one drawing, and their file stays small. */
const DRAWABLE = 1000;
/** What a drawing of a larger graph opens with: of each kind, and in all. */
const SEEDS = 20;
const CENTRAL = 300;

/** All entries in use and the relations between them, by places in the list of entries. */
export const joinedEntries = remembered(({ living, graph }: ViewContext) => {
  const places = new Map(living.map(({ id }, index) => [id, index]));
  const types = new Map([...graph.relationTypes.values()].map(({ value }, index) => [value, index]));
  const edges = graph.relations.flatMap(({ source, target, type, result = '' }): GraphEdge[] => {
    const [from, to] = [places.get(source), places.get(target)];
    return from === undefined || to === undefined ? [] : [[from, to, types.get(type) ?? -1, result]];
  });
  const of: GraphEdge[][] = living.map(() => []);
  for (const edge of edges) for (const end of new Set([edge[0], edge[1]])) of[end]?.push(edge);
  return { places, edges, of };
});

/** Whether all entries fit into one drawing. */
export function isDrawable({ living }: ViewContext): boolean {
  return living.length <= DRAWABLE;
}

/** What is drawn at first, before it has its places. */
interface GraphScene {
  /** Places of its entries in the list of entries in use. */
  readonly shown: readonly number[];
  readonly edges: readonly GraphEdge[];
  /** Threats and the families among whose threats they stand. */
  readonly membership: readonly Pair[];
}

const graphScene = remembered((context: ViewContext): GraphScene => {
  const { living } = context;
  const { places, edges } = joinedEntries(context);
  const pairs = edges.map(([source, target]) => [source, target] as const);
  const shown = isDrawable(context) ? [...living.keys()] : central(sortsOf(context), pairs, SEEDS, CENTRAL);
  const at = new Map(shown.map((place, index) => [place, index]));
  const membership = shown.flatMap((place, index): Pair[] => {
    const entry = living[place];
    const family = entry?.kind === 'threat' ? at.get(places.get(entry.data.family) ?? -1) : undefined;
    return family === undefined ? [] : [[index, family]];
  });
  return { shown, edges: within(edges, at), membership };
});

/** Of each entry in use the place of its kind in the list of kinds. */
function sortsOf({ living }: ViewContext): number[] {
  return living.map(({ kind }) => KIND_ORDER.indexOf(kind));
}

/** How many entries the drawing opens with. */
export function drawnEntries(context: ViewContext): number {
  return graphScene(context).shown.length;
}

/** What it takes to place them. */
export function graphLayout(context: ViewContext): GraphLayout {
  const { shown, edges, membership } = graphScene(context);
  return [shown.length, edges.map(([source, target]) => [source, target]), membership];
}

/**
 * What the drawing opens with.
 * @param places where its entries stand
 */
export function graphData(context: ViewContext, places: GraphPlaces): GraphData {
  const { living, graph } = context;
  const { shown, edges } = graphScene(context);
  const { of } = joinedEntries(context);
  const sorts = sortsOf(context);
  return {
    version: new History(graph.corpus.releases.map(({ data }) => data)).version,
    whole: isDrawable(context),
    kinds: KIND_ORDER.map((kind) => ({
      kind,
      label: kindRecord(kind).label,
      plural: kindRecord(kind).plural,
      shape: nodeShape(kind),
    })),
    types: [...graph.relationTypes.values()].map((type) => ({
      value: type.value,
      label: type.label,
      inverse: type.symmetric ? type.label : type['inverse-label'],
    })),
    nodes: shown.map(
      (place, index): GraphNode => [
        living[place]?.id ?? '',
        living[place]?.data.title ?? '',
        sorts[place] ?? 0,
        of[place]?.length ?? 0,
        places[index]?.x ?? 0,
        places[index]?.y ?? 0,
      ],
    ),
    edges,
  };
}

/** The relations of some entries; those out of use have none. */
export function graphPart(context: ViewContext, ids: readonly string[]): GraphPart {
  const { places, of } = joinedEntries(context);
  const asked = ids.flatMap((id) => places.get(id) ?? []);
  const edges = [...new Set(asked.flatMap((place) => of[place] ?? []))];
  const named = [
    ...new Set([...asked, ...edges.map(([source]) => source), ...edges.map(([, target]) => target)]),
  ];
  const at = new Map(named.map((place, index) => [place, index]));
  return {
    nodes: named.flatMap((place): GraphPart['nodes'][number][] => {
      const entry = context.living[place];
      return entry
        ? [[entry.id, entry.data.title, KIND_ORDER.indexOf(entry.kind), of[place]?.length ?? 0]]
        : [];
    }),
    edges: within(edges, at),
  };
}

/** Relations whose ends are both there, by places in the shorter list. */
function within(edges: readonly GraphEdge[], at: ReadonlyMap<number, number>): GraphEdge[] {
  return edges.flatMap(([source, target, type, result]): GraphEdge[] => {
    const [from, to] = [at.get(source), at.get(target)];
    return from === undefined || to === undefined ? [] : [[from, to, type, result]];
  });
}
