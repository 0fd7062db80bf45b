import type { Rule } from '../rule.ts';

export const oneReading: Rule = {
  code: 'KB422',
  name: 'one-reading',
  severity: 'error',
  summary: 'A finding that was read only once is not cited.',
  why: 'What one reader says of a work may be a mistake; a second look is cheap.',
  bad: 'It holds [@a2024b#f1], whose finding says `how: one-reading`.',
  good: 'It holds [@a2024b#f1], whose finding says `how: abstract`.',
  *check(graph) {
    for (const citation of graph.citations) {
      const { author, key, finding } = citation;
      const reference = graph.references.get(key);
      if (!reference?.valid || finding === undefined) continue;
      const found = reference.data.findings?.find(({ id }) => id === finding);
      if (found?.checked.how === 'one-reading')
        yield {
          file: author.file,
          span: citation.span,
          message: `\`${key}#${finding}\` rests on one reading.`,
          suggestion: `Look the work up, then write in \`${reference.file}\` how and where it was checked; or cite another finding.`,
        };
    }
  },
};
