import { expect, test } from 'vitest';
import { applyEdits } from './text-edit.ts';

test('edits are made in any order', () => {
  expect(
    applyEdits('one two three', [
      { start: 8, end: 13, text: '3' },
      { start: 0, end: 3, text: '1' },
      { start: 4, end: 4, text: 'and ' },
    ]),
  ).toBe('1 and two 3');
});

test('of two edits of one place only the first is made', () => {
  expect(
    applyEdits('abcdef', [
      { start: 1, end: 4, text: 'X' },
      { start: 3, end: 5, text: 'Y' },
      { start: 1, end: 2, text: 'Z' },
    ]),
  ).toBe('aZcYf');
  expect(
    applyEdits('ab', [
      { start: 1, end: 1, text: '-' },
      { start: 1, end: 1, text: '-' },
    ]),
  ).toBe('a-b');
});
