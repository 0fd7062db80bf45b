import { isWhole } from '../lookup.ts';
import { at, type Rule } from '../rule.ts';

export const orphan: Rule = {
  code: 'KB438',
  name: 'orphan',
  severity: 'warning',
  summary: 'A published entry is related to at least one other.',
  why: 'Nobody finds an entry that nothing leads to.',
  bad: '(no relations)',
  good: 'relations: [{ type: enables, target: MASEC-T0002, rationale: … }]',
  *check(graph) {
    if (!isWhole(graph)) return;
    for (const entry of graph.entries.values()) {
      if (!entry.valid || entry.kind === 'family' || entry.data.status !== 'published') continue;
      if (graph.outgoing(entry.id).length + graph.incoming(entry.id).length === 0)
        yield {
          ...at(entry, []),
          message: `\`${entry.id}\` is related to no other entry.`,
          suggestion: 'Add a relation, here or in the file of its neighbour.',
        };
    }
  },
};
