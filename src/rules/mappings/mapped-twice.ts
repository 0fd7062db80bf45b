import { at, type Rule } from '../rule.ts';

export const mappedTwice: Rule = {
  code: 'KB350',
  name: 'mapped-twice',
  severity: 'error',
  summary: 'An entry maps to an item once.',
  why: 'Two matches for one item contradict each other.',
  bad: 'two mappings to T1',
  good: 'one mapping to T1',
  *check(graph) {
    const seen = new Set<string>();
    for (const { entry, index, mapping } of graph.mappings) {
      const key = [entry.id, mapping.framework, mapping.edition, mapping.id].join(' ');
      if (seen.has(key))
        yield {
          ...at(entry, ['maps-to', index, 'id']),
          message: `The entry maps to \`${mapping.id}\` already.`,
          suggestion: 'Keep one of the two.',
        };
      seen.add(key);
    }
  },
};
