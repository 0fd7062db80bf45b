import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { keepFound, loadInTurns, readingsOf, withoutDrafts } from '#knowledge-base';
import { type Stage, UNTOLD } from '#progress/stages.ts';
import { SearchIndexer } from './indexing/search-indexer.ts';
import { BuildCache } from './last-build/build-cache.ts';
import type { BuildRecord } from './last-build/build-record.ts';
import { buildVersion } from './last-build/build-version.ts';
import { changedProse, imprintOf } from './last-build/imprint.ts';
import { LastBuild } from './last-build/last-build.ts';
import { type MadeSite, makeAll } from './make-all.ts';
import { optimizeLater } from './optimize-later.ts';
import { OutputFolder } from './output-folder.ts';
import type { Extent } from './publishing/publication.ts';
import { filesWithProse, renew } from './renew.ts';
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
  /** How many entries had other prose, when all else was taken over from the last build; undefined when all was made anew. */
  readonly renewed?: number | undefined;
}

export interface BuildOptions {
  /** Told what is being done. */
  readonly stage?: Stage;
  /** How much is built. */
  readonly extent?: Extent;
  /** Told of the process whose build is waited for. */
  readonly waiting?: (pid: number) => void;
  /** Whether everything is made anew, whatever the last build made. */
  readonly anew?: boolean;
}

/**
 * Checks a content folder and, when it holds no error, builds pages, exports and search of it aside and swaps them in whole.
 * Where nothing but the prose of some entries differs from what the output was made of, only what shows it is made anew.
 * @param content the content folder
 * @param out the folder of output
 * @throws {ContentError} when the content folder cannot be used at all
 */
export async function build(content: string, out: string, options: BuildOptions = {}): Promise<BuildResult> {
  optimizeLater();
  const output = new OutputFolder(out, { keep: [content], waiting: options.waiting });
  const cache = new BuildCache(output.path);
  try {
    const { result } = await output.replace(
      (folder) => buildInto(folder, content, output.path, cache, options),
      {
        trash: cache.trash,
        replaced: ({ record }) => {
          cache.keep(record);
          cache.tidy(record.index);
        },
      },
    );
    return result;
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

interface Built {
  readonly result: BuildResult;
  readonly record: Omit<BuildRecord, 'done'>;
}

async function buildInto(
  folder: string,
  content: string,
  out: string,
  cache: BuildCache,
  { stage = UNTOLD, extent = 'whole', anew = false }: BuildOptions,
): Promise<Built> {
  const templates = compiledTemplates();
  templates.catch(() => {}); // told where they are needed
  const code = buildVersion();
  const last = new LastBuild(cache, out, anew ? undefined : cache.recall({ code, extent }));
  const files = new FileWriter(folder);
  const searchAnew = (): SearchIndexer => new SearchIndexer(folder, { keepIn: cache.index });
  let search = last.record && renewedSearch(folder, out, cache, last.record);
  try {
    const readings = readingsOf(content);
    const { graph: authors, diagnostics } = await stage('check', () => loadInTurns(content, readings));
    const spare = (): void => keepFound(authors.corpus, readings);
    const record = await last.confirmed();
    if (diagnostics.some(({ severity }) => severity === 'error')) {
      spare();
      throw new RefusedContent(diagnostics);
    }
    const graph = withoutDrafts(authors);
    const imprint = imprintOf(graph);
    const changed = record && changedProse(record.imprint, imprint);
    const site = { graph, extent, folder, files, templates, stage, spare };
    let made: MadeSite;
    if (record && changed && search) {
      const taken = last.takeOver(folder, filesWithProse(changed));
      last.clear();
      made = await renew({ ...site, search }, { record, folder: out, taken, searchAnew }, changed);
    } else {
      last.clear();
      await search?.stop();
      search = searchAnew();
      made = await makeAll({ ...site, search });
    }
    cache.forget();
    const { pages, data } = made;
    return {
      result: { diagnostics, built: true, entries: graph.entries.size, pages, renewed: changed?.length },
      record: { code, extent, imprint, pages, files: data, index: cache.index },
    };
  } finally {
    await files.end();
    await search?.stop();
    await last.end();
  }
}

/** Loads what is kept of the last index while content is read. */
function renewedSearch(
  folder: string,
  out: string,
  cache: BuildCache,
  { index }: BuildRecord,
): SearchIndexer {
  return new SearchIndexer(folder, { keepIn: cache.index, renew: { site: out, state: index } });
}
