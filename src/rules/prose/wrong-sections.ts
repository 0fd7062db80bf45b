import type { Report } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/nearest.ts';
import type { Author } from '#graph/citations.ts';
import type { MarkdownNode } from '#model/markdown.ts';
import { plainText } from '#model/markdown.ts';
import { listNames, statusOf } from '../lookup.ts';
import type { FileRule } from '../rule.ts';
import { isRead, type PlannedSection, sectionPlan } from './section-plan.ts';

/** A level-2 heading, and the section it was meant to be. */
interface Heading {
  readonly node: MarkdownNode;
  readonly title: string;
  readonly meant: string | undefined;
}

/** Every kind has its sections, in their order. */
export const wrongSections: FileRule = {
  code: 'KB310',
  name: 'wrong-sections',
  severity: 'error',
  summary:
    'An entry has the sections of its kind, in their order and under their names; a draft may lack some.',
  why: 'Readers and exports find the same thing in the same place of every entry.',
  bad: '## How it works\n\n## What is unknown',
  good: '## How it works\n\n## Why interaction matters\n\n## What is known\n\n## What is not known',
  *checkFile(author) {
    const plan = sectionPlan(author);
    if (plan.length > 0 && isRead(author)) yield* mistakes(author, plan);
  },
};

/** Whether a file has just the sections it needs; most have. */
function isAsPlanned({ sections }: Author, plan: readonly PlannedSection[]): boolean {
  const needed = plan.filter(({ optional, title }) => !optional || sections.at(-1)?.title === title);
  return (
    sections.length === needed.length && sections.every(({ title }, index) => title === needed[index]?.title)
  );
}

function* mistakes(author: Author, plan: readonly PlannedSection[]): Generator<Report> {
  if (isAsPlanned(author, plan)) return;
  const headings = readHeadings(author, plan);
  const misplaced = outOfOrder(headings, plan);
  const seen = new Set<string>();
  for (const heading of headings) {
    const found = mistakeOf(heading, seen, misplaced, plan);
    if (found)
      yield {
        file: author.file,
        span: author.document.source.span(heading.node.start, heading.node.end),
        ...found,
        fix: found.rename
          ? [{ start: heading.node.start, end: heading.node.end, text: found.rename }]
          : undefined,
      };
    if (heading.meant) seen.add(heading.meant);
  }
  if (statusOf(author) === 'draft') return;
  for (const [index, { title, optional }] of plan.entries()) {
    if (optional || seen.has(title) || writtenAtAnotherLevel(author, title)) continue;
    const before = plan.slice(0, index).findLast((planned) => seen.has(planned.title))?.title;
    const where = before ? `after the section \`${before}\`` : 'at the beginning';
    const suggestion = `Add \`## ${title}\` ${where}.`;
    yield {
      file: author.file,
      span: gap(author, headings, plan, index),
      message: `The section \`${title}\` is missing.`,
      suggestion,
    };
  }
}

function mistakeOf(
  heading: Heading,
  seen: ReadonlySet<string>,
  misplaced: ReadonlySet<Heading>,
  plan: readonly PlannedSection[],
): { message: string; suggestion: string; rename?: string } | undefined {
  const { title, meant } = heading;
  if (!meant) {
    const message = `The heading \`${title}\` is not among the sections of this kind.`;
    return {
      message,
      suggestion: `The sections are ${listNames(plan.map((planned) => planned.title))}; write \`###\` for a heading beneath one.`,
    };
  }
  if (seen.has(meant))
    return { message: `The section \`${meant}\` stands here a second time.`, suggestion: 'Join the two.' };
  if (title !== meant)
    return {
      message: `The heading \`${title}\` is not among the sections of this kind.`,
      suggestion: `Write \`## ${meant}\`.`,
      rename: `## ${meant}`,
    };
  if (!misplaced.has(heading)) return undefined;
  const index = plan.findIndex((planned) => planned.title === meant);
  const next = plan[index + 1]?.title;
  const suggestion = next ? `Move it before \`${next}\`.` : 'Move it to the end.';
  return { message: `The section \`${meant}\` stands in the wrong place.`, suggestion };
}

function readHeadings(author: Author, plan: readonly PlannedSection[]): Heading[] {
  const titles = plan.map(({ title }) => title);
  const exact = new Set(author.sections.map(({ title }) => title));
  const open = titles.filter((title) => !exact.has(title));
  return author.sections.map(({ heading, title }) => {
    if (titles.includes(title)) return { node: heading, title, meant: title };
    const meant = nearest(title, open);
    if (meant) open.splice(open.indexOf(meant), 1);
    return { node: heading, title, meant };
  });
}

/** Headings that do not belong to the longest stretch that is in order. */
function outOfOrder(headings: readonly Heading[], plan: readonly PlannedSection[]): Set<Heading> {
  const known = headings.filter(
    ({ meant }, index) => meant && headings.findIndex((other) => other.meant === meant) === index,
  );
  const rank = ({ meant }: Heading): number => plan.findIndex(({ title }) => title === meant);
  const chains: Heading[][] = [];
  for (const heading of known) {
    const best =
      chains
        .filter((chain) => rank(chain.at(-1) as Heading) < rank(heading))
        .sort((a, b) => b.length - a.length)[0] ?? [];
    chains.push([...best, heading]);
  }
  const longest = chains.sort((a, b) => b.length - a.length)[0] ?? [];
  return new Set(known.filter((heading) => !longest.includes(heading)));
}

function writtenAtAnotherLevel({ body }: Author, title: string): boolean {
  return body.some(
    (node) => node.type === 'heading' && node.depth !== 2 && plainText([node]).trim() === title,
  );
}

/** Where a missing section belongs: the heading it should stand before, or the end of the text. */
function gap(author: Author, headings: readonly Heading[], plan: readonly PlannedSection[], index: number) {
  const later = new Set(plan.slice(index + 1).map(({ title }) => title));
  const next = headings.find(({ meant }) => meant && later.has(meant));
  const { source } = author.document;
  return source.span(next ? next.node.start : Math.max(author.bodyStart - 1, source.text.trimEnd().length));
}
