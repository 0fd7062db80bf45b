import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { versionOfTemplates } from '../templates/template-cache.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

/** A digest of everything besides content that decides what a build writes: code, schemas, settings, and the program that runs it. */
export function codeVersion(): string {
  const digest = createHash('sha256');
  digest.update([versionOfTemplates(), process.version, process.platform, process.arch].join('\n'));
  for (const name of globSync('schemas/**/*.json', { cwd: ROOT }).sort())
    digest.update(`\n${name.replaceAll('\\', '/')}\n`).update(readFileSync(join(ROOT, name)));
  return digest.digest('hex');
}
