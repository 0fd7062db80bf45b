import type { TextEdit } from '#diagnostics/text-edit.ts';
import { proseOf } from '#graph/citations.ts';
import type { MarkdownNode } from '#model/markdown.ts';
import type { FileRule } from '../rule.ts';

export const citationAfterStop: FileRule = {
  code: 'KB320',
  name: 'citation-after-stop',
  severity: 'warning',
  summary: 'A citation stands before the full stop of its sentence.',
  why: 'Behind it, it belongs to the next sentence, and the figure rule looks there.',
  bad: 'It holds. [@a2024b#f1]',
  good: 'It holds [@a2024b#f1].',
  *checkFile(author) {
    const { text } = author.document.source;
    for (const prose of proseOf(author))
      for (const citation of behindStops(prose.nodes))
        yield {
          file: author.file,
          span: prose.at(citation.start, citation.end),
          message: 'The citation stands behind the full stop.',
          suggestion: 'Move it before the full stop.',
          fix: prose.path ? undefined : [beforeStop(text, citation)],
        };
  },
};

/** Citations with a full stop in front of them. */
function behindStops(nodes: readonly MarkdownNode[], found: MarkdownNode[] = []): MarkdownNode[] {
  for (const { children = [] } of nodes) {
    for (const [index, child] of children.entries())
      if (child.type === 'citation' && /[.!?]\s*$/.test(stretchBefore(children[index - 1])))
        found.push(child);
    behindStops(children, found);
  }
  return found;
}

function stretchBefore(node: MarkdownNode | undefined): string {
  return node?.type === 'text' ? (node.value ?? '') : '';
}

/** The edit that lets the full stop and the citation behind it change places. */
function beforeStop(text: string, { start, end }: MarkdownNode): TextEdit {
  const stop = /([.!?])\s*$/.exec(text.slice(0, start));
  const from = stop ? stop.index : start;
  return { start: from, end, text: ` ${text.slice(start, end)}${stop?.[1] ?? ''}` };
}
