import { at, type Rule } from '../rule.ts';

export const resultWithoutSource: Rule = {
  code: 'KB436',
  name: 'result-without-source',
  severity: 'warning',
  summary: 'A result that is supported, partial or refuted names the findings that say so.',
  why: 'Without them the result is an opinion.',
  bad: 'result: supported',
  good: 'result: supported\nreferences: [a2024b#f1]',
  *check(graph) {
    for (const { entry, index, declaration } of graph.declared) {
      const { result, references, rationale } = declaration;
      if (!result || result === 'untested' || references?.length || rationale.includes('[@')) continue;
      yield {
        ...at(entry, ['relations', index, 'result']),
        message: `The result is \`${result}\`, but no finding is named.`,
        suggestion: 'Add `references: [key#f1]`, or write `untested`.',
      };
    }
  },
};
