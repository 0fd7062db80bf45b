import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { loadInTurns, withoutDrafts } from '#knowledge-base';
import { type Stage, UNTOLD } from '#progress/stages.ts';
import { Urls } from '#views/shared/urls.ts';
import { writeHostFiles } from './hosting/host-files.ts';
import { SearchIndexer } from './indexing/search-indexer.ts';
import { optimizeLater } from './optimize-later.ts';
import { OutputFolder } from './output-folder.ts';
import { PageWriter } from './page-writer.ts';
import { writeCitations } from './publishing/citation-files.ts';
import { type Extent, Publication } from './publishing/publication.ts';
import { writeReleaseOutput } from './publishing/release-output.ts';
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
 * Checks a content folder and, when it holds no error, builds pages, exports and search of it aside and swaps them in whole.
 * @param content the content folder
 * @param out the folder of output
 * @param stage told what is being done
 * @param extent how much is built
 * @param waiting told of the process whose build is waited for
 * @throws {ContentError} when the content folder cannot be used at all
 */
export async function build(
  content: string,
  out: string,
  stage: Stage = UNTOLD,
  extent: Extent = 'whole',
  waiting?: (pid: number) => void,
): Promise<BuildResult> {
  optimizeLater();
  const output = new OutputFolder(out, { keep: [content], waiting });
  try {
    return await output.replace((folder) => buildInto(folder, content, stage, extent));
  } catch (error) {
    if (!(error instanceof RefusedContent)) throw error;
    return { diagnostics: error.diagnostics, built: false, entries: 0, pages: 0 };
  }
}

/** Keeps the old output in place. */
class RefusedContent extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super('The content does not pass its check.');
    this.diagnostics = diagnostics;
  }
}

async function buildInto(
  folder: string,
  content: string,
  stage: Stage,
  extent: Extent,
): Promise<BuildResult> {
  const templates = compiledTemplates();
  templates.catch(() => {}); // told where they are needed
  const { graph: authors, diagnostics } = await stage('check', () => loadInTurns(content));
  if (diagnostics.some(({ severity }) => severity === 'error')) throw new RefusedContent(diagnostics);
  const graph = withoutDrafts(authors);
  const files = new FileWriter(folder);
  const search = new SearchIndexer(folder);
  try {
    const publication = new Publication(graph);
    const writer = await stage('pages', async () =>
      PageWriter.load(graph, files, publication, await templates),
    );
    await stage('pages', () => writer.writeSearched(search));
    await stage('exports', async () => {
      await publication.write(files, extent);
      if (extent === 'core') return;
      writeCitations(graph, files);
      writeReleaseOutput(graph, files);
    });
    const pages = await stage('pages', () => writer.writeOthers(extent));
    const { base } = new Urls(process.env['BASE_PATH'] ?? '/');
    writeSitemap(pages, files, process.env['SITE_URL'], base);
    writeHostFiles(files, base);
    await stage('pages', () => files.settled());
    await stage('search', () => search.done());
    return { diagnostics, built: true, entries: graph.entries.size, pages: pages.length };
  } finally {
    await files.end();
    await search.stop();
  }
}
