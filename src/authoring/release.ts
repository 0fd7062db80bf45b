import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { loadKnowledgeBase } from '#knowledge-base';
import { type MadeRelease, makeRelease } from '#releases/make-release.ts';

/** A release that can be written, or why none can be made. */
export type Preparation =
  | { readonly made: MadeRelease; readonly drafts: number }
  | { readonly errors: readonly Diagnostic[] };

/**
 * Makes the next release of a content folder, unless its check finds an error. Writes nothing.
 * @param root the content folder
 * @param date the day of the release
 * @throws {ContentError} when the folder cannot be used at all
 * @throws {ReleaseError} when there is nothing to release, or the content contradicts the release
 */
export function prepareRelease(root: string, date: string, note?: string): Preparation {
  const { graph, diagnostics } = loadKnowledgeBase(root);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { errors };
  const drafts = graph.corpus.entries.filter(({ data }) => data.status === 'draft').length;
  return { made: makeRelease(graph.corpus, date, note), drafts };
}
