import { nearest } from '#diagnostics/nearest.ts';
import type { Graph } from '#graph/graph.ts';
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
    for (const { citation, finding, reference, ids } of strayCitations(graph)) {
      const { author, key } = citation;
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

/** Citations of findings that their reference does not have, and the ids of those it has. */
function* strayCitations(graph: Graph) {
  for (const reference of graph.references.values()) {
    if (!reference.valid) continue;
    const ids = (reference.data.findings ?? []).map(({ id }) => id);
    for (const citation of graph.citationsOf(reference.key)) {
      const { finding } = citation;
      if (finding !== undefined && !ids.includes(finding)) yield { citation, finding, reference, ids };
    }
  }
}
