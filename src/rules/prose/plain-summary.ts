import type { Rule } from '../rule.ts';

const MARK = /\[\[|\[@|\*\*|__|`|\]\(|<\/?[a-z]|\d+(?:\.\d+)?\s?%|\b\d+(?:\.\d+)? (?:per cent|percent)/i;

export const plainSummary: Rule = {
  code: 'KB306',
  name: 'plain-summary',
  severity: 'error',
  summary: 'A summary is plain: no figure, no citation, no id, no mark-up.',
  why: 'It is shown in lists, previews and exports, where nothing is rendered.',
  bad: 'summary: Agents leak in **84 %** of runs [@a2024b#f1].',
  good: 'summary: Agents leak private data to whoever asks politely.',
  *check(graph) {
    for (const author of [...graph.corpus.entries, ...graph.corpus.terms, ...graph.corpus.disciplines]) {
      if (!author.valid) continue;
      const found = MARK.exec(author.data.summary);
      if (found) {
        const start = author.document.offsetInScalar(['summary'], found.index);
        yield {
          file: author.file,
          span: author.document.source.span(start, start + found[0].length),
          message: `The summary holds \`${found[0]}\`.`,
          suggestion: 'Keep the summary plain; figures and sources belong in the body.',
        };
      }
    }
  },
};
