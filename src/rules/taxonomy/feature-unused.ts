import { isWhole } from '../lookup.ts';
import { at, type Rule } from '../rule.ts';

export const featureUnused: Rule = {
  code: 'KB442',
  name: 'feature-unused',
  severity: 'warning',
  summary: 'Every feature is used by a threat.',
  why: 'A predicate that decides nothing only lengthens a questionnaire.',
  bad: '- value: quantum',
  good: '(the feature, or a threat that uses it)',
  *check(graph) {
    const used = new Set<string>();
    for (const entry of graph.entries.values())
      if (entry.kind === 'threat' && entry.valid)
        for (const { on, all = [], any = [], unless = [] } of entry.data['applies-when'])
          for (const feature of [...all, ...any, ...unless]) used.add(`${on} ${feature}`);
    const file = graph.corpus.vocabularies.find(({ name }) => name === 'features');
    if (!file || used.size === 0 || !isWhole(graph)) return;
    for (const [index, { value, on }] of graph.corpus.features.entries())
      if (!used.has(`${on} ${value}`))
        yield {
          ...at(file, ['values', index, 'value']),
          message: `No threat uses the feature \`${value}\` of \`${on}\`.`,
          suggestion: 'Use it in a threat, or take it out.',
        };
  },
};
