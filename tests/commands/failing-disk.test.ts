import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { BuildLock } from '#site/build-lock.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const FAULTY = ['--import', './tests/commands/faulty-disk.ts'];
let folder: string;
let output: string;
let dist: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'masec-disk-'));
  output = join(folder, 'output');
  dist = join(output, 'dist');
});
beforeEach(() => {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, 'index.html'), 'the last good site');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const BUILD = ['scripts/build.ts', '--content', 'tests/fixtures/content', '--out'];
const expectUntouched = (): void => {
  expect(readdirSync(output)).toEqual(['dist']);
  expect(readdirSync(dist)).toEqual(['index.html']);
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('the last good site');
};

function run(command: string[], fault = ''): { status: number | null; stderr: string } {
  const { status, stderr } = spawnSync(process.execPath, [...FAULTY, ...command], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, FAULT: fault, FAULT_BELOW: output },
  });
  return { status, stderr };
}

test.each([
  ['the disk is full from the start', 'ENOSPC 1', 'The disk is full: '],
  ['the disk is full after some files', 'ENOSPC 300', 'The disk is full: '],
  ['the disk can only be read', 'EROFS 1', 'lies on a disk that can only be read'],
])(
  'when %s, a build says so in one line, ends with 2 and leaves the output as it was',
  (_name, fault, words) => {
    const { status, stderr } = run([...BUILD, dist], fault);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringContaining(words),
      `Nothing was built; \`${dist}\` is as it was.`,
    ]);
    expectUntouched();
  },
);

test('a file larger than the system lets it be is told with the limit to raise', () => {
  const limited = `ulimit -f 8; exec "$0" ${BUILD.join(' ')} "$1"`;
  const { status, stderr } = spawnSync('sh', ['-c', limited, process.execPath, dist], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([2, expect.stringContaining('Raise the limit (`ulimit -f`)')]);
  expectUntouched();
});

test('a second build says whom it waits for, and builds when the first is done', async () => {
  const lock = new BuildLock(join(output, '.dist.lock'));
  lock.tryAcquire();
  const second = spawn(process.execPath, [...BUILD, dist], { cwd: ROOT });
  expect(await firstWords(second)).toBe(
    `Process ${process.pid} is building \`${dist}\`. Waiting until it is done.\n`,
  );
  expectStill();
  lock.release();
  expect(await new Promise((done) => second.once('exit', done))).toBe(0);
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).toContain('<!DOCTYPE html>');
  expect(readdirSync(output)).toEqual(['dist']);
});

test('`npm start` says when there is nothing to serve', () => {
  rmSync(dist, { recursive: true });
  const { status, stderr } = run(['scripts/start.ts', '--out', dist, '--port', '0']);
  expect([status, stderr]).toEqual([2, expect.stringContaining('Run `npm run build` first')]);
});

test('`npm start` and `npm run check` put back what a killed build had moved away', async () => {
  const killed = `${dist}.999999999-0123abcd.old`;
  renameSync(dist, killed);
  const start = spawn(process.execPath, ['scripts/start.ts', '--out', dist, '--port', '0'], { cwd: ROOT });
  await new Promise((done) => start.stdout.once('data', done));
  expectUntouched();
  start.kill();
  await new Promise((done) => start.once('exit', done));
  renameSync(dist, killed);
  const check = [join(ROOT, 'scripts/check.ts'), '--content', join(ROOT, 'tests/fixtures/content')];
  expect(spawnSync(process.execPath, check, { cwd: output }).status).toBe(0);
  expectUntouched();
});

function expectStill(): void {
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('the last good site');
}

function firstWords(child: ChildProcess): Promise<string> {
  return new Promise((done) => child.stderr?.once('data', (text: Buffer) => done(text.toString())));
}
