import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

const TAGS = new Set(
  'p em strong blockquote ul ol li br hr code pre h2 h3 a img div table thead tbody tr th td span aside figure figcaption time'.split(
    ' ',
  ),
);
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  href: /^(?:https:\/\/|#|\/(?!\/))/,
  src: /^\/media\/[a-z0-9-]+\.(?:png|jpg|jpeg|webp|avif)$/,
  alt: /^/,
  title: /^/,
  id: /^/,
  class: /^[a-z -]+$/,
  rel: /^external noopener$/,
  loading: /^lazy$/,
  scope: /^col$/,
  tabindex: /^0$/,
  role: /^region$/,
  datetime: /^[\d-]+$/,
  'aria-label': /^/,
  'data-preview': /^MASEC-[A-Z]\d+$/,
};

/** What a browser would find in a piece of HTML that is not plain, harmless mark-up. Empty for what prose may become. */
export function dangersIn(html: string): string[] {
  return parseFragment(html).childNodes.flatMap(dangersOf);
}

function dangersOf(node: Node): string[] {
  if (node.nodeName === '#text') return [];
  if (!('tagName' in node)) return [node.nodeName];
  const tag = TAGS.has(node.tagName) ? [] : [`<${node.tagName}>`];
  const attributes = node.attrs
    .filter(({ name, value }) => !ATTRIBUTES[name]?.test(value))
    .map(({ name, value }) => `${name}="${value}"`);
  return [...tag, ...attributes, ...node.childNodes.flatMap(dangersOf)];
}
