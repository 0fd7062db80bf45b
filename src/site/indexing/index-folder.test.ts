import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { hashOf, IndexFolder, pathOf } from './index-folder.ts';

vi.mock('node:fs', async (original) => ({
  ...(await original<typeof import('node:fs')>()),
  linkSync: () => {
    throw Object.assign(new Error('EXDEV: cross-device link not permitted'), { code: 'EXDEV' });
  },
}));

const folder = mkdtempSync(join(tmpdir(), 'masec-index-folder-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('where a file cannot have two names, it is copied', () => {
  const path = join(folder, 'original');
  writeFileSync(path, 'content');
  const index = join(folder, 'index');
  const { name } = new IndexFolder(index).carry('filter', { hash: hashOf(Buffer.from('content')), path });
  const copy = join(index, pathOf('filter', name));
  expect(readFileSync(copy, 'utf8')).toBe('content');
  expect(statSync(copy).ino).not.toBe(statSync(path).ino);
});
