type Pair = readonly [number, number];

/**
 * The part of a graph with which a picture of it begins: the nodes of each sort that have most edges, and those that have most
 * to do with the ones already chosen.
 * @param sorts the sort of every node
 * @param seeds how many of each sort are chosen for their edges alone
 * @param most how many nodes are chosen in all
 * @returns places of nodes, in rising order
 */
export function central(
  sorts: readonly number[],
  edges: readonly Pair[],
  seeds: number,
  most: number,
): number[] {
  const neighbours: number[][] = sorts.map(() => []);
  for (const [a, b] of edges) {
    neighbours[a]?.push(b);
    neighbours[b]?.push(a);
  }
  const degree = (node: number): number => neighbours[node]?.length ?? 0;
  const byDegree = sorts.map((_, node) => node).sort((a, b) => degree(b) - degree(a) || a - b);
  const chosen = new Set<number>();
  const joined = sorts.map(() => 0);
  const choose = (node: number): void => {
    chosen.add(node);
    for (const other of neighbours[node] ?? []) joined[other] = (joined[other] ?? 0) + 1;
  };
  for (const sort of new Set(sorts))
    for (const node of byDegree.filter((one) => sorts[one] === sort).slice(0, seeds)) choose(node);
  while (chosen.size < Math.min(most, sorts.length)) {
    let best: number | undefined;
    for (const node of byDegree)
      if (!chosen.has(node) && (best === undefined || (joined[node] ?? 0) > (joined[best] ?? 0))) best = node;
    if (best === undefined) break;
    choose(best);
  }
  return [...chosen].sort((a, b) => a - b);
}
