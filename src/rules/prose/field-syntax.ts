import type { Rule } from '../rule.ts';

export const fieldSyntax: Rule = {
  code: 'KB304',
  name: 'field-syntax',
  severity: 'error',
  summary: 'A field that may hold ids and citations is valid inline MDX.',
  why: 'Bare `<` and `{` begin a tag or an expression.',
  bad: 'rationale: Works for n <3 agents.',
  good: 'rationale: Works for n \\<3 agents.',
  *check(graph) {
    for (const author of [...graph.corpus.entries, ...graph.corpus.terms, ...graph.corpus.disciplines])
      for (const { path, problem } of author.fields)
        if (problem) {
          const offset = author.document.offsetInScalar(path, problem.offset);
          yield {
            file: author.file,
            span: author.document.source.span(offset),
            message: problem.message,
            suggestion: 'Write `\\<` for `<` and `\\{` for `{`.',
          };
        }
  },
};
