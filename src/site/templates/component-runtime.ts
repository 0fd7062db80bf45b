import {
  addAttribute as attributeByAstro,
  spreadAttributes as attributesByAstro,
  escapeHTML,
  Fragment,
} from 'astro/runtime/server/index.js';

/**
 * What compiled Astro components call while they render, in place of Astro's own module of that name. Astro renders
 * asynchronously and in streams, which none of our components needs; here a component is a plain function from props to a
 * string. Whatever this cannot do (promises, islands, scoped styles) is an error, never silently different.
 */
export { Fragment };

// The compiled templates hold a copy of this module; a global symbol is the one name both copies know.
const HTML = Symbol.for('masec.html');

/** Finished HTML, which is not escaped again. */
class Html {
  readonly [HTML]: string;

  constructor(html: string) {
    this[HTML] = html;
  }
}

type Slot = (page: PageInRendering) => unknown;
type Slots = Readonly<Record<string, Slot | undefined>>;
type Props = Readonly<Record<string, unknown>>;
/** A component as this module makes it. */
export type Component = (page: PageInRendering, props: Props, slots: Slots) => unknown;

/** What the components of one page share while it is rendered. */
export interface PageInRendering {
  readonly url: URL;
  readonly site: URL | undefined;
  readonly params: Readonly<Record<string, string | undefined>>;
  /** The links to the page's style sheets. */
  readonly head: string;
  /** The address of a script by the name of its module. */
  script(module: string): string;
  /** Scripts the page already holds. */
  readonly scripts: Set<string>;
  createAstro(props: Props, slots: Slots): object;
}

/** The values that components read from `Astro`. */
export function astroOf(page: Omit<PageInRendering, 'createAstro'>, props: Props): object {
  return { props, params: page.params, url: page.url, site: page.site, self: undefined };
}

export function createAstro(): undefined {
  return undefined;
}

export function createComponent(render: Component): Component {
  return render;
}

export function render(strings: TemplateStringsArray, ...values: readonly unknown[]): Html {
  let html = strings[0] ?? '';
  for (let index = 0; index < values.length; index++) html += text(values[index]) + strings[index + 1];
  return new Html(html);
}

export function renderComponent(
  page: PageInRendering,
  name: string,
  component: unknown,
  props: Props,
  slots: Slots = {},
): Html {
  if (component === Fragment) return slotted(page, slots['default']);
  if (typeof component !== 'function')
    throw new Error(`<${name}> is no component that can be rendered here.`);
  return new Html(text((component as Component)(page, props, slots)));
}

export function renderSlot(page: PageInRendering, slot: Slot | undefined, fallback?: Slot): Html {
  return slotted(page, slot ?? fallback);
}

export function mergeSlots(...slots: readonly (Slots | (() => Slots) | undefined | false)[]): Slots {
  return Object.assign({}, ...slots.map((slot) => (typeof slot === 'function' ? slot() : slot || {})));
}

/** Text that is HTML already. */
export function unescapeHTML(value: unknown): unknown {
  return typeof value === 'string' ? new Html(value) : value;
}

export function addAttribute(value: unknown, name: string): Html | string {
  if (typeof value === 'string' && value !== '' && isPlain(name))
    return new Html(` ${name}="${value.includes('&') || value.includes('"') ? quoted(value) : value}"`);
  return new Html(String(attributeByAstro(value, name)));
}

export function spreadAttributes(values: Props): Html {
  return new Html(String(attributesByAstro(values)));
}

export function renderHead(page: PageInRendering): Html {
  return new Html(page.head);
}

/** Every page has a head of its own. */
export function maybeRenderHead(): string {
  return '';
}

/** A script stands once on a page, where it is asked for first. */
export function renderScript(page: PageInRendering, module: string): Html {
  if (page.scripts.has(module)) return new Html('');
  page.scripts.add(module);
  return new Html(`<script type="module" src="${page.script(module)}"></script>`);
}

/** What a component, a slot or an expression gave, as HTML. */
export function text(value: unknown): string {
  if (typeof value === 'string') return escapeHTML(value);
  if (value === null || value === undefined || value === false) return '';
  if (Array.isArray(value)) {
    let html = '';
    for (const part of value) html += text(part);
    return html;
  }
  if (typeof value === 'object' && HTML in value) return (value as Html)[HTML];
  if (typeof value === 'number') return String(value);
  throw new Error(`${String(value)} (${typeof value}) cannot be rendered into a page.`);
}

function slotted(page: PageInRendering, slot: Slot | undefined): Html {
  return new Html(slot ? text(slot(page)) : '');
}

/** Whether an attribute is written as its name and its value, as Astro said of it when it was asked. */
const plain = new Map<string, boolean>();

function isPlain(name: string): boolean {
  let known = plain.get(name);
  if (known === undefined) {
    known = String(attributeByAstro('x', name)) === ` ${name}="x"`;
    plain.set(name, known);
  }
  return known;
}

function quoted(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
