import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { createAjv } from '#schemas/validator.ts';
import { median } from '../../bench/measure/summary.ts';
import { formatBytes } from '../../bench/report/format.ts';
import { plot } from '../../bench/report/plot.ts';
import { tables } from '../../bench/report/tables.ts';
import type { BenchResult } from '../../bench/result.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');
const recorded = JSON.parse(read('docs/benchmark.json')) as BenchResult;

test('the recorded result obeys its schema, and its page and picture are made of it', () => {
  const ajv = createAjv();
  const valid = ajv.validate(JSON.parse(read('bench/result.schema.json')), recorded);
  expect(valid, ajv.errorsText()).toBe(true);
  expect(read('docs/benchmark.svg')).toBe(plot(recorded));
  expect(read('docs/benchmark.md')).toContain(tables(recorded));
});

test('the middle of an even number of runs is the mean of two', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([5, 1, 3])).toBe(3);
});

test('sizes have two or three digits', () => {
  expect([0, 999, 1000, 12_345, 999_900, 2_100_000_000].map(formatBytes)).toEqual([
    '0 B',
    '999 B',
    '1.00 KB',
    '12.3 KB',
    '1.00 MB',
    '2.10 GB',
  ]);
});
