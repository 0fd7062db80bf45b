import { nearest } from '#diagnostics/nearest.ts';
import { type Rule, rewrite } from '../rule.ts';
import { meantByComma } from './malformed-citation.ts';

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
      const comma = meantByComma(graph, `${key}#${finding}`);
      yield {
        file: author.file,
        span: citation.span,
        fix: comma && [
          rewrite(
            author.document.source,
            citation.span,
            (written) => (written.startsWith('@') ? '@' : '') + comma.inside,
          ),
        ],
        message: `The reference \`${key}\` has no finding \`${finding}\`.`,
        suggestion: comma
          ? comma.suggestion
          : near && ids.length > 8
            ? `Write \`${key}#${near}\`.`
            : ids.length > 0
              ? `Its findings are: ${ids.join(', ')}.`
              : `Add the finding to \`${reference.file}\`.`,
      };
    }
  },
};
