import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { readSource } from './read-file.ts';

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

/**
 * Reads what one release froze.
 * @param path where its folder lies
 * @param named the name of the folder in messages
 */
export function readFrozenTexts(
  path: string,
  named: string,
  version: string,
): { readonly texts: FrozenText[]; readonly diagnostics: Diagnostic[] } {
  const texts: FrozenText[] = [];
  const diagnostics: Diagnostic[] = [];
  const names = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => relative(path, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
  for (const name of names) {
    const file = posix.join(named, name);
    const source = readSource(join(path, name), file, name.endsWith('.mdx') ? 'entry' : 'data');
    if ('code' in source) diagnostics.push(source);
    else texts.push({ version, path: name, file, text: source.text, hash: hashOf(source.text) });
  }
  return { texts, diagnostics };
}
