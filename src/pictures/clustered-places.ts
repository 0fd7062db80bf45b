import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Pair } from './force-layout.ts';

const TICKS = 300;
/** How often those without a group look at their neighbours for one. */
const ROUNDS = 3;
/** The angle by which seeds of a sunflower follow each other. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

interface Cluster extends SimulationNodeDatum {
  readonly members: number[];
  readonly radius: number;
}

/**
 * First places for a large graph: each group a disc of its members, those with most edges in its middle, and discs that have much
 * to do with each other side by side. Takes time in proportion to nodes and edges.
 * @param groups pairs of a member and its group; a node without one joins the group of most of its neighbours
 * @param room how far a node keeps others away
 */
export function clusteredPlaces(
  count: number,
  edges: readonly Pair[],
  groups: readonly Pair[],
  room: number,
): { x: number; y: number }[] {
  const groupOf = assigned(count, edges, groups);
  const clusters = new Map<number, Cluster>();
  const sizes = new Map<number, number>();
  for (const group of groupOf) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  for (const [group, size] of sizes)
    clusters.set(group, { members: [], radius: room * 2 * Math.sqrt(size) + room });
  const degrees = new Array<number>(count).fill(0);
  for (const end of [...edges, ...groups].flat()) degrees[end] = (degrees[end] ?? 0) + 1;
  for (const [node, group] of groupOf.entries()) clusters.get(group)?.members.push(node);
  placeClusters(clusters, edges, groupOf);
  const places = Array.from({ length: count }, () => ({ x: 0, y: 0 }));
  for (const { x = 0, y = 0, members } of clusters.values())
    for (const [rank, node] of members
      .sort((a, b) => (degrees[b] ?? 0) - (degrees[a] ?? 0) || a - b)
      .entries()) {
      const distance = room * 2 * Math.sqrt(rank);
      places[node] = {
        x: x + distance * Math.cos(rank * GOLDEN),
        y: y + distance * Math.sin(rank * GOLDEN),
      };
    }
  return places;
}

/** The group of every node; -1 for those that have to do with none. */
function assigned(count: number, edges: readonly Pair[], groups: readonly Pair[]): number[] {
  const groupOf = new Array<number>(count).fill(-1);
  for (const [member, group] of groups) {
    groupOf[member] = group;
    groupOf[group] = group;
  }
  for (let round = 0; round < ROUNDS; round++) {
    const votes = new Map<number, Map<number, number>>();
    const vote = (node: number, group: number): void => {
      if (groupOf[node] !== -1 || group === -1) return;
      const given = votes.get(node) ?? new Map<number, number>();
      votes.set(node, given.set(group, (given.get(group) ?? 0) + 1));
    };
    for (const [source, target] of edges) {
      vote(source, groupOf[target] ?? -1);
      vote(target, groupOf[source] ?? -1);
    }
    for (const [node, given] of votes)
      groupOf[node] = [...given].sort(([a, most], [b, more]) => more - most || a - b)[0]?.[0] ?? -1;
  }
  return groupOf;
}

function placeClusters(
  clusters: ReadonlyMap<number, Cluster>,
  edges: readonly Pair[],
  groupOf: readonly number[],
): void {
  const nodes = [...clusters.values()];
  const places = new Map([...clusters.keys()].map((group, index) => [group, index]));
  const weights = new Map<string, number>();
  for (const [source, target] of edges) {
    const pair = [places.get(groupOf[source] ?? -1) ?? 0, places.get(groupOf[target] ?? -1) ?? 0];
    if (pair[0] !== pair[1]) {
      const name = pair.sort((a, b) => a - b).join(' ');
      weights.set(name, (weights.get(name) ?? 0) + 1);
    }
  }
  const most = Math.max(1, ...weights.values());
  const links = [...weights].map(([name, weight]) => {
    const [source = 0, target = 0] = name.split(' ').map(Number);
    return { source, target, weight };
  });
  const reach = ({ source, target }: { source: unknown; target: unknown }): number =>
    (source as Cluster).radius + (target as Cluster).radius;
  forceSimulation(nodes)
    .force(
      'link',
      forceLink<Cluster, (typeof links)[number]>(links)
        .distance(reach)
        .strength(({ weight }) => (0.2 * weight) / most),
    )
    .force(
      'charge',
      forceManyBody<Cluster>().strength(({ radius }) => -radius * 2),
    )
    .force(
      'collide',
      forceCollide<Cluster>(({ radius }) => radius),
    )
    .force('x', forceX(0).strength(0.05))
    .force('y', forceY(0).strength(0.08))
    .stop()
    .tick(TICKS);
}
