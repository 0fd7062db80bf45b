import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as breath } from 'node:timers/promises';
import type { Graph } from '#graph/graph.ts';
import { CODES } from '#knowledge-base';
import type { PublishedData } from '#views/data.ts';
import { SiteViews } from '#views/site-views.ts';
import { provideSite } from './data.ts';
import { placeAside } from './graph-places.ts';
import { INDEXES, indexOf, type SearchIndexer } from './indexing/search-indexer.ts';
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
 * Writes the pages of the site into a folder, first those that search finds: they are indexed on another thread while the
 * others are written.
 */
export class PageWriter {
  readonly #graph: Graph;
  readonly #files: FileWriter;
  readonly #folder: string;
  readonly #views: SiteViews;
  readonly #templates: Templates;
  readonly #written: WrittenPage[] = [];

  private constructor(
    graph: Graph,
    files: FileWriter,
    folder: string,
    views: SiteViews,
    templates: Templates,
  ) {
    this.#graph = graph;
    this.#files = files;
    this.#folder = folder;
    this.#views = views;
    this.#templates = templates;
  }

  /**
   * @param graph what readers see
   * @param files the files of the site
   * @param data what is published as data beside the pages
   * @param folder the folder of the compiled templates
   */
  static async load(
    graph: Graph,
    files: FileWriter,
    data: PublishedData,
    folder: string,
  ): Promise<PageWriter> {
    const { BASE_PATH = '/', SITE_URL } = process.env;
    const views = new SiteViews(graph, BASE_PATH, CODES, ruleSources(), data, SITE_URL);
    provideSite(views);
    return new PageWriter(graph, files, folder, views, await Templates.load(folder));
  }

  /** Every page there is, not rendered yet. What takes long is begun on another thread. */
  pages(): Promise<readonly SitePage[]> {
    provideSite(this.#views, { places: placeAside(this.#views.explore.graphLayout()) });
    return this.#templates.pages();
  }

  /** Writes the pages that search finds, and gives them to it. Works come first: they are indexed while entries are made. */
  async writeSearched(pages: readonly SitePage[], search: SearchIndexer): Promise<void> {
    for (const index of INDEXES) {
      for (const page of pages)
        if (indexOf(page.file) === index) search.add(page.file, await this.#write(page));
      search.finish(index);
    }
  }

  /**
   * Writes all other pages, and what pages load. The data must be written: some tell of its files.
   * @returns every page there is
   */
  async writeOthers(pages: readonly SitePage[], extent: Extent): Promise<readonly WrittenPage[]> {
    for (const page of pages) {
      if (indexOf(page.file)) continue;
      const text = await this.#write(page);
      if (page.file.endsWith('.html') && text.includes('data-pagefind-body'))
        throw new Error(`${page.file} asks to be found by search, which does not look there.`);
    }
    this.#copy(join(this.#folder, '_astro'), '_astro');
    const media = join(this.#graph.corpus.root, 'media');
    if (existsSync(media)) this.#copy(media, 'media');
    if (extent === 'whole') await writeSocialCards(this.#views.explore.cards(), this.#files);
    return this.#written;
  }

  /** Writes the pages of some entries, and gives them to search. */
  async writeEntries(ids: readonly string[], search: SearchIndexer): Promise<void> {
    for (const id of ids) {
      const page = await this.#templates.page('src/pages/[...path].astro', { path: id });
      search.add(page.file, await this.#write(page));
    }
  }

  /** Writes the page that tells of the data, which must be written. */
  async writeDataPage(): Promise<void> {
    await this.#write(await this.#templates.page('src/pages/data/index.astro'));
  }

  async #write({ file, render }: SitePage): Promise<string> {
    if (this.#written.length % BREATH === 0) await breath();
    const text = await render();
    this.#files.write(file, text);
    if (file.endsWith('index.html'))
      this.#written.push({ path: file.replace(/index\.html$/, ''), listed: !headOf(text).includes(NOINDEX) });
    return text;
  }

  #copy(from: string, to: string): void {
    for (const name of globSync('**/*', { cwd: from }).sort())
      if (statSync(join(from, name)).isFile())
        this.#files.write(`${to}/${name.replaceAll('\\', '/')}`, readFileSync(join(from, name)));
  }
}

function headOf(page: string): string {
  return page.slice(0, page.indexOf('</head>'));
}
