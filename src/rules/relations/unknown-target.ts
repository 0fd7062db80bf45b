import { nearest } from '#diagnostics/nearest.ts';
import type { Graph } from '#graph/graph.ts';
import type { Entry } from '#model/entry.ts';
import type { Path } from '#model/yaml-document.ts';
import { isKnownId, suggestEntry, validEntries } from '../lookup.ts';
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
      for (const { path, id } of targets(entry)) {
        if (isKnownId(graph, id)) continue;
        yield { ...at(entry, path), message: `There is no entry \`${id}\`.`, suggestion: suggest(graph, id) };
      }
    }
  },
};

/** Another kind with the same number is a likelier slip than a neighbour. */
function suggest(graph: Graph, id: string): string {
  const twin = nearest(id, [...graph.entries.keys()].filter((other) => other.slice(7) === id.slice(7)));
  return suggestEntry(graph, twin ?? id);
}

function targets(entry: Entry): { path: Path; id: string }[] {
  const found = (entry.data.relations ?? []).map(({ target }, index) => ({ path: ['relations', index, 'target'] as Path, id: target }));
  for (const [index, id] of (entry.data.retired?.to ?? []).entries()) found.push({ path: ['retired', 'to', index], id });
  if (entry.kind !== 'case-study') return found;
  for (const [index, { threat }] of (entry.data.steps ?? []).entries()) found.push({ path: ['steps', index, 'threat'], id: threat });
  return found;
}
