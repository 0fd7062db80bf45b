import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as breath } from 'node:timers/promises';
import type { Graph } from '#graph/graph.ts';
import { CODES } from '#knowledge-base';
import type { PublishedData } from '#views/data.ts';
import { SiteViews } from '#views/site-views.ts';
import { provideSite } from './data.ts';
import { indexOf, type SearchIndexer } from './indexing/search-indexer.ts';
import type { Extent } from './publishing/publication.ts';
import { ruleSources } from './rule-sources.ts';
import { writeSocialCards } from './social-cards.ts';
import { type SitePage, Templates } from './templates/templates.ts';
import type { FileWriter } from './writing/file-writer.ts';

/** A page that was written. */
export interface WrittenPage {
  /** Its path under the base, as in `MASEC-T0001/`. */
  readonly path: string;
  /** Whether crawlers should list it. */
  readonly listed: boolean;
}

/** After how many pages other work of this thread has its turn. */
const BREATH = 32;
const NOINDEX = '<meta name="robots" content="noindex"';

/**
 * Writes every page of the site into a folder, first those that search finds: they are indexed by another process while the
 * others are written.
 */
export class PageWriter {
  readonly #graph: Graph;
  readonly #files: FileWriter;
  readonly #templates: string;
  readonly #views: SiteViews;
  readonly #pages: readonly SitePage[];
  readonly #written: WrittenPage[] = [];

  private constructor(
    graph: Graph,
    files: FileWriter,
    templates: string,
    views: SiteViews,
    pages: readonly SitePage[],
  ) {
    this.#graph = graph;
    this.#files = files;
    this.#templates = templates;
    this.#views = views;
    this.#pages = pages;
  }

  /**
   * @param graph what readers see
   * @param files the files of the site
   * @param data what is published as data beside the pages
   * @param templates the folder of the compiled templates
   */
  static async load(
    graph: Graph,
    files: FileWriter,
    data: PublishedData,
    templates: string,
  ): Promise<PageWriter> {
    const { BASE_PATH = '/', SITE_URL } = process.env;
    const views = new SiteViews(graph, BASE_PATH, CODES, ruleSources(), data, SITE_URL);
    provideSite(views);
    const pages = await (await Templates.load(templates)).pages();
    return new PageWriter(graph, files, templates, views, pages);
  }

  /** Writes the pages that search finds, and gives them to it. Works come first: they are indexed while entries are made. */
  async writeSearched(search: SearchIndexer): Promise<void> {
    for (const index of ['pagefind-works', 'pagefind'] as const) {
      for (const page of this.#pages)
        if (indexOf(page.file) === index) search.add(page.file, await this.#write(page));
      search.finish(index);
    }
  }

  /**
   * Writes all other pages, and what pages load. The data must be written: some tell of its files.
   * @returns every page there is
   */
  async writeOthers(extent: Extent): Promise<readonly WrittenPage[]> {
    for (const page of this.#pages) {
      if (indexOf(page.file)) continue;
      const text = await this.#write(page);
      if (page.file.endsWith('.html') && text.includes('data-pagefind-body'))
        throw new Error(`${page.file} asks to be found by search, which does not look there.`);
    }
    this.#copy(join(this.#templates, '_astro'), '_astro');
    const media = join(this.#graph.corpus.root, 'media');
    if (existsSync(media)) this.#copy(media, 'media');
    if (extent === 'whole') await writeSocialCards(this.#views.explore.cards(), this.#files);
    return this.#written;
  }

  async #write({ file, render }: SitePage): Promise<string> {
    if (this.#written.length % BREATH === 0) await breath();
    const text = await render();
    this.#files.write(file, text);
    if (file.endsWith('index.html'))
      this.#written.push({ path: file.replace(/index\.html$/, ''), listed: !text.includes(NOINDEX) });
    return text;
  }

  #copy(from: string, to: string): void {
    for (const name of globSync('**/*', { cwd: from }).sort())
      if (statSync(join(from, name)).isFile())
        this.#files.write(`${to}/${name.replaceAll('\\', '/')}`, readFileSync(join(from, name)));
  }
}
