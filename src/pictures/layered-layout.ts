import { Graph, layout } from '@dagrejs/dagre';

/** Something that stands behind others. */
export interface Layered {
  readonly id: string;
  /** Ids of what stands before it. */
  readonly after: readonly string[];
  readonly height: number;
}

/** Where a box stands, by its middle. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A line from a box to one that stands behind it: how high it runs through each column between them. */
export interface Route {
  readonly from: string;
  readonly to: string;
  readonly lanes: readonly Place[];
}

/** How wide boxes are, and what is left free around them. */
export interface Room {
  readonly width: number;
  readonly between: number;
  readonly apart: number;
}

/**
 * Places boxes in columns, each as far left as what it stands behind lets it, and leads every line around those it passes.
 * @param nodes without circles
 */
export function layeredLayout(
  nodes: readonly Layered[],
  { width, between, apart }: Room,
): {
  readonly width: number;
  readonly height: number;
  readonly places: ReadonlyMap<string, Place>;
  readonly routes: readonly Route[];
} {
  // Drawn from right to left, the longest path keeps to the left what depends on nothing.
  const graph = new Graph();
  graph.setGraph({ rankdir: 'RL', ranker: 'longest-path', nodesep: apart, edgesep: apart, ranksep: between });
  for (const { id, height } of nodes) graph.setNode(id, { width, height });
  const ids = new Set(nodes.map(({ id }) => id));
  for (const { id, after } of nodes)
    for (const other of after) if (ids.has(other)) graph.setEdge(id, other, {});
  layout(graph);
  const places = new Map(nodes.map(({ id }) => [id, placed(graph.node(id))]));
  const column = width + between;
  const routes = graph.edges().map(({ v: to, w: from }): Route => {
    const first = places.get(from)?.x ?? 0;
    const last = places.get(to)?.x ?? 0;
    const points: Place[] = (graph.edge(to, from).points ?? []).map(placed).reverse();
    const lanes = points.filter(
      ({ x }) => x > first + column / 2 && x < last - column / 2 && isWhole((x - first) / column),
    );
    return { from, to, lanes };
  });
  const { width: all = 0, height: tall = 0 } = graph.graph();
  return { width: all, height: tall, places, routes };
}

function placed({ x = 0, y = 0 }: { readonly x?: number; readonly y?: number }): Place {
  return { x, y };
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 0.01;
}
