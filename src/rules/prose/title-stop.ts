import { at, type FileRule } from '../rule.ts';

/** A stop that belongs to the last word stays. */
const SHORT = /(?:\b[A-Z]|\betc|\bal|\bInc|\bvs)\.$/;

/** A title is a name, not a sentence. */
export const titleStop: FileRule = {
  code: 'KB328',
  name: 'title-stop',
  severity: 'warning',
  summary: 'A title does not end with a full stop or an exclamation mark.',
  why: 'Titles stand in the midst of lists and sentences, where a stop of their own is one too many.',
  bad: 'title: Secret collusion.',
  good: 'title: Secret collusion',
  *checkFile(author) {
    if (!author.valid) return;
    const { title } = author.data;
    const meant = title.replace(/\s*[.!]+$/, '');
    if (meant === title || meant === '' || SHORT.test(title)) return;
    yield {
      ...at(author, ['title']),
      message: `The title ends with \`${title.at(-1)}\`.`,
      suggestion: `Write \`${meant}\`.`,
      fix: [author.document.replace(['title'], meant)],
    };
  },
};
