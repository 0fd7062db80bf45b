import { createHash } from 'node:crypto';
import { join, posix } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { ReadCache } from './read-cache.ts';
import { readSource } from './read-file.ts';
import { readFolder } from './read-folder.ts';
import { compareVersions, isVersion } from './version.ts';

/** What a text is called; anything else is taken for a folder. */
const FILE = /\.(?:mdx|yml)$/;

/** A text as a release froze it. */
export interface FrozenText {
  /** The release in whose folder it lies. */
  readonly version: string;
  /** Its path in the content folder of that day, as in `threats/T0001-secret-collusion.mdx`. */
  readonly path: string;
  /** Its name in messages. */
  readonly file: string;
  readonly text: string;
  readonly hash: string;
}

/** The SHA-256 of a text, as releases record it. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Frozen texts, and what is wrong with those that cannot be read. */
export interface FrozenTexts {
  readonly texts: FrozenText[];
  readonly diagnostics: Diagnostic[];
}

/**
 * Reads what releases froze: each into a folder named after its version.
 * @param root the content folder
 * @param named its name in messages
 * @param names the names in its folder of releases
 * @param cache what earlier loads read
 */
export function readFrozenFolders(
  root: string,
  named: string,
  names: readonly string[],
  cache: ReadCache,
): FrozenTexts {
  const folders = names
    .filter(isVersion)
    .sort(compareVersions)
    .map((version) =>
      readFrozenFolder(
        join(root, 'releases', version),
        posix.join(named, 'releases', version),
        version,
        cache,
      ),
    );
  return {
    texts: folders.flatMap(({ texts }) => texts),
    diagnostics: folders.flatMap(({ diagnostics }) => diagnostics),
  };
}

/**
 * Reads what one release froze.
 * @param path where its folder lies
 * @param named the name of the folder in messages
 */
function readFrozenFolder(path: string, named: string, version: string, cache: ReadCache): FrozenTexts {
  const texts: FrozenText[] = [];
  const diagnostics: Diagnostic[] = [];
  const visit = (folder: string): string[] => {
    const items = readFolder(join(path, folder), posix.join(named, folder));
    if (!Array.isArray(items)) diagnostics.push(items);
    return (Array.isArray(items) ? items : []).flatMap((item) => {
      if (item.startsWith('.')) return [];
      const name = posix.join(folder, item);
      return FILE.test(item) ? [name] : visit(name);
    });
  };
  for (const name of visit('')) {
    const file = posix.join(named, name);
    const sort = name.endsWith('.mdx') ? 'entry' : 'data';
    const source = readSource(join(path, name), file, sort, undefined, cache.files);
    if ('code' in source) diagnostics.push(source);
    else
      texts.push(
        cache.recall('frozen', source, () => {
          const { text } = source;
          return { version, path: name, file, text, hash: hashOf(text) };
        }),
      );
  }
  return { texts, diagnostics };
}
