import { proseOf } from '#graph/citations.ts';
import { type MarkdownNode, plainText } from '#model/markdown.ts';
import type { FileRule } from '../rule.ts';

/** Headings are of level 2 and 3, in the text itself. */
export const headingLevel: FileRule = {
  code: 'KB311',
  name: 'heading-level',
  severity: 'error',
  summary: 'Headings are of level 2 or 3 and stand in no quotation, list or component.',
  why: 'Level 1 is the title of the page, and the outline must be the same for whoever cannot see the page.',
  bad: '# How it works',
  good: '## How it works',
  *checkFile(author) {
    const body = proseOf(author).at(-1);
    for (const { node, nested } of headingsIn(body?.nodes ?? [])) {
      const wrongLevel = node.depth !== 2 && node.depth !== 3;
      if (!wrongLevel && !nested) continue;
      const title = plainText([node]).trim();
      const level = node.depth === 1 ? '##' : '###';
      yield {
        file: author.file,
        span: author.document.source.span(node.start, node.end),
        message: nested
          ? `The heading \`${title}\` stands inside something else.`
          : `The heading \`${title}\` is of level ${node.depth}.`,
        suggestion: nested ? 'Move it out, to the beginning of a line.' : `Write \`${level} ${title}\`.`,
      };
    }
  },
};

function headingsIn(
  nodes: readonly MarkdownNode[],
  nested = false,
): { node: MarkdownNode; nested: boolean }[] {
  return nodes.flatMap((node) =>
    node.type === 'heading' ? [{ node, nested }] : headingsIn(node.children ?? [], true),
  );
}
