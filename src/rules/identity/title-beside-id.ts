import type { Report } from '#diagnostics/diagnostic.ts';
import { authorsOf } from '#graph/authors.ts';
import type { Author } from '#graph/citations.ts';
import type { Graph } from '#graph/graph.ts';
import { inComment, titlesIn } from '#graph/title-comments.ts';
import type { Rule } from '../rule.ts';

/** A line with ids and titles in a comment beside them. */
const LINE = /^([^#\n]*\bMASEC-[FTXPDCB]\d{4,}\b[^#\n]*)#\s?("[^\n\r]*)/gm;

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
  for (const match of source.text.slice(0, bodyStart).matchAll(LINE)) {
    const [, before = '', comment = ''] = match;
    const ids = [...before.matchAll(/\bMASEC-[FTXPDCB]\d{4,}\b/g)];
    for (const [index, named] of titlesIn(comment).entries()) {
      const other = idOf.get(named);
      if (other === undefined || ids.some(([id]) => id === other)) continue;
      const written = ids[index] ?? ids[0];
      const entry = written && graph.entries.get(written[0]);
      if (!written || !entry?.valid || inComment(entry.data.title) === named) continue;
      const start = match.index + written.index;
      yield {
        file,
        span: source.span(start, start + written[0].length),
        message: `The id is that of "${entry.data.title}", the comment names "${named}" (${other}).`,
        suggestion: 'Correct whichever is wrong.',
      };
    }
  }
}
