import type { Report } from '#diagnostics/diagnostic.ts';
import { type Prose, proseOf } from '#graph/citations.ts';
import { type MarkdownNode, walk } from '#model/markdown.ts';
import type { FileRule } from '../rule.ts';
import { refuse } from './allow-list.ts';

/** The wall: only mark-up on the list may stand in an entry. */
export const refusedNode: FileRule = {
  code: 'KB313',
  name: 'refused-node',
  severity: 'error',
  summary:
    'Prose holds only the mark-up on the list: text, headings, lists, tables, quotations, code, https links, ids, citations, `<Note>` and `<Figure>`.',
  why: 'Entries are written by strangers and shown to everybody; what is not on the list might run code, load from elsewhere or break an export.',
  bad: 'The set {a, b} is <b>small</b>.',
  good: 'The set \\{a, b} is **small**.',
  *checkFile(author) {
    for (const [index, prose] of proseOf(author).entries()) {
      if (hasPicture(prose.nodes)) yield { doubt: index };
      else yield* refusals(prose, []);
    }
  },
  judge: (index, author, { corpus }) => {
    const prose = proseOf(author)[Number(index)];
    return prose ? refusals(prose, corpus.media) : [];
  },
};

/** Whether it is for the folder of pictures to say what may stand there. */
function hasPicture(nodes: readonly MarkdownNode[]): boolean {
  return nodes.some(
    ({ type, name, children }) =>
      type === 'image' || name === 'Figure' || (children !== undefined && hasPicture(children)),
  );
}

/** @param media names of the pictures there are */
function refusals(prose: Prose, media: readonly string[]): Report[] {
  const { author, path, nodes } = prose;
  const found: Report[] = [];
  let referenced: boolean | undefined;
  const isReferenced = (): boolean => (referenced ??= hasReference(prose));
  const inspect = (node: MarkdownNode): void => {
    const source = path ? `{${node.value ?? ''}}` : author.document.source.text.slice(node.start, node.end);
    const refusal = refuse(node, path !== undefined, media, source);
    if (refusal && !(DEFINITION.test(node.type) && isReferenced()))
      found.push({ file: author.file, span: prose.at(node.start, node.end), ...refusal });
    else node.children?.forEach(inspect);
  };
  nodes.forEach(inspect);
  return found;
}

const DEFINITION = /^(?:footnoteD|d)efinition$/;

/** Whether a definition has a reference that leads to it and is reported in its stead. */
function hasReference({ nodes }: Prose): boolean {
  return walk(nodes).some(({ type }) => type.endsWith('Reference'));
}
