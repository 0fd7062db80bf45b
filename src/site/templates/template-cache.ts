import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { codeVersion } from '#model/kept/code-version.ts';
import { isRunning } from '../build-lock.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
/** Everything that templates are compiled from. */
const SOURCES = ['src/**/*.*', 'astro.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'];
/** Names what was written last, and thereby that all of it was. */
const SEAL = 'seal.json';
/** How many compiled versions are kept: a few addresses, before and after an edit. */
const KEPT = 8;

/**
 * The folder of the compiled templates, which are compiled on a thread of their own when there are none for the code as it is.
 * What lies in the cache is used only if every file is as it was written.
 * @param cache the folder of compiled versions; must lie inside the project, or Astro compiles elsewhere
 */
export async function compiledTemplates(
  cache = join(ROOT, 'node_modules/.cache/masec/templates'),
): Promise<string> {
  const folder = join(cache, versionOfTemplates());
  if (isWhole(folder)) return folder;
  const aside = join(cache, `compiling-${process.pid}`);
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  try {
    await compileAside(aside);
    seal(aside);
    rmSync(folder, { recursive: true, force: true });
    renameSync(aside, folder);
  } catch (error) {
    if (!isWhole(folder)) throw error; // else another build was faster
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  forgetOld(cache);
  return folder;
}

/** A digest of the code and the settings that compiled templates depend on. */
export function versionOfTemplates(): string {
  const { BASE_PATH = '/', SITE_URL = '' } = process.env;
  return codeVersion(SOURCES, BASE_PATH, SITE_URL).slice(0, 32);
}

function compileAside(folder: string): Promise<void> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL('./compile-worker.ts', import.meta.url), { workerData: folder });
    worker.once('error', fail);
    worker.once('exit', (code) =>
      code === 0 ? done() : fail(new Error('The templates were not compiled.')),
    );
  });
}

function seal(folder: string): void {
  writeFileSync(join(folder, SEAL), JSON.stringify(digests(folder)));
}

function isWhole(folder: string): boolean {
  if (!existsSync(join(folder, SEAL))) return false;
  try {
    return readFileSync(join(folder, SEAL), 'utf8') === JSON.stringify(digests(folder));
  } catch {
    return false;
  }
}

function digests(folder: string): Record<string, string> {
  const names = globSync('**/*', { cwd: folder })
    .filter((name) => name !== SEAL && statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
  return Object.fromEntries(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

function forgetOld(cache: string): void {
  for (const name of readdirSync(cache)) {
    const pid = /^compiling-(\d+)$/.exec(name)?.[1];
    // Left by a build that was killed.
    if (pid !== undefined && !isRunning(Number(pid)))
      rmSync(join(cache, name), { recursive: true, force: true });
  }
  const versions = readdirSync(cache)
    .filter((name) => !name.startsWith('compiling-'))
    .map((name) => ({ path: join(cache, name), time: statSync(join(cache, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { path } of versions.slice(KEPT)) rmSync(path, { recursive: true, force: true });
}
