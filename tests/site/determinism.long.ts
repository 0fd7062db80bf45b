import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
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

test('the same content gives the same bytes in another folder, time zone and locale', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'masec elsewhere-'));
  try {
    for (const name of [
      'content',
      'schemas',
      'scripts',
      'src',
      'package.json',
      'tsconfig.json',
      'astro.config.ts',
    ])
      cpSync(join(ROOT, name), join(elsewhere, name), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(elsewhere, 'node_modules'));
    execFileSync(process.execPath, ['scripts/build.ts'], {
      cwd: elsewhere,
      env: { ...process.env, TZ: 'Pacific/Chatham', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
      stdio: 'pipe',
    });
    expect(digests(join(elsewhere, 'dist'))).toEqual(digests(inject('site')));
  } finally {
    rmSync(elsewhere, { recursive: true, force: true });
  }
});
