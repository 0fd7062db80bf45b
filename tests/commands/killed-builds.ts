import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';
import { OutputFolder } from '#site/output-folder.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/**
 * Builds two contents in turn over each other, kills the builds at random moments, and expects after each kill that the output
 * is one of the two whole, and after the next command that nothing else is left.
 * @param seed the same seed kills at the same parts of a build
 */
export async function killBuilds(kills: number, seed: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'masec-kill-'));
  const output = join(folder, 'output');
  const dist = join(output, 'dist');
  const random = randomNumbers(seed);
  try {
    const contents = ['one', 'other'].map((name) => contentThatSays(join(folder, name), name));
    let longest = 0;
    const good = new Set<string>();
    for (const content of contents) {
      const { time, status } = await build(content, dist);
      expect(status).toBe(0);
      longest = Math.max(longest, time);
      good.add(digest(dist));
    }
    expect(good.size).toBe(2);
    for (let kill = 1; kill <= kills; kill++) {
      const moment = random();
      await build(contents[kill % 2] ?? '', dist, moment * longest);
      const told = `kill ${kill} at ${moment.toFixed(3)} of a build`;
      if (existsSync(dist)) expect(good.has(digest(dist)), told).toBe(true);
      new OutputFolder(dist).repair();
      expect(good.has(digest(dist)), told).toBe(true);
      expect(readdirSync(output), told).toEqual(['dist']);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The small content with a sentence of its own. */
function contentThatSays(folder: string, words: string): string {
  cpSync(join(ROOT, 'tests/fixtures/content'), folder, { recursive: true });
  const file = join(folder, 'threats/T0002-threat-2.mdx');
  writeFileSync(file, readFileSync(file, 'utf8').replace('Nearly everything.', `Nearly ${words}.`));
  return folder;
}

/** Builds, and kills the build after some milliseconds. */
function build(
  content: string,
  out: string,
  killAfter?: number,
): Promise<{ readonly time: number; readonly status: number | null }> {
  const started = performance.now();
  const child = spawn(process.execPath, ['scripts/build.ts', '--content', content, '--out', out], {
    cwd: ROOT,
    stdio: 'ignore',
  });
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  return new Promise((done) =>
    child.once('exit', (status) => {
      clearTimeout(timer);
      done({ time: performance.now() - started, status });
    }),
  );
}

/** A digest of every file of a folder, names included. */
function digest(folder: string): string {
  const hash = createHash('sha256');
  for (const name of globSync('**/*', { cwd: folder }).sort())
    if (statSync(join(folder, name)).isFile()) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}

/** Numbers from 0 to 1, the same for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
