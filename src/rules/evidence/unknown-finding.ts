import { nearest } from '#diagnostics/nearest.ts';
import type { Rule } from '../rule.ts';

/** Citations name findings that are there. */
export const unknownFinding: Rule = {
  code: 'KB421',
  name: 'unknown-finding',
  severity: 'error',
  summary: 'A citation that names a finding names one of its reference.',
  why: 'The finding is what was checked; a number that leads nowhere proves nothing.',
  bad: 'It holds [@jones2024adversaries#f9].',
  good: 'It holds [@jones2024adversaries#f1].',
  *check(graph) {
    for (const citation of graph.citations) {
      const { author, key, finding } = citation;
      const reference = graph.references.get(key);
      if (!reference?.valid || finding === undefined) continue;
      const ids = (reference.data.findings ?? []).map(({ id }) => id);
      if (ids.includes(finding)) continue;
      const near = nearest(finding, ids);
      yield {
        file: author.file,
        span: citation.span,
        message: `The reference \`${key}\` has no finding \`${finding}\`.`,
        suggestion:
          near && ids.length > 8
            ? `Write \`${key}#${near}\`.`
            : ids.length > 0
              ? `Its findings are: ${ids.join(', ')}.`
              : `Add the finding to \`${reference.file}\`.`,
      };
    }
  },
};
