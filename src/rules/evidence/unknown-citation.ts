import { nearest } from '#diagnostics/nearest.ts';
import { isUnread } from '../lookup.ts';
import { type Rule, rewrite } from '../rule.ts';
import { meantByComma } from './malformed-citation.ts';

/** Citations name references that are there. */
export const unknownCitation: Rule = {
  code: 'KB420',
  name: 'unknown-citation',
  severity: 'error',
  summary: 'Every citation names a reference that exists.',
  why: 'A claim whose source cannot be found has none.',
  bad: 'It holds [@jons2024adversaries#f1].',
  good: 'It holds [@jones2024adversaries#f1].',
  *check(graph) {
    for (const citation of graph.citations) {
      const { author, key } = citation;
      if (graph.references.has(key) || isUnread(graph, 'references', key)) continue;
      const comma = meantByComma(graph, citation.finding === undefined ? key : `${key}#${citation.finding}`);
      const near = nearest(key, graph.references.keys());
      yield {
        file: author.file,
        span: citation.span,
        message: key ? `There is no reference \`${key}\`.` : 'The citation names no reference.',
        suggestion: comma
          ? comma.suggestion
          : near
            ? `Write \`${near}\`.`
            : `Add the file \`references/${key || 'key'}.yml\`, or cite one that is there.`,
        fix: comma && [
          rewrite(
            author.document.source,
            citation.span,
            (written) => (written.startsWith('@') ? '@' : '') + comma.inside,
          ),
        ],
      };
    }
  },
};
