import { findInvisible, type Invisible } from '#model/invisible.ts';
import type { MarkdownAttribute, MarkdownNode } from '#model/markdown.ts';
import { isPictureName } from '#model/picture.ts';

/** What is wrong with a node, and what to write instead. */
export interface Refusal {
  readonly message: string;
  readonly suggestion: string;
}

const INLINE = new Set([
  'paragraph',
  'text',
  'emphasis',
  'strong',
  'inlineCode',
  'break',
  'entryLink',
  'citation',
]);
const BLOCKS = new Set([
  'heading',
  'code',
  'list',
  'listItem',
  'blockquote',
  'table',
  'tableRow',
  'tableCell',
]);
const COMPONENTS: Readonly<Record<string, readonly string[]>> = {
  Note: ['title'],
  Figure: ['src', 'alt', 'caption'],
};

const REFUSED: Readonly<Record<string, readonly [what: string, suggestion: string]>> = {
  thematicBreak: ['A rule across the page (`---`) is', 'Take it out: headings part the text.'],
  delete: ['Struck-out text (`~~`) is', 'Take the words out, or write `\\~` for a tilde.'],
  footnoteReference: ['Footnotes are', 'Say it in the text; cite works as `[@key#f1]`.'],
  footnoteDefinition: ['Footnotes are', 'Say it in the text; cite works as `[@key#f1]`.'],
  linkReference: [
    'Links by reference (`[words][name]`) are',
    'Write `[words](https://…)`, or `\\[` for a bracket.',
  ],
  imageReference: ['Pictures by reference are', 'Write `<Figure src="name.png" alt="…" />`.'],
  definition: ['Link definitions (`[name]: …`) are', 'Write `[words](https://…)` where the link stands.'],
  html: ['HTML is', 'Write Markdown, or `\\<` for a bare `<`.'],
  mdxjsEsm: ['`import` and `export` are', 'Take the line out, or begin it with another word.'],
};

/**
 * Why a node may not stand in an entry; undefined when it is on the list.
 * @param inline whether it stands in a field of the front matter, where only running text is allowed
 * @param media names of the pictures there are
 * @param source the node as written
 */
export function refuse(
  node: MarkdownNode,
  inline: boolean,
  media: readonly string[],
  source: string,
): Refusal | undefined {
  const { type } = node;
  const invisible = invisibleIn(node);
  if (invisible)
    return {
      message: `The invisible character ${invisible.name} is written by its number.`,
      suggestion: 'Delete it.',
    };
  if (INLINE.has(type)) return undefined;
  if (type === 'link') return refuseLink(node);
  if (type === 'mdxTextExpression' || type === 'mdxFlowExpression')
    return refuseExpression(node.value ?? '', source);
  if (BLOCKS.has(type)) {
    if (!inline) return undefined;
    return {
      message: `A field holds running text, not a ${blockName(type)}.`,
      suggestion: 'Write sentences, or begin the text with another mark.',
    };
  }
  if (inline && (type === 'image' || type === 'mdxJsxFlowElement')) {
    return {
      message: 'A field holds running text, no picture and no component.',
      suggestion: 'Move it to the body.',
    };
  }
  if (type === 'image') return refusePicture(node.url ?? '', node.alt ?? '', media);
  if (type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement') return refuseComponent(node, media);
  const [what, suggestion] = REFUSED[type] ?? [`Mark-up of the kind \`${type}\` is`, 'Write plain text.'];
  return { message: `${what} not allowed.`, suggestion };
}

/** The first invisible character in what a node says by itself, as a reader or a browser gets it. */
function invisibleIn({ value, url, alt, title, attributes }: MarkdownNode): Invisible | undefined {
  const found = (value && findInvisible(value)) || undefined;
  if (found || (url ?? alt ?? title ?? attributes) === undefined) return found;
  const texts = [url, alt, title, ...(attributes ?? []).map((attribute) => attribute.value)];
  return findInvisible(texts.filter((text) => typeof text === 'string').join('\n'));
}

function blockName(type: string): string {
  if (type === 'listItem') return 'list';
  return type.startsWith('table')
    ? 'table'
    : type === 'code'
      ? 'code block'
      : type === 'blockquote'
        ? 'quotation'
        : type;
}

function refuseLink({ url = '' }: MarkdownNode): Refusal | undefined {
  if (url.startsWith('https://') && URL.canParse(url)) return undefined;
  const message = `The link leads to \`${url}\`, which is not an https address.`;
  if (url.startsWith('http://'))
    return { message, suggestion: `Write \`${url.replace('http:', 'https:')}\`.` };
  if (/^[a-z][a-z0-9+.-]*:/i.test(url))
    return { message, suggestion: 'Write an address that begins with `https://`.' };
  return {
    message,
    suggestion: 'Link entries as `[[T0001|words]]`, other pages by an address that begins with `https://`.',
  };
}

function refuseExpression(value: string, source: string): Refusal | undefined {
  if (/^\s*\/\*(?:(?!\*\/)[\s\S])*\*\/\s*$/.test(value)) return undefined;
  const shown = source.length > 60 ? `${source.slice(0, 57)}…` : source;
  return {
    message: `The expression \`${shown}\` is not allowed: entries are never run.`,
    suggestion: `In text write \`\\${shown}\`.`,
  };
}

function refusePicture(name: string, alt: string, media: readonly string[]): Refusal | undefined {
  if (!isPictureName(name)) {
    const suggestion =
      'Put a png, jpg, webp or avif in `content/media` and write its name, in lower-case letters, digits and hyphens.';
    return { message: `The picture \`${name}\` is not the name of a bitmap in \`media\`.`, suggestion };
  }
  if (!media.includes(name))
    return {
      message: `There is no picture \`${name}\` in \`media\`.`,
      suggestion: `Add \`content/media/${name}\`.`,
    };
  if (!alt.trim())
    return {
      message: `The picture \`${name}\` has no alternative text.`,
      suggestion: 'Say in `alt` what it shows.',
    };
  return undefined;
}

function refuseComponent(node: MarkdownNode, media: readonly string[]): Refusal | undefined {
  const name = node.name ?? '';
  const known = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  if (!known) {
    const message = `The tag \`<${name}>\` is not allowed.`;
    if (/^[a-z]/.test(name) || name === '')
      return { message, suggestion: `Write Markdown, or \`\\<${name}>\` for the characters themselves.` };
    return {
      message,
      suggestion: 'The components are `<Note>` and `<Figure src="…" alt="…" caption="…" />`.',
    };
  }
  for (const attribute of node.attributes ?? []) {
    const refusal = refuseAttribute(name, known, attribute);
    if (refusal) return refusal;
  }
  return name === 'Figure'
    ? refusePicture(attributeOf(node, 'src'), attributeOf(node, 'alt'), media)
    : undefined;
}

function refuseAttribute(
  component: string,
  known: readonly string[],
  { type, name = '', value }: MarkdownAttribute,
): Refusal | undefined {
  if (type !== 'mdxJsxAttribute')
    return {
      message: `\`<${component}>\` spreads an expression.`,
      suggestion: 'Write each attribute as text in quotes.',
    };
  if (!known.includes(name)) {
    return {
      message: `\`<${component}>\` has no attribute \`${name}\`.`,
      suggestion: `Its attributes are: ${known.join(', ')}.`,
    };
  }
  if (typeof value !== 'string')
    return {
      message: `The attribute \`${name}\` of \`<${component}>\` is not text.`,
      suggestion: `Write \`${name}="…"\`.`,
    };
  return undefined;
}

/** The text of an attribute; empty when there is none. */
function attributeOf(node: MarkdownNode, name: string): string {
  const value = node.attributes?.find((attribute) => attribute.name === name)?.value;
  return typeof value === 'string' ? value : '';
}
