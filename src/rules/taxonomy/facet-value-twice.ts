import { codedValue } from '#model/coded-value.ts';
import { at, type Rule } from '../rule.ts';

export const facetValueTwice: Rule = {
  code: 'KB341',
  name: 'facet-value-twice',
  severity: 'error',
  summary: 'A facet names each value once.',
  why: 'A value that stands twice says nothing new, and its reasons may differ.',
  bad: 'channel: [direct, { value: direct, why: …, by: ours }]',
  good: 'channel: [{ value: direct, why: …, by: ours }]',
  *check(graph) {
    for (const entry of graph.entries.values()) {
      if (entry.kind !== 'threat' || !entry.valid) continue;
      for (const [facet, values] of Object.entries(entry.data.facets)) {
        if (!Array.isArray(values)) continue;
        const words = values.map(codedValue);
        for (const [index, word] of words.entries())
          if (words.indexOf(word) < index)
            yield {
              ...at(entry, ['facets', facet, index]),
              message: `\`${word}\` stands twice in \`${facet}\`.`,
              suggestion: 'Keep one.',
            };
      }
    }
  },
};
