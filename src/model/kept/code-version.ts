import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');
/** The code that reads a file and looks at it, and what that code depends on. */
const SOURCES = [
  'src/{diagnostics,graph,model,rules,schemas}/**/*.ts',
  'src/knowledge-base.ts',
  'schemas/**/*.json',
  'package-lock.json',
];

/** A digest of the code that reads and checks, and of what runs it: what one version read is nothing to another. */
export function codeVersion(): string {
  const hash = createHash('sha256').update(`${process.version}\n`);
  for (const name of globSync(SOURCES, { cwd: ROOT }).sort())
    hash.update(`${name.replaceAll('\\', '/')}\n`).update(readFileSync(join(ROOT, name)));
  return hash.digest('hex');
}
