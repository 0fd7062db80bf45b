import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, inject, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

function digests(folder: string): Record<string, string> {
  const files = globSync('**/*', { cwd: folder }).filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(
    files.sort().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

/** Builds the real content in a copy of the checkout elsewhere. */
function builtElsewhere(env: Record<string, string>, ...options: string[]): Record<string, string> {
  const elsewhere = mkdtempSync(join(tmpdir(), 'masec elsewhere-'));
  try {
    for (const name of [
      'content',
      'schemas',
      'scripts',
      'src',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'astro.config.ts',
    ])
      cpSync(join(ROOT, name), join(elsewhere, name), { recursive: true });
    // Of its own, so that nothing is taken from the cache of the other checkout.
    mkdirSync(join(elsewhere, 'node_modules'));
    for (const name of readdirSync(join(ROOT, 'node_modules')))
      if (!['.cache', '.vite', '.astro'].includes(name))
        symlinkSync(join(ROOT, 'node_modules', name), join(elsewhere, 'node_modules', name));
    execFileSync(process.execPath, [...options, 'scripts/build.ts'], {
      cwd: elsewhere,
      env: { ...process.env, ...env },
      stdio: 'pipe',
    });
    return digests(join(elsewhere, 'dist'));
  } finally {
    rmSync(elsewhere, { recursive: true, force: true });
  }
}

test.each([
  ['in another folder', {}],
  [
    'in the time zone of Chatham, in Turkish',
    { TZ: 'Pacific/Chatham', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
  ],
  [
    'west of the date line, in Lithuanian',
    { TZ: 'Pacific/Niue', LC_ALL: 'lt_LT.UTF-8', LANG: 'lt_LT.UTF-8' },
  ],
])('the same content gives the same bytes %s', (_name, env) => {
  expect(builtElsewhere(env)).toEqual(digests(inject('site')));
});

test('the same content gives the same bytes in whatever order folders are listed', () => {
  const shuffled = join(ROOT, 'tests/commands/shuffled-folders.ts');
  expect(builtElsewhere({}, '--import', shuffled)).toEqual(digests(inject('site')));
});
