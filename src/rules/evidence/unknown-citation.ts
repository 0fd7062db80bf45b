import { suggestOneOf } from '#diagnostics/nearest.ts';
import type { Rule } from '../rule.ts';

export const unknownCitation: Rule = {
  code: 'KB310',
  name: 'unknown-citation',
  severity: 'error',
  summary: 'Every citation names a reference and a finding that exist.',
  why: 'A claim whose source cannot be found has none.',
  bad: 'It holds [@jons2024adversaries#f9].',
  good: 'It holds [@jones2024adversaries#f1].',
  *check(graph) {
    for (const { author, key, finding, span } of graph.citations) {
      const reference = graph.references.get(key);
      if (!reference)
        yield {
          file: author.file,
          span,
          message: `There is no reference \`${key}\`.`,
          suggestion:
            suggestOneOf(key, [...graph.references.keys()]) ?? `Add \`content/references/${key}.yml\`.`,
        };
      else if (finding !== undefined && reference.valid) {
        const ids = (reference.data.findings ?? []).map(({ id }) => id);
        if (!ids.includes(finding))
          yield {
            file: author.file,
            span,
            message: `\`${key}\` has no finding \`${finding}\`.`,
            suggestion:
              ids.length > 0 ? `Its findings are: ${ids.join(', ')}.` : 'It has no findings yet: add one.',
          };
      }
    }
  },
};
