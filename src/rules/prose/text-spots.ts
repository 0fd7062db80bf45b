import type { Report } from '#diagnostics/diagnostic.ts';
import type { TextEdit } from '#diagnostics/text-edit.ts';
import type { Prose } from '#graph/citations.ts';
import type { MarkdownNode } from '#model/markdown.ts';
import { rewrite } from '../rule.ts';

/** A stretch of running text that a pattern found: not in code, not in a link, not escaped. */
export interface Spot {
  readonly match: RegExpExecArray;
  /** Where it stands, as a report needs it. */
  readonly place: Pick<Report, 'file' | 'span'>;
  /** The edit that writes something else there. */
  write(text: string): TextEdit;
}

/**
 * Every stretch of running text that a pattern finds.
 * @param sign what every such stretch holds, and few others do
 */
export function* spotsIn(prose: Prose, sign: RegExp, pattern: RegExp): Generator<Spot> {
  const { author, path } = prose;
  const { document } = author;
  for (const { start, end } of runningText(prose.nodes)) {
    const written = path ? textAt(author.data, path) : document.source.text;
    const stretch = written.slice(start, end);
    for (const match of sign.test(stretch) ? stretch.matchAll(pattern) : []) {
      const from = start + match.index;
      const span = prose.at(from, from + match[0].length - 1);
      const last = prose.at(from + match[0].length - 1).start;
      const whole = { start: span.start, end: { line: last.line, column: last.column + 1 } };
      yield {
        match,
        place: { file: author.file, span: whole },
        // A bracket that began the value would begin a list of YAML: the whole is written anew, in quotes.
        write: (text) =>
          path && from === 0
            ? document.replace(path, text + written.slice(match[0].length))
            : rewrite(document.source, whole, () => text),
      };
    }
  }
}

function runningText(nodes: readonly MarkdownNode[], found: MarkdownNode[] = []): MarkdownNode[] {
  for (const node of nodes) {
    if (node.type === 'text') found.push(node);
    else if (node.children && node.type !== 'link') runningText(node.children, found);
  }
  return found;
}

function textAt(data: unknown, path: readonly (string | number)[]): string {
  return String(
    path.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], data),
  );
}
