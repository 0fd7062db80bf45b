import type { Report } from '#diagnostics/diagnostic.ts';
import { authorsOf } from '#graph/authors.ts';
import type { Author } from '#graph/citations.ts';
import type { Graph } from '#graph/graph.ts';
import { inComment, titlesIn } from '#graph/title-comments.ts';
import type { Rule } from '../rule.ts';

const ID = /\bMASEC-[FTXPDCB]\d{4,}\b/g;
const ONE_TITLE = /^"[^"]*"$/;
/** A comment that begins with a title. */
const COMMENT = /^#\s?("[^\n\r]*)/;

/** An id and the title beside it name one entry. */
export const titleBesideId: Rule = {
  code: 'KB329',
  name: 'title-beside-id',
  severity: 'warning',
  summary: 'The title in a comment beside an id is not that of another entry.',
  why: 'One of the two is a slip, and only the author knows which entry was meant.',
  bad: 'target: MASEC-T0001 # "Prompt infection"',
  good: 'target: MASEC-T0001 # "Secret collusion"',
  *check(graph) {
    const ids = new Map<string, string>();
    for (const entry of graph.entries.values())
      if (entry.valid) ids.set(inComment(entry.data.title), entry.id);
    for (const author of authorsOf(graph)) yield* contradictions(graph, author, ids);
  },
};

function* contradictions(graph: Graph, author: Author, idOf: ReadonlyMap<string, string>): Generator<Report> {
  const { document, file, bodyStart } = author;
  const { source } = document;
  for (const { start: from, before, comment } of titledLines(source.text, bodyStart)) {
    const titles = ONE_TITLE.test(comment) ? [comment.slice(1, -1)] : titlesIn(comment);
    for (const [index, named] of titles.entries()) {
      const other = idOf.get(named);
      if (other === undefined || before.includes(other)) continue;
      const ids = [...before.matchAll(ID)];
      const written = ids[index] ?? ids[0];
      const entry = written && graph.entries.get(written[0]);
      if (!written || !entry?.valid || inComment(entry.data.title) === named) continue;
      const start = from + written.index;
      yield {
        file,
        span: source.span(start, start + written[0].length),
        message: `The id is that of "${entry.data.title}", the comment names "${named}" (${other}).`,
        suggestion: 'Correct whichever is wrong.',
      };
    }
  }
}

/** Lines with ids and, in a comment beside them, titles. */
function* titledLines(
  text: string,
  end: number,
): Generator<{ start: number; before: string; comment: string }> {
  for (let mark = text.indexOf('#'); mark !== -1 && mark < end; ) {
    const start = text.lastIndexOf('\n', mark) + 1;
    const stop = text.indexOf('\n', mark);
    const before = text.slice(start, mark);
    const [, comment] = COMMENT.exec(text.slice(mark, stop === -1 ? end : stop)) ?? [];
    if (comment !== undefined && before.includes('MASEC-')) yield { start, before, comment };
    mark = stop === -1 ? -1 : text.indexOf('#', stop);
  }
}
