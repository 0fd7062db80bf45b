/** A piece of SVG as text; made only here, so that everything in it is escaped. */
export type Svg = string & { readonly brand: 'svg' };

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with its attributes and children; plain strings among the children are text. */
export function element(name: string, attributes: Attributes, ...children: readonly (Svg | TextOf)[]): Svg {
  let start = `<${name}`;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined)
      start += ` ${key}="${typeof value === 'number' ? round(value) : escapeXml(value)}"`;
  let inner = '';
  for (const child of children) inner += typeof child === 'string' ? child : escapeXml(child.text);
  return (inner === '' ? `${start}/>` : `${start}>${inner}</${name}>`) as Svg;
}

/** Words inside an element. */
export interface TextOf {
  readonly text: string;
}

/** Words inside an element. */
export function text(words: string): TextOf {
  return { text: words };
}

/**
 * A whole picture. Its size follows the column it stands in.
 * @param label what a reader who cannot see it is told
 */
export function picture(
  className: string,
  width: number,
  height: number,
  label: string,
  ...children: readonly Svg[]
): Svg {
  return element(
    'svg',
    { class: className, viewBox: `0 0 ${round(width)} ${round(height)}`, role: 'group', 'aria-label': label },
    ...children,
  );
}

/** A link around what can be pressed, with a title for the pointer. */
export function link(
  href: string,
  title: string,
  attributes: Attributes,
  ...children: readonly (Svg | TextOf)[]
): Svg {
  return element('a', { href, ...attributes }, element('title', {}, text(title)), ...children);
}

/** Words cut to a number of letters, for places where the rest would not fit. */
export function shorten(words: string, most: number): string {
  return words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`;
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function escapeXml(words: string): string {
  if (!/[&<>"]/.test(words)) return words;
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
