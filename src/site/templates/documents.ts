import { Fragment, spreadAttributes, voidElementNames } from 'astro/runtime/server/index.js';
import { type Component, type PageInRendering, text, unescapeHTML } from './component-runtime.ts';

/** An element of a documentation page, as compiled MDX gives it. */
interface Element {
  readonly type: unknown;
  readonly props: Readonly<Record<string, unknown>>;
}

/**
 * HTML of a documentation page.
 * @param page what is being rendered
 * @param node what the compiled MDX evaluated to
 */
export function renderDocument(page: PageInRendering, node: unknown): string {
  if (Array.isArray(node)) return node.map((child) => renderDocument(page, child)).join('');
  if (!isElement(node)) return text(node);
  const { children, ...attributes } = node.props;
  if (node.type === Fragment) return renderDocument(page, children);
  if (typeof node.type === 'string') {
    const start = `<${node.type}${spreadAttributes(attributes)}`;
    if ((children === undefined || children === '') && voidElementNames.test(node.type)) return `${start}/>`;
    return `${start}>${renderDocument(page, children)}</${node.type}>`;
  }
  const inside = { default: () => unescapeHTML(renderDocument(page, children)) };
  return text((node.type as Component)(page, attributes, inside));
}

function isElement(node: unknown): node is Element {
  return typeof node === 'object' && node !== null && 'type' in node && 'props' in node;
}
