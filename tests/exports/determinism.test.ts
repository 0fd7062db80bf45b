import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

/** The digest of every file, made in a process of its own. */
function digests(environment: Readonly<Record<string, string>>): string[] {
  const output = execFileSync(process.execPath, [join(import.meta.dirname, 'digests.ts')], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });
  return output.trim().split('\n');
}

test('the same content gives the same bytes twice, and in another time zone and locale', () => {
  const first = digests({ TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' });
  expect(first.length).toBe(17);
  expect(digests({ TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' })).toEqual(first);
  expect(digests({ TZ: 'Pacific/Chatham', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' })).toEqual(first);
  expect(digests({ TZ: 'America/St_Johns', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' })).toEqual(first);
});
