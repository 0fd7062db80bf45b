import { fullId } from '#model/identifier.ts';
import { type MarkdownNode, plainText } from '#model/markdown.ts';
import { isPictureName } from '#model/picture.ts';
import { escapeHtml } from './escape.ts';
import type { Resolver } from './resolver.ts';

type Renderer = (node: MarkdownNode, resolver: Resolver) => string;

/**
 * HTML of a tree that passed the rules. Everything is escaped, and a node that is not on the list renders as nothing,
 * so that even a tree that was never checked cannot bring code into a page.
 */
export function renderMarkdown(nodes: readonly MarkdownNode[], resolver: Resolver): string {
  let html = '';
  for (const node of nodes) html += RENDERERS[node.type]?.(node, resolver) ?? '';
  return html;
}

/** HTML of a field that holds inline Markdown: without the paragraph around it. */
export function renderInline(nodes: readonly MarkdownNode[], resolver: Resolver): string {
  const [only] = nodes;
  return renderMarkdown(
    nodes.length === 1 && only?.type === 'paragraph' ? (only.children ?? []) : nodes,
    resolver,
  );
}

/** Text as a printer would set it: a curved apostrophe between letters, and a figure that keeps its per-cent sign. */
function typeset(text: string): string {
  const apostrophes = text.includes("'") ? text.replace(/(?<=\p{L})'(?=\p{L})/gu, '\u2019') : text;
  return apostrophes.includes(' %') ? apostrophes.replace(/(?<=\d) %/g, '\u202f%') : apostrophes;
}

const inside: Renderer = (node, resolver) => renderMarkdown(node.children ?? [], resolver);
const wrap =
  (tag: string): Renderer =>
  (node, resolver) =>
    `<${tag}>${inside(node, resolver)}</${tag}>`;

const RENDERERS: Readonly<Record<string, Renderer | undefined>> = {
  text: (node) => escapeHtml(typeset(node.value ?? '')),
  paragraph: wrap('p'),
  emphasis: wrap('em'),
  strong: wrap('strong'),
  blockquote: wrap('blockquote'),
  listItem: renderItem,
  list: (node, resolver) => wrap(node.ordered ? 'ol' : 'ul')(node, resolver),
  break: () => '<br>',
  thematicBreak: () => '<hr>',
  inlineCode: (node) => `<code>${escapeHtml(node.value ?? '')}</code>`,
  code: (node) => `<pre tabindex="0"><code>${escapeHtml(node.value ?? '')}</code></pre>`,
  heading: renderHeading,
  link: renderLink,
  image: renderImage,
  table: renderTable,
  entryLink: renderEntryLink,
  citation: renderCitation,
  mdxJsxFlowElement: renderComponent,
  mdxJsxTextElement: renderComponent,
};

function renderHeading(node: MarkdownNode, resolver: Resolver): string {
  const level = node.depth === 2 ? 2 : 3;
  const words = plainText([node])
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const id = resolver.anchor?.(words) ?? words;
  return `<h${level} id="${escapeHtml(id)}">${inside(node, resolver)}</h${level}>`;
}

/** An item of one paragraph stands without the paragraph. */
function renderItem(node: MarkdownNode, resolver: Resolver): string {
  const children = node.children ?? [];
  const tight = children.filter(({ type }) => type === 'paragraph').length === 1;
  const parts = children.map((child) =>
    tight && child.type === 'paragraph' ? inside(child, resolver) : renderMarkdown([child], resolver),
  );
  return `<li>${parts.join('')}</li>`;
}

function renderLink(node: MarkdownNode, resolver: Resolver): string {
  const text = inside(node, resolver);
  return node.url?.startsWith('https://')
    ? `<a href="${escapeHtml(node.url)}" rel="external noopener">${text}</a>`
    : text;
}

function renderImage(node: MarkdownNode, resolver: Resolver): string {
  return picture(node.url ?? '', node.alt ?? '', resolver);
}

function picture(name: string, alt: string, resolver: Resolver): string {
  return isPictureName(name)
    ? `<img src="${escapeHtml(resolver.media(name))}" alt="${escapeHtml(alt)}" loading="lazy">`
    : '';
}

function renderTable(node: MarkdownNode, resolver: Resolver): string {
  const row = (tableRow: MarkdownNode, tag: string): string =>
    `<tr>${(tableRow.children ?? []).map((cell) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${inside(cell, resolver)}</${tag}>`).join('')}</tr>`;
  const [head, ...body] = node.children ?? [];
  const caption = head ? `<thead>${row(head, 'th')}</thead>` : '';
  return `<div class="table-scroll" tabindex="0" role="region" aria-label="Table"><table>${caption}<tbody>${body.map((line) => row(line, 'td')).join('')}</tbody></table></div>`;
}

function renderEntryLink(node: MarkdownNode, resolver: Resolver): string {
  const id = fullId(node.target ?? '');
  const target = id ? resolver.entry(id) : undefined;
  const words = escapeHtml(node.label ?? target?.label ?? node.target ?? '');
  return target && id
    ? `<a class="entry-link" href="${escapeHtml(target.href)}" data-preview="${id}">${words}</a>`
    : words;
}

function renderCitation(node: MarkdownNode, resolver: Resolver): string {
  const links = (node.items ?? []).map(({ key, finding }) => {
    const target = resolver.citation(key, finding);
    if (!target) return escapeHtml(key);
    const title = target.title ? ` title="${escapeHtml(target.title)}"` : '';
    return `<a class="citation" href="${escapeHtml(target.href)}"${title}>${escapeHtml(target.label)}</a>`;
  });
  return `<span class="citations">(${links.join('; ')})</span>`;
}

function renderComponent(node: MarkdownNode, resolver: Resolver): string {
  const attribute = (name: string): string => {
    const value = node.attributes?.find(
      (candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === name,
    )?.value;
    return typeof value === 'string' ? value : '';
  };
  if (node.name === 'Note') {
    const title = attribute('title');
    return `<aside class="note">${title ? `<p class="note-title">${escapeHtml(title)}</p>` : ''}${inside(node, resolver)}</aside>`;
  }
  if (node.name === 'Figure') {
    const caption = attribute('caption') ? escapeHtml(attribute('caption')) : inside(node, resolver);
    return `<figure>${picture(attribute('src'), attribute('alt'), resolver)}${caption ? `<figcaption>${caption}</figcaption>` : ''}</figure>`;
  }
  return '';
}
