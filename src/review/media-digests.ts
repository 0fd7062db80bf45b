import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A digest of each picture, so that one that was exchanged under its name is seen; links are not followed. */
export function mediaDigests(root: string, names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    names.flatMap((name): [string, string][] => {
      const path = join(root, 'media', name);
      if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return [];
      return [[name, createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 12)]];
    }),
  );
}
