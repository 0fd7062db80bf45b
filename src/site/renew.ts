import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { INDEXES, indexOf, type SearchIndexer } from './indexing/search-indexer.ts';
import type { BuildRecord } from './last-build/build-record.ts';
import type { MadeSite, SiteInMaking } from './make-all.ts';
import { PageWriter } from './page-writer.ts';
import { Publication } from './publishing/publication.ts';
import type { SitePage } from './templates/templates.ts';

/** A site as it was, of which only the prose of some entries has changed. */
export interface SiteBefore {
  readonly record: BuildRecord;
  readonly folder: string;
  /** When all of it has been taken over that is to stay. */
  readonly taken: Promise<void>;
  /** For when its index cannot be renewed. */
  searchAnew(): SearchIndexer;
}

/**
 * Makes anew what shows the prose of some entries; all else is taken over from the site as it was.
 * @param site what is made; its search renews an index
 * @param changed the ids of the entries
 */
export async function renew(
  site: SiteInMaking,
  { record, folder, taken, searchAnew }: SiteBefore,
  changed: readonly string[],
): Promise<MadeSite> {
  const { graph, extent, files, search, templates, stage } = site;
  taken.catch(() => {}); // told where it is waited for
  const publication = new Publication(graph);
  const writer = await stage('pages', async () =>
    PageWriter.load(graph, files, publication, await templates),
  );
  await stage('pages', () => writer.writeEntries(changed, search));
  for (const index of INDEXES) search.finish(index);
  const entries = changed.flatMap((id) => graph.entries.get(id) ?? []);
  await stage('exports', () => publication.renew(files, extent, { files: record.files, folder }, entries));
  await stage('pages', async () => {
    await writer.writeDataPage();
    site.spare();
    await Promise.all([files.settled(), taken]);
  });
  await stage('search', async () => {
    if ('cannotRenew' in (await search.done()))
      await indexAll(site.folder, await writer.pages(), searchAnew());
  });
  return { pages: record.pages, data: publication.files };
}

/** Everything in a site in which the prose of some entries stands, or by which it is found. */
export function filesWithProse(ids: readonly string[]): string[] {
  const ofEntries = ids.flatMap((id) =>
    ['index.html', 'entry.json', 'entry.md'].map((name) => `${id}/${name}`),
  );
  return [...ofEntries, 'data/masec.json', 'data/index.html', ...INDEXES];
}

/** Indexes every page anew, as it stands in its file. */
async function indexAll(folder: string, pages: readonly SitePage[], search: SearchIndexer): Promise<void> {
  try {
    for (const index of INDEXES) {
      rmSync(join(folder, index), { recursive: true, force: true });
      for (const { file } of pages)
        if (indexOf(file) === index) search.add(file, readFileSync(join(folder, file), 'utf8'));
      search.finish(index);
    }
    await search.done();
  } finally {
    await search.stop();
  }
}
