import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { astroOf, type Component, type PageInRendering, text } from './component-runtime.ts';
import { renderDocument } from './documents.ts';

/** One file of the site that a template makes. */
export interface SitePage {
  /** Where it stands in the output, as in `MASEC-T0001/index.html`. */
  readonly file: string;
  /** What it holds. */
  render(): string | Promise<string>;
}

/** The compiled module of a page, as far as we ask of it. */
interface PageModule {
  readonly default?: Component;
  readonly frontmatter?: object;
  readonly getStaticPaths?: () => readonly StaticPath[];
  readonly GET?: (context: object) => Response | Promise<Response>;
}
interface StaticPath {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props?: Readonly<Record<string, unknown>>;
}
interface Segment {
  readonly content: string;
  readonly dynamic: boolean;
  readonly spread: boolean;
}
interface Route {
  readonly styles: readonly { readonly src?: string }[];
  readonly routeData: {
    readonly component: string;
    readonly type: string;
    readonly segments: readonly (readonly Segment[])[];
    readonly prerender: boolean;
  };
}
interface Manifest {
  readonly base: string;
  readonly site?: string;
  readonly routes: readonly Route[];
  readonly pageMap: ReadonlyMap<string, () => Promise<{ page(): PageModule }>>;
  readonly entryModules: Readonly<Record<string, string>>;
}

/** The pages of the site, compiled: what they hold is asked of the views when they are rendered. */
export class Templates {
  readonly #manifest: Manifest;
  readonly #site: URL | undefined;
  readonly #origin: string;

  private constructor(manifest: Manifest) {
    this.#manifest = manifest;
    this.#site = manifest.site ? new URL(manifest.site) : undefined;
    this.#origin = this.#site?.origin ?? 'http://localhost:4321';
  }

  /**
   * Loads compiled templates.
   * @param folder what `compileTemplates` wrote
   */
  static async load(folder: string): Promise<Templates> {
    const { manifest } = await import(pathToFileURL(join(folder, 'server', 'entry.mjs')).href);
    return new Templates(manifest);
  }

  /** Every page there is, in the order of the routes. `provideSite` must have been called. */
  async pages(): Promise<SitePage[]> {
    const pages: SitePage[] = [];
    for (const route of this.#manifest.routes) {
      const { component, prerender } = route.routeData;
      const load = this.#manifest.pageMap.get(component);
      if (!prerender || !load || !component.startsWith('src/')) continue;
      const module = (await load()).page();
      for (const path of module.getStaticPaths?.() ?? [{ params: {} }])
        pages.push(this.#page(route, module, path));
    }
    return pages;
  }

  /**
   * One page.
   * @param component the file of its template, as in `src/pages/index.astro`
   * @param params what its path is made of, as `getStaticPaths` gives it
   */
  async page(component: string, params: StaticPath['params'] = {}): Promise<SitePage> {
    const route = this.#manifest.routes.find(({ routeData }) => routeData.component === component);
    const load = this.#manifest.pageMap.get(component);
    if (!route || !load) throw new Error(`${component} is no template of a page.`);
    return this.#page(route, (await load()).page(), { params });
  }

  #page(route: Route, module: PageModule, { params, props = {} }: StaticPath): SitePage {
    const path = pathOf(route.routeData.segments, params);
    if (module.GET) {
      const { GET } = module;
      const context = { params, props, site: this.#site, url: this.#url(path) };
      return { file: path, render: async () => (await GET(context)).text() };
    }
    const file = path === '404' ? '404.html' : join(path, 'index.html');
    return { file, render: () => `<!DOCTYPE html>${this.#html(route, module, path, params, props)}` };
  }

  #html(
    route: Route,
    module: PageModule,
    path: string,
    params: StaticPath['params'],
    props: Readonly<Record<string, unknown>>,
  ): string {
    const { default: component, frontmatter } = module;
    if (!component) throw new Error(`${route.routeData.component} has no component.`);
    const shared = {
      params,
      site: this.#site,
      url: this.#url(path === '' ? '' : `${path}/`),
      head: route.styles
        .map(({ src }) => `<link rel="stylesheet" href="${this.#asset(src ?? '')}">`)
        .join(''),
      script: (name: string) => this.#asset(this.#manifest.entryModules[name] ?? missing(name)),
      scripts: new Set<string>(),
    };
    const page: PageInRendering = { ...shared, createAstro: (given) => astroOf(shared, given) };
    return frontmatter
      ? renderDocument(page, (component as (props: object) => unknown)({}))
      : text(component(page, props, {}));
  }

  #url(path: string): URL {
    return new URL(this.#withBase(path), this.#origin);
  }

  #asset(path: string): string {
    return this.#withBase(path);
  }

  #withBase(path: string): string {
    return `${this.#manifest.base.replace(/\/*$/, '/')}${path}`;
  }
}

function missing(name: string): never {
  throw new Error(`The script ${name} was not compiled.`);
}

function pathOf(segments: Route['routeData']['segments'], params: StaticPath['params']): string {
  return segments
    .map((parts) =>
      parts
        .map(({ content, dynamic }) => (dynamic ? (params[content.replace(/^\.{3}/, '')] ?? '') : content))
        .join(''),
    )
    .filter((part) => part !== '')
    .join('/');
}
