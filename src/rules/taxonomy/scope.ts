import { codedValue } from '#model/coded-value.ts';
import { at, type Rule } from '../rule.ts';

export const scope: Rule = {
  code: 'KB340',
  name: 'scope',
  severity: 'error',
  summary: 'In a threat at least two parties interact, one of them an AI agent.',
  why: 'A property of one model alone is outside the field.',
  bad: 'parties: [human]',
  good: 'parties: [agent, human]',
  *check(graph) {
    for (const entry of graph.entries.values()) {
      if (entry.kind !== 'threat' || !entry.valid) continue;
      const parties = entry.data.facets.parties.map(codedValue);
      if (!parties.includes('agent'))
        yield {
          ...at(entry, ['facets', 'parties']),
          message: 'No AI agent is among the parties.',
          suggestion: 'Add `agent`; without one the threat is outside the scope.',
        };
    }
  },
};
