import { fullId } from '#model/identifier.ts';
import { isKnownId, suggestEntry } from '../lookup.ts';
import { type Rule, rewrite } from '../rule.ts';

/** Links in prose lead to entries. */
export const unknownEntryLink: Rule = {
  code: 'KB410',
  name: 'unknown-entry-link',
  severity: 'error',
  summary: 'A link `[[T0001]]` names an entry that exists.',
  why: 'A link to nothing is a dead end for the reader.',
  bad: 'It resembles [[T9999]].',
  good: 'It resembles [[T0001]].',
  *check(graph) {
    for (const mention of graph.mentions) {
      const { author, target, written } = mention;
      if (target && isKnownId(graph, target)) continue;
      const meant = fullId(written.trim().toUpperCase());
      const suggestion = suggestEntry(graph, written)
        .replaceAll(/`MASEC-([A-Z]\d+)`/g, '`[[$1]]`')
        .replace(', the id of', ' for');
      yield {
        file: author.file,
        span: mention.span,
        message: target
          ? `There is no entry \`${target}\`.`
          : `\`[[${written}]]\` is not the id of an entry.`,
        suggestion,
        fix:
          meant && isKnownId(graph, meant)
            ? [
                rewrite(author.document.source, mention.span, (link) =>
                  link.replace(written, meant.replace('MASEC-', '')),
                ),
              ]
            : undefined,
      };
    }
  },
};
