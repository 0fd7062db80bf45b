import { existsSync, statSync } from 'node:fs';
import type { Corpus } from './corpus.ts';
import { ContentError, CorpusReader, type ReadFolder } from './corpus-reader.ts';
import { ReadCache } from './read-cache.ts';
import type { Drafts } from './read-file.ts';
import { atOnce, type Steps } from './turns.ts';

export { ContentError } from './corpus-reader.ts';

/**
 * Reads a content folder that is only in memory and was checked when it was released: no schema is asked, so that what was
 * released once can be read for ever.
 * @param root what its files are named after
 * @param texts every file, by the path of the root and its own
 * @param cache readings of earlier folders of the same kind
 */
export function readReleased(root: string, texts: Drafts, cache: ReadCache): Corpus {
  return atOnce(new CorpusReader(root, texts, cache, false).read()).corpus;
}

/**
 * Reads a whole content folder.
 * @param root the folder, as the user named it
 * @param drafts texts that stand in for files of the folder
 * @param cache what an earlier load of the same folder read; filled by this one
 * @throws {ContentError} when the folder does not exist or holds no entry
 */
export function readCorpus(root: string, drafts: Drafts = new Map(), cache = new ReadCache()): ReadFolder {
  return atOnce(readSteps(root, drafts, cache));
}

/** As `readCorpus`, in steps. */
export function* readSteps(root: string, drafts: Drafts, cache: ReadCache): Steps<ReadFolder> {
  if (!existsSync(root) || !statSync(root).isDirectory())
    throw new ContentError(`There is no folder \`${root}\`.`);
  return yield* new CorpusReader(root, drafts, cache).read();
}
