import { fullId } from '#model/identifier.ts';
import type { MarkdownNode } from '#model/markdown.ts';
import type { Source } from '../source/source.ts';
import { markdownLink, markdownText } from './markdown-text.ts';

/**
 * Prose as plain Markdown: the author's own text, in which links to entries and citations have become links,
 * and whatever is neither on the list of what prose may hold nor known to Markdown is gone.
 * @param text the text the nodes were read from
 * @param nodes the nodes to write
 */
export function resolvedProse(source: Source, text: string, nodes: readonly MarkdownNode[]): string {
  const blocks = nodes.map((node) => write(source, text, node)).filter((block) => block.trim() !== '');
  return blocks.join('\n\n');
}

/** Inline prose of a field, on one line. */
export function resolvedInline(source: Source, text: string, nodes: readonly MarkdownNode[]): string {
  return nodes
    .map((node) => write(source, text, node))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const ALLOWED = new Set([
  'text',
  'paragraph',
  'heading',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'blockquote',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'code',
  'break',
  'thematicBreak',
]);

/** One node: the stretch of text it was read from, with the nodes inside written anew. */
function write(source: Source, text: string, node: MarkdownNode): string {
  if (node.type === 'entryLink') return entryLink(source, node);
  if (node.type === 'citation') return citation(source, node);
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
    return component(source, text, node);
  if (node.type === 'link' && !node.url?.startsWith('https://')) return inside(source, text, node);
  if (node.type !== 'link' && !ALLOWED.has(node.type)) return '';
  let written = '';
  let cursor = node.start;
  for (const child of node.children ?? []) {
    written += text.slice(cursor, child.start) + write(source, text, child);
    cursor = child.end;
  }
  return written + text.slice(cursor, node.end);
}

function inside(source: Source, text: string, node: MarkdownNode): string {
  return (node.children ?? []).map((child) => write(source, text, child)).join('');
}

function entryLink({ graph, iris }: Source, node: MarkdownNode): string {
  const id = fullId(node.target ?? '');
  const target = id ? graph.entries.get(id) : undefined;
  const words = node.label ?? target?.data.title ?? node.target ?? '';
  return target ? markdownLink(words, iris.entry(target.id)) : markdownText(words);
}

function citation({ graph, iris, labels }: Source, node: MarkdownNode): string {
  const links = (node.items ?? []).map(({ key, finding }) =>
    graph.references.has(key)
      ? markdownLink(labels.get(key) ?? key, iris.reference(key, finding))
      : markdownText(key),
  );
  return `(${links.join('; ')})`;
}

/** A note as a quotation; a picture, which the twin does not carry, by its words. */
function component(source: Source, text: string, node: MarkdownNode): string {
  const attribute = (name: string): string => {
    const value = node.attributes?.find((candidate) => candidate.name === name)?.value;
    return typeof value === 'string' ? value : '';
  };
  if (node.name !== 'Note' && node.name !== 'Figure') return '';
  const lead = attribute(node.name === 'Note' ? 'title' : 'alt');
  const body = (node.children ?? []).map((child) => write(source, text, child));
  const parts = [lead && `**${markdownText(lead)}**`, markdownText(attribute('caption')), ...body].filter(
    (part) => part.trim() !== '',
  );
  return parts.length === 0 ? '' : parts.join('\n\n').replace(/^/gm, '> ').replace(/^> $/gm, '>');
}
