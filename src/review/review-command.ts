import { ContentError } from '#model/read-corpus.ts';
import { type Base, ReviewError, withBase } from './base-folder.ts';
import { summary } from './markdown/summary.ts';
import { review } from './review.ts';
import { type Snapshot, takeSnapshot } from './snapshot.ts';

/**
 * What the content of the work tree changes against a revision, as Markdown.
 * @param content the content folder
 * @param revision what git calls a revision
 * @throws {ReviewError | ContentError} when the two cannot be compared
 */
export function reviewAgainst(content: string, revision: string): string {
  return withBase(content, revision, (base) => {
    const before = snapshotOf(base, content);
    return summary(review(before, takeSnapshot(content)), base);
  });
}

function snapshotOf({ root, revision }: Base, content: string): Snapshot {
  try {
    return takeSnapshot(root, content);
  } catch (error) {
    if (error instanceof ContentError)
      throw new ReviewError(`The revision \`${revision}\` holds no entry in \`${content}\`.`);
    throw error;
  }
}
