import { expect, test } from 'vitest';
import { central } from './central.ts';

const star = (middle: number, ends: readonly number[]): [number, number][] =>
  ends.map((end) => [middle, end]);

test('the most joined of each sort come first, then what hangs on them', () => {
  const sorts = [0, 0, 0, 0, 1, 1, 1, 1];
  const edges = [...star(0, [1, 2, 4, 6]), ...star(5, [6, 7, 1])];
  expect(central(sorts, edges, 1, 2)).toEqual([0, 5]);
  expect(central(sorts, edges, 1, 4)).toEqual([0, 1, 5, 6]);
});

test('a small graph is chosen whole', () => {
  expect(central([0, 1, 0], [[0, 1]], 1, 10)).toEqual([0, 1, 2]);
});
