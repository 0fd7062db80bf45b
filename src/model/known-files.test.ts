import { expect, test } from 'vitest';
import { KnownFiles } from './known-files.ts';
import { SourceText } from './source-text.ts';

const STAMP = { ino: 1, size: 4, mtimeMs: 10_000, ctimeMs: 10_000 };
const text = (raw: string) => () => new SourceText('a.yml', raw);

/** What is known of a file in a second load, after a first one in which it was read as `old` at some time. */
function secondLoad(readAt: number, stamp: typeof STAMP): string {
  const known = new KnownFiles(() => readAt);
  known.begin();
  known.recall('a.yml', STAMP, text('old'));
  known.begin();
  return known.recall('a.yml', stamp, text('new')).text;
}

test('a file that was not touched is not read again', () => {
  expect(secondLoad(20_000, STAMP)).toBe('old');
});

test.each([
  ['has another size', { size: 5 }],
  ['was written again', { mtimeMs: 10_000.001 }],
  ['was written again and its time put back', { ctimeMs: 15_000 }],
  ['was put in the place of another', { ino: 2 }],
])('a file that %s is read again', (_how, change) => {
  expect(secondLoad(20_000, { ...STAMP, ...change })).toBe('new');
});

test.each([
  ['just written', 10_001],
  ['written within the step of a coarse clock', 12_000],
  ['of the future', 5_000],
])('a file %s when it was read is read again, even if nothing tells of a change', (_what, readAt) => {
  expect(secondLoad(readAt, STAMP)).toBe('new');
});

test('what a load does not ask for, or could not read, is not known to the next', () => {
  const known = new KnownFiles(() => 20_000);
  known.recall('a.yml', STAMP, text('old'));
  known.recall('b.yml', STAMP, () => 'unreadable');
  known.begin();
  expect(known.recall('b.yml', STAMP, () => 'still')).toBe('still');
  known.begin();
  expect(known.recall('a.yml', STAMP, () => 'forgotten')).toBe('forgotten');
});
