import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { CommandError } from '#diagnostics/failure.ts';
import { readPublished } from '#knowledge-base';
import { ReadCache } from '#model/read-cache.ts';
import { ContentError } from '#model/read-corpus.ts';
import { type Stage, UNTOLD } from '#progress/stages.ts';
import { Urls } from '#views/shared/urls.ts';
import { writeHostFiles } from './hosting/host-files.ts';
import { SearchIndexer } from './indexing/search-indexer.ts';
import { optimizeLater } from './optimize-later.ts';
import { OutputFolder } from './output-folder.ts';
import { PageWriter } from './page-writer.ts';
import type { Extent } from './publishing/publication.ts';
import { Publisher } from './publishing/publisher.ts';
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
 * Builds pages, exports and search of a content folder aside, while it is checked, and swaps them in whole when it holds no
 * error.
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
  const publisher = new Publisher(content);
  try {
    const written = await writeSite(folder, content, publisher, stage, extent);
    return { ...written, diagnostics: (await publisher.verdict).diagnostics, built: true };
  } catch (error) {
    // Of content that is no good any page may fail; what is wrong with it says more.
    const verdict = error instanceof ContentError ? undefined : await publisher.verdict;
    throw !verdict || verdict.good ? error : new RefusedContent(verdict.diagnostics);
  } finally {
    await publisher.end();
  }
}

async function writeSite(
  folder: string,
  content: string,
  publisher: Publisher,
  stage: Stage,
  extent: Extent,
): Promise<Pick<BuildResult, 'entries' | 'pages'>> {
  const templates = compiledTemplates();
  templates.catch(() => {}); // told where they are needed
  const checking = stage('check', () => publisher.verdict);
  checking.catch(() => {}); // told where the data is needed
  const cache = new ReadCache();
  const graph = await stage('read', () => readPublished(content, cache));
  const files = new FileWriter(folder);
  const search = new SearchIndexer(folder);
  try {
    const publishing = checking.then(({ good, read }) => {
      if (!good) throw new Error('Nothing is published of content that is no good.');
      if (read !== cache.fingerprint())
        throw new CommandError('The content changed while it was built. Run the command again.');
      return stage('exports', () => publisher.publish(folder, extent));
    });
    publishing.catch(() => {}); // told where the data is needed
    const writer = await stage('pages', async () =>
      PageWriter.load(graph, files, publisher, await templates, publisher.stopped),
    );
    await stage('pages', () => writer.writeSearched(search));
    await stage('pages', () => writer.writeOthers(extent));
    await publishing;
    const pages = await stage('pages', () => writer.writeAboutData());
    const { base } = new Urls(process.env['BASE_PATH'] ?? '/');
    writeSitemap(pages, files, process.env['SITE_URL'], base);
    writeHostFiles(files, base);
    await stage('pages', () => files.settled());
    await stage('search', () => search.done());
    return { entries: graph.entries.size, pages: pages.length };
  } finally {
    await files.end();
    await search.stop();
  }
}
