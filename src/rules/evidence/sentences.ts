import type { CitedItem, MarkdownNode } from '#model/markdown.ts';

/** A sentence of prose: its words, where each stretch of them stands, and what it cites. */
export interface Sentence {
  readonly text: string;
  readonly citations: readonly CitedItem[];
  /** Offset in the tree's own coordinates of a position in `text`. */
  offset(position: number): number;
}

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly citation?: readonly CitedItem[];
}

const CONTAINERS = new Set(['paragraph', 'heading', 'tableCell']);
const END = /[.!?](?=["'’”)]*\s+["'‘“(]*[A-Z\d[])/g;
const SHORT = /(?:\b(?:e\.g|i\.e|et al|cf|vs|approx|no|resp|etc|[A-Z])|\d)$/;

/** The sentences of a tree. A citation belongs to the sentence it stands in. */
export function sentencesOf(nodes: readonly MarkdownNode[]): Sentence[] {
  return nodes.flatMap((node) => {
    if (CONTAINERS.has(node.type)) return split(pieces(node.children ?? []));
    if (node.type === 'tableRow') return rowSentence(node);
    return node.children ? sentencesOf(node.children) : [];
  });
}

/** A row of a table is one sentence: a figure in one cell may be cited in another. */
function rowSentence(row: MarkdownNode): Sentence[] {
  const cells = (row.children ?? []).flatMap((cell) => [
    ...pieces(cell.children ?? []),
    { text: ' | ', start: cell.end },
  ]);
  return [sentence(cells)];
}

function pieces(nodes: readonly MarkdownNode[]): Piece[] {
  return nodes.flatMap((node): Piece[] => {
    if (node.type === 'text') return [{ text: node.value ?? '', start: node.start }];
    if (node.type === 'citation') return [{ text: ' ', start: node.start, citation: node.items ?? [] }];
    if (node.type === 'entryLink') return [{ text: node.label ?? '·', start: node.start }];
    if (node.type === 'inlineCode') return [{ text: '·', start: node.start }];
    return node.children ? pieces(node.children) : [];
  });
}

function split(all: readonly Piece[]): Sentence[] {
  const text = all.map((piece) => piece.text).join('');
  const ends = [...text.matchAll(END)]
    .filter((match) => !SHORT.test(text.slice(0, match.index)))
    .map((match) => match.index + 1);
  const bounds = [0, ...ends, text.length];
  return bounds.slice(0, -1).map((from, index) => sentence(cut(all, from, bounds[index + 1] ?? text.length)));
}

function cut(all: readonly Piece[], from: number, to: number): Piece[] {
  let at = 0;
  return all.flatMap((piece) => {
    const begin = Math.max(from - at, 0);
    const end = Math.min(to - at, piece.text.length);
    at += piece.text.length;
    if (begin >= end) return [];
    return [
      {
        ...piece,
        text: piece.text.slice(begin, end),
        start: piece.citation ? piece.start : piece.start + begin,
      },
    ];
  });
}

function sentence(parts: readonly Piece[]): Sentence {
  return {
    text: parts.map((piece) => piece.text).join(''),
    citations: parts.flatMap((piece) => piece.citation ?? []),
    offset: (position) => {
      let at = 0;
      for (const piece of parts) {
        if (position < at + piece.text.length) return piece.start + position - at;
        at += piece.text.length;
      }
      return parts.at(-1)?.start ?? 0;
    },
  };
}
