import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ProgressLine } from './progress-line.ts';
import { counted, Stages } from './stages.ts';

const names = (summary: string): string => summary.replace(/\d+\.\d/g, 'N');

describe('the summary', () => {
  test('names each stage once, in the order in which they began', async () => {
    const stages = new Stages(undefined);
    expect(stages.stage('check', () => 1)).toBe(1);
    await Promise.all([stages.stage('pages', async () => 2), stages.stage('search', async () => 3)]);
    stages.stage('check', () => 4);
    expect(names(stages.summary())).toBe('N s (check N, pages N, search N)');
  });

  test('holds a stage that failed, whose mistake is passed on', async () => {
    const stages = new Stages(undefined);
    const fail = (): never => {
      throw new Error('no');
    };
    expect(() => stages.stage('check', fail)).toThrow('no');
    await expect(stages.stage('pages', async () => fail())).rejects.toThrow('no');
    expect(names(stages.summary())).toBe('N s (check N, pages N)');
  });
});

test('numbers are written the same in every locale', () => {
  expect([counted(2412), counted(1, 'page'), counted(2, 'entry', 'entries')]).toEqual([
    '2,412',
    '1 page',
    '2 entries',
  ]);
});

describe('the line of progress', () => {
  let folder: string;
  let fd: number;
  const painted = (): string => readFileSync(join(folder, 'terminal'), 'utf8');
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'masec-progress-'));
    fd = openSync(join(folder, 'terminal'), 'a');
  });
  afterEach(() => {
    closeSync(fd);
    rmSync(folder, { recursive: true, force: true });
  });

  test('lives while the work blocks, and is gone at the end', async () => {
    const stages = new Stages(new ProgressLine(fd, 80, 0));
    stages.stage('rules', (step) => {
      step(3, 1200);
      while (!painted().includes('rules 3 of 1,200'));
    });
    await stages.end();
    expect(painted()).toMatch(/\r\u001b\[2K$/);
  });

  test('is never wider than the terminal', async () => {
    const line = new ProgressLine(fd, 12, 0);
    line.show('a very long name of a stage');
    while (!painted().includes('a very'));
    await line.end();
    expect(
      Math.max(
        ...painted()
          .split('\r\u001b[2K')
          .map((text) => text.length),
      ),
    ).toBe(11);
  });

  test('is not there when nobody watches', () => {
    const { stderr, status } = spawnSync(
      process.execPath,
      ['scripts/check.ts', '--content', 'tests/fixtures/content', '--format', 'json'],
      { cwd: join(import.meta.dirname, '../..'), encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([0, '']);
  });
});
