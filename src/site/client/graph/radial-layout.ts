import type { EntryGraph, Node } from './graph-data.ts';
import type { Placed } from './graph-view.ts';

const FIRST = 130;
const STEP = 150;
/** Room that a name needs below another. */
const ROOM = 22;

/**
 * Puts one entry in the middle and the others on rings around it, those reached over the same entry side by side.
 * On each side of a ring the entries stand at even heights, so that their names can be read.
 */
export function radialLayout(graph: EntryGraph, rings: readonly (readonly Node[])[]): Placed[] {
  const turns = new Map<Node, number>();
  const placed: Placed[] = (rings[0] ?? []).map((node) => ({ node, x: 0, y: 0 }));
  let radius = 0;
  for (const [hop, ring] of rings.entries()) {
    if (hop === 0) continue;
    const wish = (node: Node): number =>
      hop === 1 ? orderOf(graph, node, rings[0] ?? []) : near(graph, node, turns);
    const sorted = ring
      .map((node) => ({ node, wish: wish(node) }))
      .sort((a, b) => a.wish - b.wish || a.node.index - b.node.index)
      .map(({ node }) => node);
    const right = sorted.slice(0, Math.ceil(sorted.length / 2));
    const left = sorted.slice(right.length).reverse();
    radius = Math.max(hop === 1 ? FIRST : radius + STEP, (right.length * ROOM) / 2);
    for (const [place, node] of sorted.entries()) turns.set(node, place / sorted.length);
    placed.push(...arc(right, radius, 1), ...arc(left, radius, -1));
  }
  return placed;
}

/** One side of a ring, from top to bottom. */
function arc(nodes: readonly Node[], radius: number, side: 1 | -1): Placed[] {
  return nodes.map((node, index) => {
    const height = ((index + 0.5) / nodes.length) * 2 - 1;
    return { node, x: side * radius * 1.2 * Math.sqrt(1 - height ** 2), y: radius * height };
  });
}

/** On the first ring entries stand by how they are joined to the middle. */
function orderOf(graph: EntryGraph, node: Node, middle: readonly Node[]): number {
  const tie = graph.ties(node).find(({ other }) => middle.includes(other));
  return tie ? tie.edge.type * 2 + (tie.edge.source === node ? 1 : 0) : 0;
}

/** Further out they stand near what they hang on. */
function near(graph: EntryGraph, node: Node, turns: ReadonlyMap<Node, number>): number {
  const tie = graph.ties(node).find(({ other }) => turns.has(other));
  return tie ? (turns.get(tie.other) ?? 0) : 0;
}
