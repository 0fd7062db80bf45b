import { fullId } from '#model/identifier.ts';
import type { MarkdownNode } from '#model/markdown.ts';

/**
 * The text of a field with its links and citations spelled out, on one line:
 * `[[T0001]]` becomes title and id, `[@key#f1]` becomes `(key#f1)`.
 * @param title the title of an entry by its full id, if there is one
 */
export function plainProse(
  nodes: readonly MarkdownNode[],
  title: (id: string) => string | undefined,
): string {
  return inline(nodes, title).replace(/\s+/g, ' ').trim();
}

function inline(nodes: readonly MarkdownNode[], title: (id: string) => string | undefined): string {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'entryLink') {
      const id = fullId(node.target ?? '');
      const name = node.label ?? (id && title(id));
      text += id && name ? `${name} (${id})` : (name ?? node.target ?? '');
    } else if (node.type === 'citation') {
      text += `(${(node.items ?? []).map(({ key, finding }) => (finding ? `${key}#${finding}` : key)).join('; ')})`;
    } else if (node.children)
      text += `${inline(node.children, title)}${node.type === 'paragraph' ? ' ' : ''}`;
    else text += node.type === 'break' ? ' ' : SHOWN.has(node.type) ? (node.value ?? '') : '';
  }
  return text;
}

const SHOWN = new Set(['text', 'inlineCode', 'code']);
