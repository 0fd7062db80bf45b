import type { Report } from '#diagnostics/diagnostic.ts';
import { authorsOf } from '#graph/authors.ts';
import { type Prose, proseOf } from '#graph/citations.ts';
import { type MarkdownNode, walk } from '#model/markdown.ts';
import type { Rule } from '../rule.ts';
import { refuse } from './allow-list.ts';

/** The wall: only mark-up on the list may stand in an entry. */
export const refusedNode: Rule = {
  code: 'KB313',
  name: 'refused-node',
  severity: 'error',
  summary:
    'Prose holds only the mark-up on the list: text, headings, lists, tables, quotations, code, https links, ids, citations, `<Note>` and `<Figure>`.',
  why: 'Entries are written by strangers and shown to everybody; what is not on the list might run code, load from elsewhere or break an export.',
  bad: 'The set {a, b} is <b>small</b>.',
  good: 'The set \\{a, b} is **small**.',
  *check(graph) {
    for (const author of authorsOf(graph)) {
      for (const prose of proseOf(author))
        yield* refusals(prose, prose.nodes, graph.corpus.media, hasReference(prose));
    }
  },
};

function* refusals(
  prose: Prose,
  nodes: readonly MarkdownNode[],
  media: readonly string[],
  referenced: boolean,
): Generator<Report> {
  const { author, path } = prose;
  for (const node of nodes) {
    const source = path ? `{${node.value ?? ''}}` : author.document.source.text.slice(node.start, node.end);
    const refusal = refuse(node, path !== undefined, media, source);
    if (refusal && !(DEFINITION.test(node.type) && referenced))
      yield { file: author.file, span: prose.at(node.start, node.end), ...refusal };
    else if (node.children) yield* refusals(prose, node.children, media, referenced);
  }
}

const DEFINITION = /^(?:footnoteD|d)efinition$/;

/** Whether a definition has a reference that leads to it and is reported in its stead. */
function hasReference({ nodes }: Prose): boolean {
  return [...walk(nodes)].some(({ type }) => type.endsWith('Reference'));
}
