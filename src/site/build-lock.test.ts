import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BuildLock } from './build-lock.ts';

const NOBODY = 999_999_999;
let parent: string;
let path: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'masec-lock-'));
  path = join(parent, '.dist.lock');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

/** A lock as a build of some process on some machine would have left it. */
function left(pid: number, host = hostname()): void {
  mkdirSync(path);
  writeFileSync(join(path, `${pid}-0123abcd`), host);
}

test('is held by one at a time, and by the next once let go', () => {
  const [first, second] = [new BuildLock(path), new BuildLock(path)];
  expect([first.tryAcquire(), second.tryAcquire()]).toEqual([true, false]);
  first.release();
  expect([second.tryAcquire(), second.held, first.held]).toEqual([true, true, false]);
  first.release();
  expect(second.held).toBe(true);
  second.release();
  expect(readdirSync(parent)).toEqual([]);
});

test('what a dead process held is taken at once', () => {
  left(NOBODY);
  const lock = new BuildLock(path);
  expect(lock.tryAcquire()).toBe(true);
  lock.release();
});

test.each([
  ['a living process that has the number of a dead one', process.pid, hostname()],
  ['a process of another machine', NOBODY, `not-${hostname()}`],
])('%s is waited for until it shows no sign of life', async (_name, pid, host) => {
  left(pid, host);
  const lock = new BuildLock(path, { look: 1 });
  expect(lock.tryAcquire()).toBe(false);
  const told: number[] = [];
  await lock.acquire((holder) => told.push(holder));
  expect([told, lock.held]).toEqual([[pid], true]);
  lock.release();
});

test('a build that blocks shows signs of life all the same', () => {
  const lock = new BuildLock(path, { beat: 5 });
  lock.tryAcquire();
  const file = join(path, lock.token);
  const before = statSync(file).mtimeMs;
  while (statSync(file).mtimeMs === before);
  lock.release();
});

test('of many that want what a dead process held, one gets it', () => {
  left(NOBODY);
  const locks = Array.from({ length: 20 }, () => new BuildLock(path));
  const got = locks.filter((lock) => lock.tryAcquire());
  expect(got).toHaveLength(1);
  got[0]?.release();
});
