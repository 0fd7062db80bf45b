import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';

/** A point of a drawing, in whole units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const TICKS = 400;

/**
 * Places the nodes of a graph so that what is joined stands together. The same graph gives the same places on every machine:
 * d3-force draws its random numbers from a fixed sequence.
 * @param count how many nodes there are
 * @param edges pairs of places in the list of nodes
 */
export function forceLayout(count: number, edges: readonly (readonly [number, number])[]): Point[] {
  const degrees = new Array<number>(count).fill(0);
  for (const end of edges.flat()) degrees[end] = (degrees[end] ?? 0) + 1;
  const nodes: SimulationNodeDatum[] = Array.from({ length: count }, () => ({}));
  const spread = (_: SimulationNodeDatum, index: number): number => -90 - 9 * (degrees[index] ?? 0);
  const simulation = forceSimulation(nodes)
    .force('link', forceLink(edges.map(([source, target]) => ({ source, target }))).distance(46))
    .force('charge', forceManyBody().strength(spread).distanceMax(900))
    .force('collide', forceCollide(15))
    .force('x', forceX().strength(0.05))
    .force('y', forceY().strength(0.085))
    .stop();
  simulation.tick(TICKS);
  return nodes.map(({ x = 0, y = 0 }) => ({ x: Math.round(x), y: Math.round(y) }));
}
