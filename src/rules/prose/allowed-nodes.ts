import type { MarkdownNode } from '#model/markdown.ts';

/** Why a node may not stand in an entry, and what to write instead; undefined when it may. */
export interface Refusal {
  readonly message: string;
  readonly suggestion: string;
}

const PLAIN = new Set([
  'paragraph',
  'text',
  'emphasis',
  'strong',
  'inlineCode',
  'code',
  'list',
  'listItem',
  'blockquote',
  'table',
  'tableRow',
  'tableCell',
  'break',
  'entryLink',
  'citation',
]);
const COMPONENTS: Readonly<Record<string, readonly string[]>> = {
  Note: ['title'],
  Figure: ['src', 'alt', 'caption'],
};
const COMMENT = /^\s*\/\*(?:(?!\*\/)[\s\S])*\*\/\s*$/;

const NAMED: Readonly<Record<string, Refusal>> = {
  html: { message: 'HTML is not allowed.', suggestion: 'Use Markdown; write `\\<` for a bare `<`.' },
  mdxjsEsm: {
    message: '`import` and `export` are not allowed.',
    suggestion: 'Begin the line with another word, or indent it into a sentence.',
  },
  footnoteReference: { message: 'Footnotes are not allowed.', suggestion: 'Cite a finding: `[@key#f1]`.' },
  footnoteDefinition: { message: 'Footnotes are not allowed.', suggestion: 'Cite a finding: `[@key#f1]`.' },
  delete: { message: 'Struck-out text is not allowed.', suggestion: 'Delete it.' },
  thematicBreak: {
    message: 'A rule across the page is not allowed.',
    suggestion: 'Use a heading, or nothing.',
  },
  linkReference: {
    message: 'Links by reference are not allowed.',
    suggestion: 'Write the address where it is used: `[words](https://…)`.',
  },
  imageReference: {
    message: 'Images by reference are not allowed.',
    suggestion: 'Use `<Figure src="name.png" alt="…" />`.',
  },
  definition: {
    message: 'Link definitions are not allowed.',
    suggestion: 'Write the address where it is used: `[words](https://…)`.',
  },
};

/** Judges one node by the list of the format: what is not on it is refused. */
export function refusal(node: MarkdownNode, media: ReadonlySet<string>): Refusal | undefined {
  if (PLAIN.has(node.type)) return undefined;
  const named = NAMED[node.type];
  if (named) return named;
  if (node.type === 'heading')
    return node.depth === 2 || node.depth === 3
      ? undefined
      : {
          message: `A heading of level ${node.depth} is not allowed.`,
          suggestion: 'Use `##` for the sections and `###` beneath them.',
        };
  if (node.type === 'link') return link(node.url ?? '');
  if (node.type === 'image') return picture(node.url ?? '', media);
  if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression')
    return expression(node.value ?? '');
  if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') return component(node, media);
  return {
    message: `\`${node.type}\` is not allowed.`,
    suggestion: 'Use paragraphs, lists, tables, quotes, emphasis, code, links, ids and citations.',
  };
}

function link(url: string): Refusal | undefined {
  if (/^https:\/\/[^\s"'<>\\]+$/i.test(url)) return undefined;
  return {
    message: `The link to \`${url.slice(0, 80)}\` is not allowed.`,
    suggestion: 'Link to an `https` address; link to an entry by its id: `[[T0001]]`.',
  };
}

function picture(name: string, media: ReadonlySet<string>): Refusal | undefined {
  if (media.has(name) && /\.(png|jpg|jpeg|webp|avif)$/.test(name)) return undefined;
  return {
    message: `The picture \`${name.slice(0, 80)}\` is not one of \`content/media\`.`,
    suggestion: 'Put a PNG, JPEG, WebP or AVIF file there and give its name alone.',
  };
}

function expression(code: string): Refusal | undefined {
  if (COMMENT.test(code)) return undefined;
  return {
    message: `The expression \`{${code.slice(0, 60)}}\` is not allowed.`,
    suggestion: `In text write \`\\{${code.slice(0, 60)}}\`; a comment is \`{/* … */}\`.`,
  };
}

function component(node: MarkdownNode, media: ReadonlySet<string>): Refusal | undefined {
  const known = node.name ? COMPONENTS[node.name] : undefined;
  if (!known || !Object.hasOwn(COMPONENTS, node.name ?? ''))
    return {
      message: `The tag \`<${node.name ?? ''}>\` is not allowed.`,
      suggestion: 'The components are `<Note>` and `<Figure>`; in text write `\\<`.',
    };
  for (const attribute of node.attributes ?? []) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string')
      return {
        message: `\`<${node.name}>\` has an attribute that is code.`,
        suggestion: 'Write attributes as text in quotes.',
      };
    if (!known.includes(attribute.name ?? ''))
      return {
        message: `\`<${node.name}>\` has no attribute \`${attribute.name}\`.`,
        suggestion: `Its attributes are: ${known.join(', ')}.`,
      };
  }
  const source = node.attributes?.find(({ name }) => name === 'src')?.value;
  return node.name === 'Figure' ? picture(typeof source === 'string' ? source : '', media) : undefined;
}
