import type { Reference } from '#schemas/types.ts';
import type { Rule } from '../rule.ts';

type Finding = NonNullable<Reference['findings']>[number];

export const oneReading: Rule = {
  code: 'KB422',
  name: 'one-reading',
  severity: 'error',
  summary: 'A finding that was read only once is not cited.',
  why: 'What one reader says of a work may be a mistake; a second look is cheap.',
  bad: 'It holds [@a2024b#f1], whose finding says `how: one-reading`.',
  good: 'It holds [@a2024b#f1], whose finding says `how: abstract`.',
  *check(graph) {
    for (const { key, file, valid, data } of graph.references.values()) {
      if (!valid || !data.findings?.some(isReadOnce)) continue;
      for (const citation of graph.citationsOf(key)) {
        const { author, finding } = citation;
        const found = data.findings.find(({ id }) => id === finding);
        if (found && isReadOnce(found))
          yield {
            file: author.file,
            span: citation.span,
            message: `\`${key}#${finding}\` rests on one reading.`,
            suggestion: `Look the work up, then write in \`${file}\` how and where it was checked; or cite another finding.`,
          };
      }
    }
  },
};

function isReadOnce({ checked }: Finding): boolean {
  return checked.how === 'one-reading';
}
