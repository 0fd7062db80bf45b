import type { EntryGraph, Node, Tie } from './graph-data.ts';
import type { Scene } from './graph-view.ts';

/**
 * The relation that leads from an entry most nearly in a direction.
 * @param way as in `[1, 0]`, to the right
 * @returns nothing when no relation leads that way
 */
export function nextAlong(
  graph: EntryGraph,
  scene: Scene,
  from: Node,
  [wx, wy]: readonly [number, number],
): Tie | undefined {
  const start = scene.at.get(from);
  if (!start) return undefined;
  const drawn = new Set(scene.edges);
  let best: Tie | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const tie of graph.ties(from)) {
    const end = scene.at.get(tie.other);
    if (!end || !drawn.has(tie.edge)) continue;
    const [dx, dy] = [end.x - start.x, end.y - start.y];
    const length = Math.hypot(dx, dy) || 1;
    const towards = (dx * wx + dy * wy) / length;
    // Half of the circle belongs to no arrow twice: what leans more to another arrow is left to it.
    if (towards < Math.SQRT1_2 - 1e-9) continue;
    const cost = length * (2 - towards);
    if (cost < least) [least, best] = [cost, tie];
  }
  return best;
}
