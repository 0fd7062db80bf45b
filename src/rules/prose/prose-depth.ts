import { proseOf } from '#graph/citations.ts';
import type { MarkdownNode } from '#model/markdown.ts';
import type { FileRule } from '../rule.ts';

const MAX_DEPTH = 16;

/** Prose is not nested without end. */
export const proseDepth: FileRule = {
  code: 'KB314',
  name: 'prose-depth',
  severity: 'error',
  summary: `Prose is nested at most ${MAX_DEPTH} levels deep.`,
  why: 'Deep nesting serves no reader and can exhaust a parser.',
  bad: '> > > > > > > > > > > > > > > > > deep',
  good: '> deep',
  *checkFile(author) {
    for (const prose of proseOf(author)) {
      const deep = tooDeep(prose.nodes, 1);
      if (!deep) continue;
      yield {
        file: author.file,
        span: prose.at(deep.start, deep.end),
        message: `The text is nested deeper than ${MAX_DEPTH} levels.`,
        suggestion: 'Take quotations and lists apart.',
      };
    }
  },
};

function tooDeep(nodes: readonly MarkdownNode[], depth: number): MarkdownNode | undefined {
  for (const node of nodes) {
    if (depth > MAX_DEPTH) return node;
    const deep = tooDeep(node.children ?? [], depth + 1);
    if (deep) return deep;
  }
  return undefined;
}
