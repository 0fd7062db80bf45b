import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const KILLS = 12;
let parent: string;
let dist: string;

beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'masec-kill-'));
  dist = join(parent, 'dist');
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

/** Builds, and kills the build after some milliseconds; resolves with how long it ran. */
function build(killAfter?: number): Promise<number> {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    ['scripts/build.ts', '--content', 'tests/fixtures/content', '--out', dist],
    { cwd: ROOT, stdio: 'ignore' },
  );
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  return new Promise((done) =>
    child.once('exit', () => {
      clearTimeout(timer);
      done(performance.now() - started);
    }),
  );
}

/** A digest of every file of the output. */
function digest(): string {
  const hash = createHash('sha256');
  for (const name of globSync('**/*', { cwd: dist }).sort())
    if (statSync(join(dist, name)).isFile()) hash.update(name).update(readFileSync(join(dist, name)));
  return hash.digest('hex');
}

test('a build killed at any moment leaves the last good output, and the next build mends the rest', async () => {
  const whole = await build();
  const good = digest();
  for (let kill = 1; kill <= KILLS; kill++) {
    await build((whole * kill) / KILLS);
    const seen = existsSync(dist) ? digest() : undefined;
    if (seen !== undefined) expect(seen, `killed at ${kill} of ${KILLS}`).toBe(good);
    else expect(existsSync(join(parent, 'dist.old'))).toBe(true);
  }
  await build();
  expect(digest()).toBe(good);
  expect(globSync('*', { cwd: parent, dot: true } as never)).toEqual(['dist']);
});
