import type { Report } from '#diagnostics/diagnostic.ts';
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
        yield { doubt: { id, report } satisfies BareId };
      }
  },
  judge: (doubt, _author, { entries }) => {
    const { id, report } = doubt as BareId;
    return entries.has(id) ? [report] : [];
  },
};

/** What looks like an id, and what is told if there is such an entry. */
interface BareId {
  readonly id: string;
  readonly report: Report;
}
