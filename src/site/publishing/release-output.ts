import { changesJson } from '#exports/changes-json.ts';
import { atomFeed, type FeedContext } from '#exports/feeds/atom.ts';
import { feedsOf } from '#exports/feeds/feed.ts';
import { jsonFeed } from '#exports/feeds/json-feed.ts';
import { masecJson } from '#exports/masec-json.ts';
import type { Graph } from '#graph/graph.ts';
import { Archive } from '#releases/archive.ts';
import { Urls } from '#views/shared/urls.ts';
import type { FileWriter } from '../writing/file-writer.ts';
import { exportContext } from './export-context.ts';
import { redirectFiles } from './redirects.ts';

/**
 * Writes what outlives a release beside the pages: the data of each release, what differs between any two, the feeds of
 * changes, and the other forms under which an id is found.
 * @param graph what readers see
 * @param files the files of the site
 */
export function writeReleaseOutput(graph: Graph, files: FileWriter): void {
  const archive = new Archive(graph.corpus);
  const { base } = new Urls(process.env['BASE_PATH'] ?? '/');
  const put = (path: string, content: unknown): number =>
    files.write(
      path,
      typeof content === 'string'
        ? content
        : `${JSON.stringify(content)}
`,
    );
  for (const [index, release] of archive.releases.entries()) {
    const path = `releases/${release.version}`;
    put(`${path}/masec.json`, masecJson(release.graph, exportContext(release.graph)));
    put(`${path}/changes.json`, changesJson(archive, archive.releases[index - 1], release));
    for (const earlier of archive.releases.slice(0, index))
      put(`${path}/since/${earlier.version}/changes.json`, changesJson(archive, earlier, release));
  }
  const context = feedContext(graph, base);
  for (const feed of feedsOf(graph, archive)) {
    put(`${feed.path}.atom`, atomFeed(feed, context));
    put(`${feed.path}.json`, jsonFeed(feed, context));
  }
  for (const { path, text } of redirectFiles([...graph.entries.keys()], base)) put(path, text);
}

/** Where the site is not known its permanent names stand in for addresses. */
function feedContext({ corpus: { site } }: Graph, base: string): FeedContext {
  const origin = process.env['SITE_URL']?.replace(/\/+$/, '');
  return {
    url: (path) => (origin === undefined ? site.namespace + path : origin + base + path),
    namespace: site.namespace,
    author: site.title,
    licence: site.license.content,
  };
}
