import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { loadKnowledgeBase, publishedGraph } from '#knowledge-base';
import { type Stage, UNTOLD } from '#progress/stages.ts';
import { Urls } from '#views/shared/urls.ts';
import { writeCitations } from './citation-files.ts';
import { writeHostFiles } from './hosting/host-files.ts';
import { SearchIndexer } from './indexing/search-indexer.ts';
import { OutputFolder } from './output-folder.ts';
import { PageWriter } from './page-writer.ts';
import { type Extent, Publication } from './publication.ts';
import { writeReleaseOutput } from './release-output.ts';
import { writeSitemap } from './sitemap.ts';
import { compiledTemplates } from './templates/template-cache.ts';
import { FileWriter } from './writing/file-writer.ts';

/** What a build did, or why it did not. */
export interface BuildResult {
  readonly diagnostics: readonly Diagnostic[];
  /** False when an error in the content kept the old output in place. */
  readonly built: boolean;
  /** How many entries and pages there are now. */
  readonly entries: number;
  readonly pages: number;
}

/**
 * Checks the content and, when it holds no error, builds pages, exports and search aside and swaps them in whole.
 * @param contentRoot the content folder
 * @param out the folder of output
 * @param stage told what is being done
 * @param extent how much is built
 * @param waiting told of the process whose build is waited for
 * @throws {ContentError} when the content folder cannot be used at all
 */
export async function build(
  contentRoot: string,
  out: string,
  stage: Stage = UNTOLD,
  extent: Extent = 'whole',
  waiting?: (pid: number) => void,
): Promise<BuildResult> {
  const templates = compiledTemplates();
  templates.catch(() => {}); // told where they are needed
  const { graph, diagnostics } = stage('check', () => loadKnowledgeBase(contentRoot));
  if (diagnostics.some(({ severity }) => severity === 'error'))
    return { diagnostics, built: false, entries: 0, pages: 0 };
  const published = publishedGraph(graph.corpus);
  const output = new OutputFolder(out, { keep: [contentRoot], waiting });
  const pages = await output.replace(async (folder) => {
    const search = new SearchIndexer(folder);
    const files = new FileWriter(folder);
    try {
      const publication = new Publication(published);
      const writer = await stage('pages', async () =>
        PageWriter.load(published, files, publication, await templates),
      );
      await stage('pages', () => writer.writeSearched(search));
      await stage('exports', async () => {
        await publication.write(files, extent);
        if (extent === 'core') return;
        writeCitations(published, files);
        writeReleaseOutput(published, files);
      });
      const pages = await stage('pages', () => writer.writeOthers(extent));
      const { base } = new Urls(process.env['BASE_PATH'] ?? '/');
      writeSitemap(pages, files, process.env['SITE_URL'], base);
      writeHostFiles(files, base);
      await stage('pages', () => files.settled());
      await stage('search', () => search.done());
      return pages;
    } finally {
      await files.end();
      await search.stop();
    }
  });
  return { diagnostics, built: true, entries: published.entries.size, pages: pages.length };
}
