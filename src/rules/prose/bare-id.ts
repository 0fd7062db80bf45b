import { proseOf } from '#graph/citations.ts';
import type { FileRule } from '../rule.ts';
import { spotsIn } from './text-spots.ts';

const ID = /(?<![\w\\/-])MASEC-[FTXPDCB]\d{4,}(?![\w-])/g;

/** Ids in prose are links. */
export const bareId: FileRule = {
  code: 'KB327',
  name: 'bare-id',
  severity: 'warning',
  summary: 'An id in prose is a link.',
  why: 'A link shows the title of the entry, leads there, and is kept right when the entry is moved.',
  bad: 'It resembles MASEC-T0001.',
  good: 'It resembles [[T0001]].',
  *checkFile(author) {
    for (const prose of proseOf(author))
      for (const { match, place, write } of spotsIn(prose, /MASEC-/, ID)) {
        const [id] = match;
        const link = `[[${id.replace('MASEC-', '')}]]`;
        const report = {
          ...place,
          message: `The id \`${id}\` is no link.`,
          suggestion: `Write \`${link}\`.`,
          fix: [write(link)],
        };
        yield ({ entries }) => (entries.has(id) ? [report] : []);
      }
  },
};
