import type { Rule } from '../rule.ts';

/** Two files must not claim one id. */
export const duplicateId: Rule = {
  code: 'KB401',
  name: 'duplicate-id',
  severity: 'error',
  summary: 'No two files claim the same id.',
  why: 'An id names one entry for ever; two pages under one address cannot both be right.',
  bad: 'content/threats/T0001-secret-collusion.mdx\ncontent/threats/T0001-price-fixing.mdx',
  good: 'content/threats/T0001-secret-collusion.mdx\ncontent/threats/T0002-price-fixing.mdx',
  *check(graph) {
    const { entries } = graph.corpus;
    const released = new Set(
      graph.corpus.releases.flatMap(({ valid, data }) => (valid ? data.entries.map(({ id }) => id) : [])),
    );
    for (const entry of entries) {
      const first = graph.entries.get(entry.id);
      if (!first || first === entry) continue;
      const next =
        1 + Math.max(...entries.filter(({ kind }) => kind === entry.kind).map(({ number }) => number));
      const letter = entry.id.charAt(6);
      const free = `${letter}${String(next).padStart(4, '0')}`;
      yield {
        file: entry.file,
        span: { start: { line: 1, column: 1 } },
        message: `Both \`${first.file}\` and \`${entry.file}\` claim the id \`${entry.id}\`.`,
        suggestion: `Renumber the one that is not released${released.has(entry.id) ? '' : ' or came later'}: the next free number is \`${free}\`.`,
      };
    }
  },
};
