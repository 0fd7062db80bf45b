import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');

/**
 * A digest of code and of what runs it: what one version kept is nothing to another.
 * @param sources patterns of the files, in the project
 * @param settings what else it does its work by
 */
export function codeVersion(sources: readonly string[], ...settings: readonly string[]): string {
  const { version, platform, arch } = process;
  const hash = createHash('sha256').update(`${[version, platform, arch, ...settings].join('\n')}\n`);
  for (const name of globSync(sources, { cwd: ROOT }).sort()) {
    const path = join(ROOT, name);
    if (statSync(path).isFile()) hash.update(`${name.replaceAll('\\', '/')}\n`).update(readFileSync(path));
  }
  return hash.digest('hex');
}
