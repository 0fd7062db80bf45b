import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { loadKnowledgeBase, publishedGraph } from '#knowledge-base';
import { type Stage, UNTOLD } from '#progress/stages.ts';
import { Urls } from '#views/shared/urls.ts';
import { buildSite } from './astro-build.ts';
import { writeCitations } from './citation-files.ts';
import { OutputFolder } from './output-folder.ts';
import { indexSearch } from './pagefind.ts';
import { publish } from './publication.ts';
import { writeReleaseOutput } from './release-output.ts';
import { writeSitemap } from './sitemap.ts';

/** How much is built: everything, or only the pages, masec.json and the search, as other site generators would. */
export type Extent = 'whole' | 'core';

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
 * @throws {ContentError} when the content folder cannot be used at all
 */
export async function build(
  contentRoot: string,
  out: string,
  stage: Stage = UNTOLD,
  extent: Extent = 'whole',
): Promise<BuildResult> {
  const { graph, diagnostics } = stage('check', () => loadKnowledgeBase(contentRoot));
  if (diagnostics.some(({ severity }) => severity === 'error'))
    return { diagnostics, built: false, entries: 0, pages: 0 };
  const published = publishedGraph(graph.corpus);
  const pages = await new OutputFolder(out).replace(async (folder) => {
    const data = await stage('exports', () => publish(published, extent === 'core' ? 'masec.json' : 'all'));
    const built = await stage('pages', () => buildSite(published, folder, data.described));
    stage('exports', () => {
      data.write(folder);
      if (extent === 'core') return;
      writeCitations(published, folder);
      writeReleaseOutput(published, folder);
      writeSitemap(folder, process.env['SITE_URL'], new Urls(process.env['BASE_PATH'] ?? '/').base);
    });
    await stage('search', () => indexSearch(folder));
    return built;
  });
  return { diagnostics, built: true, entries: published.entries.size, pages };
}
