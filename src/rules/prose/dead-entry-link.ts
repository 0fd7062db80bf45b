import { isDead, onlySuccessor, statusOf, suggestSuccessor } from '../lookup.ts';
import { type Rule, rewrite } from '../rule.ts';

/** Prose speaks of entries that are in use. */
export const deadEntryLink: Rule = {
  code: 'KB411',
  name: 'dead-entry-link',
  severity: 'warning',
  summary: 'Prose of an entry in use links to entries in use.',
  why: 'Readers should be led to what holds today, not to what took its place long ago.',
  bad: 'It resembles [[T0031]].   # merged into T0001',
  good: 'It resembles [[T0001]].',
  *check(graph) {
    for (const mention of graph.mentions) {
      const { author, target } = mention;
      const entry = target ? graph.entries.get(target) : undefined;
      if (!entry || !isDead(entry) || ('id' in author && isDead(author))) continue;
      const only = onlySuccessor(graph, entry);
      const itself = 'id' in author && only === author.id;
      const successor = itself ? undefined : only?.replace('MASEC-', '');
      yield {
        file: author.file,
        span: mention.span,
        message: `The entry \`${entry.id}\` is no longer in use: its status is \`${statusOf(entry)}\`.`,
        suggestion: itself ? 'Take it out: this entry took its place.' : suggestSuccessor(graph, entry),
        fix: successor
          ? [rewrite(author.document.source, mention.span, (link) => link.replace(/[A-Z]\d{4,}/, successor))]
          : undefined,
      };
    }
  },
};
