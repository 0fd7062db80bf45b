import { mdxToMdast } from 'satteri';
import { isPlainText } from './plain-text.ts';
import type { SourceText } from './source-text.ts';

/** A node of an entry's tree: mdast with two nodes of our own, `entryLink` and `citation`. */
export interface MarkdownNode {
  type: string;
  /** Offsets in the file for a body, in the field's text for an inline field. */
  start: number;
  end: number;
  children?: MarkdownNode[];
  value?: string;
  depth?: number;
  ordered?: boolean;
  url?: string;
  alt?: string;
  title?: string | null;
  lang?: string | null;
  name?: string | null;
  align?: (string | null)[];
  attributes?: MarkdownAttribute[];
  /** `entryLink`: what stands between the brackets before the bar. */
  target?: string;
  /** `entryLink`: the words to show, if given. */
  label?: string;
  /** `citation`: what is cited. */
  items?: CitedItem[];
}

/** An attribute of a component; `value` is a string, or an object when it is code. */
export interface MarkdownAttribute {
  type: string;
  name?: string;
  value?: unknown;
}

/** One work, or one finding of it, in a citation. */
export interface CitedItem {
  /** The key as written, without `@`. */
  readonly key: string;
  /** The finding as written, as in `f2`. */
  readonly finding?: string;
  readonly start: number;
  readonly end: number;
}

/** A problem that keeps MDX from being read as a tree. */
export interface MarkdownProblem {
  readonly offset: number;
  readonly message: string;
  /** Set when the text was not handed to the engine at all, which might not come back from it. */
  readonly unparsed?: true;
}

export type MarkdownResult = { readonly nodes: MarkdownNode[] } | { readonly problem: MarkdownProblem };

/** Parses the body of an entry; offsets count from the start of the file. Nothing of it is ever run. */
export function parseBody(source: SourceText, start: number): MarkdownResult {
  return parse(source.text.slice(start), start);
}

/** Parses a field that may hold inline Markdown; offsets count from the start of its text. */
export function parseInline(text: string): MarkdownResult {
  if (!isPlainText(text)) return parse(text, 0);
  return {
    nodes: [{ type: 'paragraph', start: 0, end: text.length, children: splitText(text, text, 0) }],
  };
}

// `trackPositions` is read by the engine but missing from its published types.
const OPTIONS = { trackPositions: true } as Parameters<typeof mdxToMdast>[1];

function parse(text: string, base: number): MarkdownResult {
  const excess = findExcess(text);
  if (excess) return { problem: { ...excess, offset: excess.offset + base, unparsed: true } };
  let root: SatteriNode;
  try {
    root = mdxToMdast(text, OPTIONS) as SatteriNode;
  } catch (error) {
    return { problem: readProblem(error, text, base) };
  }
  return { nodes: convertAll(root.children ?? [], text, base, 1) };
}

/** Each brace behind a tag doubles the time of the engine, and each brace that does not end makes it read on to the end. */
const MOST_BRACES = { inTags: 16, inAll: 1000 };

/** The brace that is one too many, wherever it stands: what counts as code is only known once the text is parsed. */
function findExcess(text: string): MarkdownProblem | undefined {
  const counts = { inTags: 0, inAll: 0 };
  let tag = false;
  for (const { 0: mark, index } of text.matchAll(/[<{]/g)) {
    if (mark === '{') {
      counts.inAll += 1;
      if (tag) counts.inTags += 1;
      if (counts.inTags > MOST_BRACES.inTags)
        return {
          offset: index,
          message: `More than ${MOST_BRACES.inTags} braces \`{\` stand behind a \`<\``,
        };
      if (counts.inAll > MOST_BRACES.inAll)
        return { offset: index, message: `The text holds more than ${MOST_BRACES.inAll} braces \`{\`` };
    }
    tag = mark === '<';
  }
  return undefined;
}

interface SatteriNode extends Omit<MarkdownNode, 'children' | 'start' | 'end'> {
  position?: { start: { offset: number }; end: { offset: number } };
  children?: SatteriNode[];
}

/** Nodes below this depth are left out: a rule refuses the text long before, and walking it could exhaust the stack. */
const DEEPEST = 64;

/** Nodes of which nothing is kept but their place, their value and their children. */
const BARE = new Set([
  'paragraph',
  'emphasis',
  'strong',
  'inlineCode',
  'listItem',
  'blockquote',
  'tableRow',
  'tableCell',
]);
/** What is kept of the others. */
const KEPT = ['depth', 'ordered', 'url', 'alt', 'title', 'lang', 'name', 'align', 'attributes'] as const;

function convertAll(
  nodes: readonly SatteriNode[],
  text: string,
  base: number,
  depth: number,
): MarkdownNode[] {
  const converted: MarkdownNode[] = [];
  for (const node of nodes) {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    if (node.type === 'text')
      for (const part of splitText(node.value ?? '', text.slice(start, end), start + base))
        converted.push(part);
    else converted.push(convert(node, start + base, end + base, text, base, depth));
  }
  return exact(converted);
}

/** Nodes of a kind are built alike: what has one shape takes a third of the room. */
function convert(
  node: SatteriNode,
  start: number,
  end: number,
  text: string,
  base: number,
  depth: number,
): MarkdownNode {
  const { type, value, children } = node;
  const converted: MarkdownNode =
    value !== undefined
      ? { type, value, start, end }
      : children && depth < DEEPEST
        ? { type, start, end, children: convertAll(children, text, base, depth + 1) }
        : { type, start, end };
  if (BARE.has(type)) return converted;
  for (const field of KEPT)
    if (node[field] !== undefined) (converted as unknown as Record<string, unknown>)[field] = node[field];
  return converted;
}

/** A list without the room that was left for it to grow. */
function exact<T>(list: T[]): T[] {
  return list.slice();
}

const TOKEN = /\[\[([^[\]|\\\n]*)(?:\\?\|([^[\]\n]*))?\]\]|\[@([^\]\n[]*(?:\n[^\]\n[]+)?)\]/g;

/** Cuts ids and citations out of a text; what is escaped in the source stays text. */
function splitText(value: string, raw: string, offset: number): MarkdownNode[] {
  // The text of the file is kept anyway, so that a part of it takes no room of its own.
  const whole = value === raw ? raw : value;
  if (!raw.includes('['))
    return whole ? [{ type: 'text', value: whole, start: offset, end: offset + raw.length }] : [];
  const nodes: MarkdownNode[] = [];
  let cursor = 0;
  let rawCursor = 0;
  const push = (text: string, start: number, end: number): void => {
    if (text) nodes.push({ type: 'text', value: text, start: offset + start, end: offset + end });
  };
  for (const match of raw.matchAll(TOKEN)) {
    const written = match[0].replace('\\|', '|');
    const at = whole.indexOf(written, cursor);
    if (at === -1) continue;
    push(whole.slice(cursor, at), rawCursor, match.index);
    const start = offset + match.index;
    const end = start + match[0].length;
    if (match[3] === undefined)
      nodes.push({
        type: 'entryLink',
        target: match[1] ?? '',
        ...(match[2] !== undefined && { label: match[2] }),
        start,
        end,
      });
    else nodes.push({ type: 'citation', items: citedItems(match[3], start + 2), start, end });
    cursor = at + written.length;
    rawCursor = match.index + match[0].length;
  }
  push(whole.slice(cursor), rawCursor, raw.length);
  return exact(nodes);
}

/** Reads `key#f2; @other#f1`, the inside of a citation. */
function citedItems(inside: string, offset: number): CitedItem[] {
  const items: CitedItem[] = [];
  let at = offset;
  for (const part of inside.split(';')) {
    const lead = part.length - part.trimStart().length;
    const written = part.trim().replace(/^@/, '');
    const start = at + lead;
    const [, key = '', finding] = /^([^#]*)(?:#([\s\S]*))?$/.exec(written) ?? [];
    items.push({ key, ...(finding !== undefined && { finding }), start, end: at + part.trimEnd().length });
    at += part.length + 1;
  }
  return exact(items);
}

function readProblem(error: unknown, text: string, base: number): MarkdownProblem {
  const raw = error instanceof Error ? error.message : String(error);
  const match = /^(\d+):(\d+)(?:-\d+:\d+)?: ([\s\S]*?)(?: \([a-z-]+:[a-z-]+\))?$/.exec(raw);
  if (!match) return { offset: base, message: raw };
  let offset = 0;
  for (let line = 1; line < Number(match[1]); line++) offset = text.indexOf('\n', offset) + 1;
  return {
    offset: base + offset + Number(match[2]) - 1,
    message: (match[3] ?? raw).replace(/ \(note: .*/, ''),
  };
}

/** Every node of a tree, parents first. */
export function walk(nodes: readonly MarkdownNode[], found: MarkdownNode[] = []): MarkdownNode[] {
  for (const node of nodes) {
    found.push(node);
    if (node.children) walk(node.children, found);
  }
  return found;
}

/** The plain text of a tree: what a reader sees, without citations. */
export function plainText(nodes: readonly MarkdownNode[]): string {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') text += node.value ?? '';
    else if (node.type === 'entryLink') text += node.label ?? node.target ?? '';
    else if (node.type === 'break') text += ' ';
    else if (node.children) text += plainText(node.children);
    if (BLOCKS.has(node.type)) text += '\n';
  }
  return text;
}

const BLOCKS = new Set(['paragraph', 'heading', 'listItem', 'tableRow', 'blockquote', 'code']);
