import type { FileRule } from '../rule.ts';

/** Fields with inline Markdown can be read. */
export const inlineFieldSyntax: FileRule = {
  code: 'KB315',
  name: 'inline-field-syntax',
  severity: 'error',
  summary: 'A field that may hold ids and citations is valid MDX.',
  why: 'Bare `<` and `{` begin a tag or an expression in MDX; what cannot be read cannot be shown.',
  bad: 'rationale: Found in <3 runs.',
  good: 'rationale: Found in \\<3 runs.',
  *checkFile(author) {
    const { document, file } = author;
    for (const { path, problem } of author.fields) {
      if (!problem) continue;
      yield {
        file,
        span: document.source.span(document.offsetInScalar(path, problem.offset)),
        message: `\`${path.join('.')}\` cannot be read: ${problem.message}.`,
        suggestion: 'In text write `\\<` for `<` and `\\{` for `{`.',
      };
    }
  },
};
