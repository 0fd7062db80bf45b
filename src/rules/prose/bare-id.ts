import { authorsOf } from '#graph/authors.ts';
import { proseOf } from '#graph/citations.ts';
import type { Rule } from '../rule.ts';
import { spotsIn } from './text-spots.ts';

/** Ids in prose are links. */
export const bareId: Rule = {
  code: 'KB327',
  name: 'bare-id',
  severity: 'warning',
  summary: 'An id in prose is a link.',
  why: 'A link shows the title of the entry, leads there, and is kept right when the entry is moved.',
  bad: 'It resembles MASEC-T0001.',
  good: 'It resembles [[T0001]].',
  *check(graph) {
    for (const author of authorsOf(graph))
      for (const prose of proseOf(author))
        for (const { match, place, write } of spotsIn(
          prose,
          /(?<![\w\\/-])MASEC-[FTXPDCB]\d{4,}(?![\w-])/g,
        )) {
          const [id] = match;
          if (!graph.entries.has(id)) continue;
          const link = `[[${id.replace('MASEC-', '')}]]`;
          yield {
            ...place,
            message: `The id \`${id}\` is no link.`,
            suggestion: `Write \`${link}\`.`,
            fix: [write(link)],
          };
        }
  },
};
