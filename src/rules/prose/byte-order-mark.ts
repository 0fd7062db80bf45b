import { sourcesOf } from '#graph/authors.ts';
import type { Rule } from '../rule.ts';

/** Text begins with its first letter. */
export const byteOrderMark: Rule = {
  code: 'KB321',
  name: 'byte-order-mark',
  severity: 'warning',
  summary: 'A file begins with its text, not with a byte-order mark.',
  why: 'The mark is invisible, makes the first line differ from what it shows, and upsets other tools.',
  bad: '\\ufeff---\ntitle: Secret collusion',
  good: '---\ntitle: Secret collusion',
  *check(graph) {
    for (const source of sourcesOf(graph)) {
      if (!source.marked) continue;
      yield {
        file: source.file,
        span: source.span(0),
        message: 'The file begins with a byte-order mark.',
        suggestion: 'Save it as UTF-8 without one.',
        fix: [],
      };
    }
  },
};
