import {
  addAttribute,
  escapeHTML,
  Fragment,
  markHTMLString,
  spreadAttributes,
  unescapeHTML,
} from 'astro/runtime/server/index.js';

/**
 * What compiled Astro components call while they render, in place of Astro's own module of that name. Astro renders
 * asynchronously and in streams, which none of our components needs; here a component is a plain function from props to a
 * string. Whatever this cannot do (promises, islands, scoped styles) is an error, never silently different.
 */
export { addAttribute, Fragment, spreadAttributes, unescapeHTML };

/** Finished HTML, which is not escaped again. */
type Html = ReturnType<typeof markHTMLString>;
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
  return markHTMLString(html);
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
  return markHTMLString(text((component as Component)(page, props, slots)));
}

export function renderSlot(page: PageInRendering, slot: Slot | undefined, fallback?: Slot): Html {
  return slotted(page, slot ?? fallback);
}

export function mergeSlots(...slots: readonly (Slots | (() => Slots) | undefined | false)[]): Slots {
  return Object.assign({}, ...slots.map((slot) => (typeof slot === 'function' ? slot() : slot || {})));
}

export function renderHead(page: PageInRendering): Html {
  return markHTMLString(page.head);
}

/** Every page has a head of its own. */
export function maybeRenderHead(): string {
  return '';
}

/** A script stands once on a page, where it is asked for first. */
export function renderScript(page: PageInRendering, module: string): Html {
  if (page.scripts.has(module)) return markHTMLString('');
  page.scripts.add(module);
  return markHTMLString(`<script type="module" src="${page.script(module)}"></script>`);
}

/** What a component, a slot or an expression gave, as HTML. */
export function text(value: unknown): string {
  if (typeof value === 'string') return escapeHTML(value);
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof String) return value.valueOf();
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    let html = '';
    for (const part of value) html += text(part);
    return html;
  }
  throw new Error(`${String(value)} (${typeof value}) cannot be rendered into a page.`);
}

function slotted(page: PageInRendering, slot: Slot | undefined): Html {
  return markHTMLString(slot ? text(slot(page)) : '');
}
