import type { CitedItem, MarkdownNode } from '#model/markdown.ts';

/** A sentence of prose: its words, where each stretch of them stands, and what it cites. */
export interface Sentence {
  readonly text: string;
  /** The words with citations, links and code as an author writes them. */
  readonly written: string;
  readonly citations: readonly CitedItem[];
  /** Offset in the tree's own coordinates of a position in `text`. */
  offset(position: number): number;
}

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly citation?: readonly CitedItem[];
  /** What an author writes for the sign that stands in `text`. */
  readonly written?: string;
}

const CITATION = '\ufffc';
const NAME = '\ufffd';
const CONTAINERS = new Set(['paragraph', 'heading', 'tableCell']);
const END = new RegExp(
  String.raw`[.!?]["'’”)]*(?:\s*${CITATION}(?=\s*(?:${CITATION}|$)|\s+["'‘“(]*[A-Z\d${NAME}]))*(?=\s+["'‘“(]*[A-Z\d${NAME}${CITATION}]|\s*$)`,
  'g',
);
const SHORT = /(?:\b(?:e\.g|i\.e|al|cf|vs|approx|resp|[Ff]ig|[Nn]o|[A-Z]))$/;

/**
 * The sentences of a tree. A citation belongs to the sentence it stands in, or behind whose full stop it stands.
 * @param matters tells by its words whether a paragraph, heading or cell is wanted
 */
export function sentencesOf(
  nodes: readonly MarkdownNode[],
  matters: (words: string) => boolean = () => true,
): Sentence[] {
  return nodes.flatMap((node) => {
    if (CONTAINERS.has(node.type)) {
      const children = node.children ?? [];
      return matters(wordsOf(children)) ? split(pieces(children)) : [];
    }
    if (node.type === 'tableRow') return [rowSentence(node)];
    return [...attributeSentences(node), ...(node.children ? sentencesOf(node.children, matters) : [])];
  });
}

/** The words of a stretch; as `pieces`, but a sign stands for nothing. */
function wordsOf(nodes: readonly MarkdownNode[]): string {
  let words = '';
  for (const { type, value, label, children } of nodes) {
    if (type === 'text') words += value ?? '';
    else if (type === 'entryLink') words += label ?? NAME;
    else if (type === 'citation' || type === 'inlineCode') words += NAME;
    else if (type === 'break') words += '\n';
    else if (children) words += wordsOf(children);
  }
  return words;
}

/** A row of a table is one sentence: a figure in one cell may be cited in another. */
function rowSentence(row: MarkdownNode): Sentence {
  const bar = (cell: MarkdownNode): Piece => ({ text: ' | ', start: cell.end, end: cell.end });
  return sentence((row.children ?? []).flatMap((cell) => [...pieces(cell.children ?? []), bar(cell)]));
}

/** What a component or a picture says in its attributes, where nothing can be cited. */
function attributeSentences(node: MarkdownNode): Sentence[] {
  const texts = [node.alt, ...(node.attributes ?? []).map(({ value }) => value)];
  return texts
    .filter((text) => typeof text === 'string')
    .map((text) => sentence([{ text, start: node.start, end: node.end }]));
}

function pieces(nodes: readonly MarkdownNode[]): Piece[] {
  return nodes.flatMap((node): Piece[] => {
    const { start, end } = node;
    if (node.type === 'text') return [{ text: node.value ?? '', start, end }];
    if (node.type === 'citation') return [citation(node.items ?? [], start, end)];
    if (node.type === 'entryLink')
      return [
        node.label === undefined
          ? { text: NAME, start, end, written: `[[${node.target}]]` }
          : { text: node.label, start, end },
      ];
    if (node.type === 'inlineCode') return [{ text: NAME, start, end, written: `\`${node.value ?? ''}\`` }];
    if (node.type === 'break') return [{ text: '\n', start, end }];
    return node.children ? pieces(node.children) : [];
  });
}

function citation(items: readonly CitedItem[], start: number, end: number): Piece {
  const names = items.map(({ key, finding }) => `@${key}${finding === undefined ? '' : `#${finding}`}`);
  return { text: CITATION, start, end, citation: items, written: `[${names.join('; ')}]` };
}

function split(all: readonly Piece[]): Sentence[] {
  const text = all.map((piece) => piece.text).join('');
  const ends = [...text.matchAll(END)]
    .filter((match) => !SHORT.test(text.slice(0, match.index)))
    .map((match) => match.index + match[0].length);
  return cut(all, [...new Set([...ends, text.length])]).map(sentence);
}

/** Cuts pieces at positions of their joined text. */
function cut(all: readonly Piece[], ends: readonly number[]): Piece[][] {
  const parts: Piece[][] = ends.map(() => []);
  let part = 0;
  let at = 0;
  for (const piece of all) {
    let begin = 0;
    while (begin < piece.text.length) {
      const end = Math.min((ends[part] ?? Number.POSITIVE_INFINITY) - at, piece.text.length);
      parts[part]?.push({ ...piece, text: piece.text.slice(begin, end), start: piece.start + begin });
      begin = end;
      if (at + end === ends[part]) part += 1;
    }
    at += piece.text.length;
  }
  return parts;
}

function sentence(parts: readonly Piece[]): Sentence {
  return {
    text: parts.map((piece) => piece.text).join(''),
    written: parts.map((piece) => piece.written ?? piece.text).join(''),
    citations: parts.flatMap((piece) => piece.citation ?? []),
    offset: (position) => {
      let at = 0;
      for (const piece of parts) {
        if (position < at + piece.text.length) return Math.min(piece.start + position - at, piece.end);
        at += piece.text.length;
      }
      return parts.at(-1)?.end ?? 0;
    },
  };
}
