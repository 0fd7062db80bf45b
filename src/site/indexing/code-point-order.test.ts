import { array, assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { byCodePoints } from './code-point-order.ts';

test('strings are ordered as their bytes in UTF-8', () => {
  const bytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
  assert(
    property(array(string({ unit: 'binary', maxLength: 3 }), { maxLength: 12 }), (strings) => {
      expect(strings.toSorted(byCodePoints)).toEqual(strings.toSorted(bytes));
    }),
    { seed: 7 },
  );
  expect(['\u{1f44b}', '\uffee', 'é', 'z', ''].sort(byCodePoints)).toEqual([
    '',
    'z',
    'é',
    '\uffee',
    '\u{1f44b}',
  ]);
});
