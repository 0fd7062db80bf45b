import { nearest } from '#diagnostics/nearest.ts';
import type { Graph } from '#graph/graph.ts';
import { isKnownId, pointersOf, suggestEntry, validEntries } from '../lookup.ts';
import { at, type Rule } from '../rule.ts';

/** What front matter points to is there. */
export const unknownTarget: Rule = {
  code: 'KB430',
  name: 'unknown-target',
  severity: 'error',
  summary: 'Relations, steps and successors name entries that exist.',
  why: 'A link to nowhere joins nothing.',
  bad: 'target: MASEC-T9999',
  good: 'target: MASEC-T0001',
  *check(graph) {
    for (const entry of validEntries(graph)) {
      for (const { path, id } of pointersOf(entry)) {
        if (isKnownId(graph, id)) continue;
        yield { ...at(entry, path), message: `There is no entry \`${id}\`.`, suggestion: suggest(graph, id) };
      }
    }
  },
};

/** Another kind with the same number is a likelier slip than a neighbour. */
function suggest(graph: Graph, id: string): string {
  const twin = nearest(
    id,
    [...graph.entries.keys()].filter((other) => other.slice(7) === id.slice(7)),
  );
  return suggestEntry(graph, twin ?? id);
}
