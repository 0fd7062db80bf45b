import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { type MasecJson, masecJson } from '#exports/masec-json.ts';
import type { Graph } from '#graph/graph.ts';
import { loadKnowledgeBase, publishedGraph } from '#knowledge-base';
import { contentPrefix, pathInContent } from '#model/content-path.ts';
import { mediaDigests } from './media-digests.ts';

/** A content folder at one moment: what a review compares. */
export interface Snapshot {
  readonly graph: Graph;
  /** What the check says, under the names that the user knows. */
  readonly diagnostics: readonly Diagnostic[];
  /** What would be published, prose as Markdown only; undefined while an error keeps anything from being built. */
  readonly exported: MasecJson | undefined;
  /** A digest of each picture by its name. */
  readonly media: ReadonlyMap<string, string>;
  /** Names of files that are there and could not be read: what they hold is neither lost nor gained. */
  readonly unread: ReadonlySet<string>;
  /** The name of a file within the folder. */
  nameOf(file: string): string;
}

/**
 * Reads a content folder for a review.
 * @param root the folder
 * @param shownAs how messages name the folder, when it is a copy of another
 * @throws {ContentError} when the folder does not exist or holds no entry
 */
export function takeSnapshot(root: string, shownAs = root): Snapshot {
  const { graph, diagnostics } = loadKnowledgeBase(root);
  const prefix = contentPrefix(root);
  const shown = contentPrefix(shownAs);
  const broken = diagnostics.some(({ severity }) => severity === 'error');
  return {
    graph,
    diagnostics: diagnostics.map((diagnostic) => ({
      ...diagnostic,
      file: shown + diagnostic.file.slice(prefix.length),
      message: diagnostic.message.replaceAll(prefix, shown),
    })),
    exported: broken
      ? undefined
      : masecJson(publishedGraph(graph.corpus), { url: (id) => id, html: () => '' }),
    media: mediaDigests(root, graph.corpus.media),
    unread: new Set(graph.corpus.unread.map((file) => pathInContent(root, file))),
    nameOf: (file) => pathInContent(root, file),
  };
}
