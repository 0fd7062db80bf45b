import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CommandError, explainFailure } from './failure.ts';

const failed = (code: string, more: object = {}): Error =>
  Object.assign(new Error(`${code}: whatever`), { code, path: '/x/y', ...more });

test.each([
  'ENOSPC',
  'EDQUOT',
  'EFBIG',
  'EACCES',
  'EPERM',
  'EROFS',
  'EXDEV',
  'EBUSY',
  'ENOTDIR',
  'ENAMETOOLONG',
  'EIO',
])('%s is told in one line with the file and what to do', (code) => {
  const line = explainFailure(failed(code)) ?? '';
  expect(line).toContain('`/x/y`');
  expect(line).toMatch(/^[A-Z`][^\n]*[.)] [A-Z][^\n]*\.$|^[A-Z`][^\n]*\. [A-Z][^\n]*\.$/);
});

test.each(['EMFILE', 'ENFILE'])('%s is told with what to do', (code) => {
  expect(explainFailure(failed(code))).toMatch(/too many files.*\. \S.*\.$/i);
});

test('what a library wrapped is found', () => {
  const full = 'The disk is full: a file could not be written. Free some space and run the command again.';
  const wrapped = [
    new Error('rolldown: failed to write /x (os error 28)'),
    new Error('Could not write: ENOSPC, sorry'),
    new Error('outer', { cause: new Error('ENOSPC: no space left on device') }),
    new AggregateError([new Error('other'), new Error('ENOSPC: no space left on device')]),
  ];
  expect(wrapped.map(explainFailure)).toEqual(wrapped.map(() => full));
});

test('of two files the one is named that is in the way', () => {
  const move = { syscall: 'rename', dest: '/to' };
  expect(explainFailure(failed('EXDEV', move))).toContain('`/x/y`');
  expect(explainFailure(failed('ENOSPC', { syscall: 'copyfile', dest: '/to' }))).toContain('`/to`');
});

test('what is said to users already is left as it is, and what nobody foresaw to its trace', () => {
  expect(explainFailure(new CommandError('There is no folder `x`.'))).toBe('There is no folder `x`.');
  expect([new TypeError('x is not a function'), failed('ENOENT'), 'text'].map(explainFailure)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('failures of this very system are known', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'masec-failure-'));
  writeFileSync(join(folder, 'file'), '');
  const thrown = (work: () => unknown): unknown => {
    try {
      return work();
    } catch (error) {
      return error;
    }
  };
  expect(explainFailure(thrown(() => mkdirSync(join(folder, 'file/below'))))).toContain(
    'is a file where a folder',
  );
  expect(explainFailure(thrown(() => readdirSync(join(folder, 'n'.repeat(300)))))).toContain('too long');
  rmSync(folder, { recursive: true });
  const first = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => first.once('listening', done));
  const { port } = first.address() as { port: number };
  const second = createServer().listen(port, '127.0.0.1');
  const error = await new Promise((done) => second.once('error', done));
  expect(explainFailure(error)).toBe(
    `Port ${port} is in use. Stop what uses it, or choose another with \`--port\`.`,
  );
  first.close();
});
