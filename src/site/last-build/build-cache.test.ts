import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BuildCache } from './build-cache.ts';
import type { BuildRecord } from './build-record.ts';

let folder: string;
let out: string;
let cache: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'masec-cache-'));
  out = join(folder, 'dist');
  cache = join(folder, 'cache');
  mkdirSync(out);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const RECORD: Omit<BuildRecord, 'done'> = {
  code: 'code',
  extent: 'core',
  imprint: { outline: 'x', prose: { 'MASEC-T0001': 'y' } },
  pages: 1,
  files: [],
  index: 'none',
};

test('keeps the record of a build for the next of the same code and extent', () => {
  const kept = new BuildCache(out, cache).keep(RECORD);
  expect(kept).toMatchObject(RECORD);
  const later = new BuildCache(out, cache);
  expect(later.recall({ code: 'code', extent: 'core' })).toEqual(kept);
  expect(later.recall({ code: 'other', extent: 'core' })).toBeUndefined();
  expect(later.recall({ code: 'code', extent: 'whole' })).toBeUndefined();
  expect(new BuildCache(`${out}2`, cache).recall({ code: 'code', extent: 'core' })).toBeUndefined();
  later.forget();
  expect(later.recall({ code: 'code', extent: 'core' })).toBeUndefined();
});

test('whatever is changed after a record was kept is changed later than it says', () => {
  const done = new BuildCache(out, cache).keep(RECORD)?.done ?? Number.NaN;
  const file = join(out, 'page.html');
  writeFileSync(file, '');
  expect(statSync(file).ctimeMs).toBeGreaterThan(done);
});

test('where nothing can be kept nothing is, and nothing fails', () => {
  writeFileSync(cache, 'a file');
  const kept = new BuildCache(out, cache);
  expect(kept.keep(RECORD)).toBeUndefined();
  expect(kept.recall({ code: 'code', extent: 'core' })).toBeUndefined();
  kept.forget();
  kept.tidy('none');
  expect(kept.trees).toBe(0);
});

test('what belongs to no record is deleted, and what is kept of outputs that are gone', () => {
  const kept = new BuildCache(out, cache);
  mkdirSync(kept.index);
  mkdirSync(`${kept.index}-of-a-killed-build`);
  kept.keep({ ...RECORD, index: kept.index });
  kept.tidy(kept.index);
  const [own = ''] = readdirSync(cache);
  expect(readdirSync(join(cache, own))).toHaveLength(3);
  expect(existsSync(kept.index)).toBe(true);

  rmSync(out, { recursive: true });
  new BuildCache(`${out}2`, cache);
  expect(existsSync(join(cache, own))).toBe(true); // it may be a first build that goes on
  utimesSync(join(cache, own, 'output.txt'), 0, 0);
  new BuildCache(`${out}2`, cache);
  expect(existsSync(join(cache, own))).toBe(false);
});
