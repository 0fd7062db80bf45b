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

export type Pair = readonly [number, number];

const TICKS = 400;
const ROOM = 15;
/** Screens are wider than high, and names run sideways. */
const WIDENING = 1.5;

/**
 * Places the nodes of a graph so that what is joined stands together. The same graph gives the same places on every machine:
 * d3-force draws its random numbers from a fixed sequence.
 * @param count how many nodes there are
 * @param edges pairs of places in the list of nodes
 * @param groups pairs that have to stay close, as a member and its group
 */
export function forceLayout(count: number, edges: readonly Pair[], groups: readonly Pair[]): Point[] {
  return free(count, edges, groups).map(({ x = 0, y = 0 }) => ({
    x: Math.round(x * WIDENING),
    y: Math.round(y),
  }));
}

/** All nodes find their places among all others. */
function free(count: number, edges: readonly Pair[], groups: readonly Pair[]): SimulationNodeDatum[] {
  const degrees = degreesOf(count, edges);
  const nodes: SimulationNodeDatum[] = Array.from({ length: count }, () => ({}));
  const spread = (_: SimulationNodeDatum, index: number): number => -90 - 9 * (degrees[index] ?? 0);
  forceSimulation(nodes)
    .force('link', forceLink(ends(edges)).distance(70).strength(looseness(degrees)))
    .force('group', forceLink(ends(groups)).distance(34).strength(0.75))
    .force('charge', forceManyBody().strength(spread).distanceMax(900))
    .force('collide', forceCollide(ROOM))
    .force('x', forceX().strength(0.05))
    .force('y', forceY().strength(0.06))
    .stop()
    .tick(TICKS);
  return nodes;
}

function degreesOf(count: number, edges: readonly Pair[]): number[] {
  const degrees = new Array<number>(count).fill(0);
  for (const end of edges.flat()) degrees[end] = (degrees[end] ?? 0) + 1;
  return degrees;
}

/** An edge pulls less where both its ends have many. */
function looseness(degrees: readonly number[]) {
  const degreeOf = (end: unknown): number => degrees[(end as SimulationNodeDatum).index ?? 0] ?? 1;
  return ({ source, target }: { source: unknown; target: unknown }): number =>
    0.28 / Math.max(1, Math.min(degreeOf(source), degreeOf(target)));
}

function ends(pairs: readonly Pair[]): { source: number; target: number }[] {
  return pairs.map(([source, target]) => ({ source, target }));
}
