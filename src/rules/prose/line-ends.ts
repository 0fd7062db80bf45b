import { sourcesOf } from '#graph/authors.ts';
import type { Rule } from '../rule.ts';

/** Lines end as they do in the rest of the folder. */
export const lineEnds: Rule = {
  code: 'KB322',
  name: 'line-ends',
  severity: 'warning',
  summary: 'Lines end with a line feed alone.',
  why: 'Mixed line ends make every line of a review look changed.',
  bad: 'title: Secret collusion\\r\\n',
  good: 'title: Secret collusion\\n',
  *check(graph) {
    for (const source of sourcesOf(graph)) {
      const first = source.text.indexOf('\r');
      if (first === -1) continue;
      yield {
        file: source.file,
        span: source.span(first),
        message: 'The line ends with a carriage return.',
        suggestion: 'Let the editor end lines with a line feed alone (LF).',
        fix: [...source.text.matchAll(/\r\n?/g)].map(({ index, 0: end }) => ({
          start: index,
          end: index + end.length,
          text: '\n',
        })),
      };
    }
  },
};
