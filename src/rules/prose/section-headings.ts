import { suggestOneOf } from '#diagnostics/nearest.ts';
import { kindRecord } from '#model/kind.ts';
import type { Rule } from '../rule.ts';

const DISCIPLINE: readonly string[] = ['What it brings', 'What waits for it'];

export const sectionHeadings: Rule = {
  code: 'KB301',
  name: 'section-headings',
  severity: 'error',
  summary: 'A body has the level-2 headings of its kind, in their order.',
  why: 'Readers compare entries, and exports address sections by name.',
  bad: '## What is known\n## How it works',
  good: '## How it works\n## Why interaction matters',
  *check(graph) {
    const authors = [
      ...graph.corpus.entries.map((entry) => [entry, kindRecord(entry.kind).sections] as const),
      ...graph.corpus.disciplines.map((page) => [page, DISCIPLINE] as const),
    ];
    for (const [author, wanted] of authors) {
      const draft = author.data?.status === 'draft';
      const names = wanted.map((name) => name.replace(/\?$/, ''));
      const { source } = author.document;
      let last = -1;
      for (const { title, heading } of author.sections) {
        const place = { file: author.file, span: source.span(heading.start, heading.end) };
        const index = names.indexOf(title);
        if (index === -1)
          yield {
            ...place,
            message: `The heading \`${title}\` is not one of this kind.`,
            suggestion: suggestOneOf(title, names),
          };
        else if (index === last)
          yield {
            ...place,
            message: `The heading \`${title}\` stands twice.`,
            suggestion: 'Join the two sections.',
          };
        else if (index < last)
          yield {
            ...place,
            message: `The heading \`${title}\` stands too late.`,
            suggestion: `Keep the order: ${names.join(' · ')}.`,
          };
        last = Math.max(last, index);
      }
      if (draft || author.body.length === 0) continue;
      const present = new Set(author.sections.map(({ title }) => title));
      const unknown = author.sections.some(({ title }) => !names.includes(title));
      for (const name of wanted)
        if (!name.endsWith('?') && !present.has(name) && !unknown)
          yield {
            file: author.file,
            span: source.span(author.bodyStart),
            message: `The section \`## ${name}\` is missing.`,
            suggestion: `Keep the order: ${names.join(' · ')}.`,
          };
    }
  },
};
