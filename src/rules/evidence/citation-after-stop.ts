import type { TextEdit } from '#diagnostics/text-edit.ts';
import { proseOf } from '#graph/citations.ts';
import { type MarkdownNode, walk } from '#model/markdown.ts';
import type { Rule } from '../rule.ts';

export const citationAfterStop: Rule = {
  code: 'KB320',
  name: 'citation-after-stop',
  severity: 'warning',
  summary: 'A citation stands before the full stop of its sentence.',
  why: 'Behind it, it belongs to the next sentence, and the figure rule looks there.',
  bad: 'It holds. [@a2024b#f1]',
  good: 'It holds [@a2024b#f1].',
  *check(graph) {
    for (const author of [...graph.entries.values(), ...graph.corpus.terms, ...graph.corpus.disciplines])
      for (const { nodes, path, at: place } of proseOf(author)) {
        for (const node of walk(nodes)) {
          const children = node.children ?? [];
          for (const [index, child] of children.entries()) {
            const before = children[index - 1];
            const { text } = author.document.source;
            if (child.type === 'citation' && before?.type === 'text' && /[.!?]\s*$/.test(before.value ?? ''))
              yield {
                file: author.file,
                span: place(child.start, child.end),
                message: 'The citation stands behind the full stop.',
                suggestion: 'Move it before the full stop.',
                fix: path ? undefined : [beforeStop(text, child)],
              };
          }
        }
      }
  },
};

/** The edit that lets the full stop and the citation behind it change places. */
function beforeStop(text: string, { start, end }: MarkdownNode): TextEdit {
  const stop = /([.!?])\s*$/.exec(text.slice(0, start));
  const from = stop ? stop.index : start;
  return { start: from, end, text: ` ${text.slice(start, end)}${stop?.[1] ?? ''}` };
}
