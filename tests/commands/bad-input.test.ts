import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
let folder: string;
let content: string;
let dist: string;

function run(
  script: 'check' | 'build',
  ...options: string[]
): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...options], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

/** The file of the entry T0001 in the copied content, and a way to put it back. */
function entryFile(): string {
  const name = readdirSync(join(content, 'threats')).find((file) => file.startsWith('T0001-'));
  if (!name) throw new Error('T0001 is missing');
  return join(content, 'threats', name);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'masec-bad-'));
  content = join(folder, 'content');
  dist = join(folder, 'dist');
  cpSync(join(ROOT, 'content'), content, { recursive: true });
  mkdirSync(dist);
  writeFileSync(join(dist, 'index.html'), 'the last good site');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const untouched = () => expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('the last good site');

describe('a folder that cannot be used', () => {
  test.each(['check', 'build'] as const)(
    '%s says that the folder does not exist, with exit code 2',
    (script) => {
      const options =
        script === 'build'
          ? ['--content', join(folder, 'nowhere'), '--out', dist]
          : ['--content', join(folder, 'nowhere')];
      const { status, stderr } = run(script, ...options);
      expect(status).toBe(2);
      expect(stderr).toContain('There is no folder');
      untouched();
    },
  );

  test.each(['check', 'build'] as const)(
    '%s says that the folder holds no entry, with exit code 2',
    (script) => {
      const empty = join(folder, 'empty');
      mkdirSync(empty, { recursive: true });
      const options = script === 'build' ? ['--content', empty, '--out', dist] : ['--content', empty];
      const { status, stderr } = run(script, ...options);
      expect(status).toBe(2);
      expect(stderr).toContain('holds no entry');
      untouched();
    },
  );

  test('an unknown option ends with exit code 2', () => {
    expect(run('check', '--formt', 'json').status).toBe(2);
    expect(run('check', '--format', 'xml').status).toBe(2);
  });
});

describe('a broken entry', () => {
  test('stops the build with exit code 1, names the place, and keeps the last good output', () => {
    const file = entryFile();
    const good = readFileSync(file, 'utf8');
    try {
      writeFileSync(file, good.replace('status: published', 'status: finished'));
      const { status, stderr } = run('build', '--content', content, '--out', dist);
      expect(status).toBe(1);
      expect(stderr).toContain('KB203');
      expect(stderr).toContain('finished');
      untouched();
      expect(readdirSync(folder).sort()).toEqual(expect.arrayContaining(['content', 'dist']));
    } finally {
      writeFileSync(file, good);
    }
  });

  test('of several kinds at once are all reported in one run, each at its place', () => {
    const file = entryFile();
    const good = readFileSync(file, 'utf8');
    const link = join(content, 'threats', 'T9000-elsewhere.mdx');
    const binary = join(content, 'threats', 'T9001-binary.mdx');
    try {
      writeFileSync(
        file,
        `\ufeff${good.replace('status: published', 'status: finished').replaceAll('\n', '\r\n')}`,
      );
      symlinkSync('/etc/hostname', link);
      writeFileSync(binary, Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe]));
      const { status, stdout } = run('check', '--content', content, '--format', 'json');
      expect(status).toBe(1);
      const { diagnostics } = JSON.parse(stdout) as {
        diagnostics: { code: string; file: string; line: number; column: number }[];
      };
      const line = good.split('\n').indexOf('status: published') + 1;
      expect(diagnostics).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ code: 'KB203', line, column: 9 }),
          expect.objectContaining({ code: 'KB101', file: expect.stringContaining('T9000') }),
          expect.objectContaining({ code: 'KB102', file: expect.stringContaining('T9001') }),
        ]),
      );
      const ofEntry = diagnostics.filter(({ file: name }) => name.includes('T0001'));
      expect(ofEntry.map(({ code }) => code)).toEqual(['KB321', 'KB322', 'KB203']);
    } finally {
      writeFileSync(file, good);
      rmSync(link);
      rmSync(binary);
    }
  });

  test('an entry that cannot be opened is a finding, not a crash', () => {
    const broken = join(content, 'threats', 'T9002-folder.mdx');
    mkdirSync(broken);
    try {
      const { status, stdout } = run('check', '--content', content, '--format', 'json');
      expect(status).toBe(1);
      expect(stdout).toContain('KB101');
    } finally {
      rmSync(broken, { recursive: true });
    }
  });
});
