import type { Relation } from '#graph/relations.ts';
import { at, type Rule } from '../rule.ts';

/** One edge of every circle: that which closes it, with the way round. */
function* closingEdges(
  next: ReadonlyMap<string, readonly Relation[]>,
): Generator<{ relation: Relation; path: string[] }> {
  const done = new Set<string>();
  for (const start of next.keys()) {
    const stack: { id: string; edges: Iterator<Relation> }[] = [];
    const enter = (id: string): void => {
      stack.push({ id, edges: (next.get(id) ?? [])[Symbol.iterator]() });
    };
    if (!done.has(start)) enter(start);
    while (stack.length > 0) {
      const top = stack.at(-1);
      const step = top?.edges.next();
      if (!top || !step || step.done) {
        done.add(stack.pop()?.id ?? '');
        continue;
      }
      const at = stack.findIndex(({ id }) => id === step.value.target);
      if (at !== -1)
        yield { relation: step.value, path: [...stack.slice(at).map(({ id }) => id), step.value.target] };
      else if (!done.has(step.value.target)) enter(step.value.target);
    }
  }
}

export const cycle: Rule = {
  code: 'KB437',
  name: 'cycle',
  severity: 'error',
  summary: 'Types that order their ends form no cycle.',
  why: 'A threat that is a special case of itself orders nothing.',
  bad: 'T0001 specialises T0002, T0002 specialises T0001',
  good: 'T0001 specialises T0002',
  *check(graph) {
    for (const type of graph.relationTypes.values()) {
      if (!type.acyclic) continue;
      const edges = graph.relations.filter((relation) => relation.type === type.value);
      const next = new Map<string, Relation[]>();
      for (const edge of edges) next.set(edge.source, [...(next.get(edge.source) ?? []), edge]);
      for (const edge of closingEdges(next)) {
        const entry = graph.entries.get(edge.relation.declaredIn);
        if (entry)
          yield {
            ...at(entry, ['relations', edge.relation.index]),
            message: `\`${type.value}\` goes in a circle: ${edge.path.join(' → ')}.`,
            suggestion: 'Take out the relation that does not hold.',
          };
      }
    }
  },
};
