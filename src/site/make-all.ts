import type { Graph } from '#graph/graph.ts';
import type { Stage } from '#progress/stages.ts';
import type { PublishedData } from '#views/data.ts';
import { Urls } from '#views/shared/urls.ts';
import { writeHostFiles } from './hosting/host-files.ts';
import type { SearchIndexer } from './indexing/search-indexer.ts';
import { PageWriter } from './page-writer.ts';
import { writeCitations } from './publishing/citation-files.ts';
import { type Extent, Publication } from './publishing/publication.ts';
import { writeReleaseOutput } from './publishing/release-output.ts';
import { writeSitemap } from './sitemap.ts';
import type { FileWriter } from './writing/file-writer.ts';

/** A site that is being made. */
export interface SiteInMaking {
  /** What readers see. */
  readonly graph: Graph;
  readonly extent: Extent;
  /** Where it is made. */
  readonly folder: string;
  readonly files: FileWriter;
  readonly search: SearchIndexer;
  /** The folder of the compiled templates, when they are. */
  readonly templates: Promise<string>;
  readonly stage: Stage;
  /** Work for the time in which the disk and the search index are waited for. */
  spare(): void;
}

/** What was made. */
export interface MadeSite {
  /** How many pages. */
  readonly pages: number;
  /** What was published as data. */
  readonly data: PublishedData['files'];
}

/** Makes everything of a site. */
export async function makeAll(site: SiteInMaking): Promise<MadeSite> {
  const { graph, extent, files, search, templates, stage } = site;
  const publication = new Publication(graph);
  const writer = await stage('pages', async () =>
    PageWriter.load(graph, files, publication, await templates),
  );
  const pages = await stage('pages', () => writer.pages());
  await stage('pages', () => writer.writeSearched(pages, search));
  await stage('exports', async () => {
    await publication.write(files, extent);
    if (extent === 'core') return;
    writeCitations(graph, files);
    writeReleaseOutput(graph, files);
  });
  const written = await stage('pages', () => writer.writeOthers(pages, extent));
  const { base } = new Urls(process.env['BASE_PATH'] ?? '/');
  writeSitemap(written, files, process.env['SITE_URL'], base);
  writeHostFiles(files, base);
  site.spare();
  await stage('pages', () => files.settled());
  await stage('search', () => search.done());
  return { pages: written.length, data: publication.files };
}
