import type { Author } from '#graph/citations.ts';
import { findFigures } from '../evidence/figures.ts';
import type { FileRule } from '../rule.ts';

const MARK = /\[\[[^\]]*\]\]|\[@[^\]]*\]|\*+|__|`|\]\(|<\/?[a-z]|\{|^#+ |MASEC-[A-Z]\d+|https?:\/\/\S+/i;

/** A summary is plain text. */
export const plainSummary: FileRule = {
  code: 'KB316',
  name: 'plain-summary',
  severity: 'error',
  summary: 'A summary is plain: no figure, no citation, no id, no mark-up.',
  why: 'It is shown in lists, previews and exports, where nothing is rendered and nothing can be cited.',
  bad: 'summary: Agents leak in **84 %** of runs [@a2024b#f1].',
  good: 'summary: Agents leak private data to whoever asks politely.',
  *checkFile(author) {
    const found = author.valid ? findMark(author) : undefined;
    if (!found) return;
    const { document, file } = author;
    const place = (offset: number): number => document.offsetInScalar(['summary'], offset);
    yield {
      file,
      span: document.source.span(place(found.start), place(found.start + found.written.length - 1) + 1),
      message: `The summary holds ${found.what} \`${found.written}\`.`,
      suggestion: found.suggestion,
    };
  },
};

function findMark({ data }: Author) {
  const mark = MARK.exec(data.summary);
  if (mark) {
    const suggestion = 'Write plain words; links, citations and emphasis belong in the body.';
    return { start: mark.index, written: mark[0], what: 'the mark', suggestion };
  }
  const [figure] = findFigures(data.summary);
  if (!figure) return undefined;
  return {
    start: figure.start,
    written: figure.written,
    what: 'the figure',
    suggestion: 'Say it in words; the figure belongs in the body, with its citation.',
  };
}
