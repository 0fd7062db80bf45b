import type { FileRule } from '../rule.ts';
import { sectionPlan } from './section-plan.ts';

/** No text stands before the first section. */
export const leadText: FileRule = {
  code: 'KB317',
  name: 'lead-text',
  severity: 'error',
  summary: 'An entry with sections has no text before the first of them.',
  why: 'The summary is the introduction; text outside the sections would be missing from exports.',
  bad: '---\n\nAgents collude.\n\n## How it works',
  good: '---\n\n## How it works\n\nAgents collude.',
  *checkFile(author) {
    const [first] = sectionPlan(author);
    const text = author.lead.filter(({ type }) => !/^mdx(Flow|Text)Expression$|^mdxjsEsm$/.test(type));
    const [start] = text;
    if (!first || !start || text.some(({ type }) => type === 'heading')) return;
    yield {
      file: author.file,
      span: author.document.source.span(start.start, text.at(-1)?.end),
      message: 'Text stands before the first section.',
      suggestion: `Move it beneath \`## ${first.title}\`.`,
    };
  },
};
