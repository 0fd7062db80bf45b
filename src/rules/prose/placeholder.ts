import { statusOf } from '../lookup.ts';
import type { FileRule } from '../rule.ts';

/** What is published is written. */
export const placeholder: FileRule = {
  code: 'KB324',
  name: 'placeholder',
  severity: 'error',
  summary: 'A published text holds no `TODO`.',
  why: 'A skeleton marks with it what is still to be written; readers should not meet it.',
  bad: 'status: published\nsummary: TODO',
  good: 'status: published\nsummary: Agents hide messages.',
  *checkFile(author) {
    if (statusOf(author) === 'draft') return;
    const { source } = author.document;
    for (const { index } of source.text.matchAll(/\bTODO\b/g))
      yield {
        file: author.file,
        span: source.span(index, index + 4),
        message: 'The text holds a `TODO`.',
        suggestion: 'Write what is missing, or set `status: draft`.',
      };
  },
};
