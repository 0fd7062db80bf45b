import { statusOf } from '../lookup.ts';
import type { FileRule } from '../rule.ts';
import { sectionPlan } from './section-plan.ts';

/** A section says something. */
export const emptySection: FileRule = {
  code: 'KB312',
  name: 'empty-section',
  severity: 'error',
  summary: 'Every section holds text; only drafts may have empty ones.',
  why: 'A heading without text promises what is not there.',
  bad: '## What is known\n\n## What is not known',
  good: '## What is known\n\nNobody has reported it yet.\n\n## What is not known',
  *checkFile(author) {
    if (statusOf(author) === 'draft' || sectionPlan(author).length === 0) return;
    const optional = new Set(
      sectionPlan(author).flatMap((section) => (section.optional ? [section.title] : [])),
    );
    for (const { title, heading, nodes } of author.sections) {
      if (nodes.some(({ type }) => type !== 'mdxFlowExpression')) continue;
      yield {
        file: author.file,
        span: author.document.source.span(heading.start, heading.end),
        message: `The section \`${title}\` is empty.`,
        suggestion: optional.has(title)
          ? 'Write it, or take the section out: it is optional.'
          : 'Write what is known, or that nothing is.',
      };
    }
  },
};
