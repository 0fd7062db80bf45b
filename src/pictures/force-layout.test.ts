import { expect, test } from 'vitest';
import { forceLayout } from './force-layout.ts';

type Pair = [number, number];

/** Two groups of ten, each joined within itself. */
const groups = [0, 10].flatMap((from) =>
  Array.from({ length: 10 }, (_, index): Pair[] => [
    [from + index, from + ((index + 1) % 10)],
    [from + index, from + ((index + 3) % 10)],
  ]).flat(),
);

test('the same graph gives the same places', () => {
  const places = forceLayout(20, groups, []);
  expect(forceLayout(20, groups, [])).toEqual(places);
  expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(20);
});

test('what is joined stands together', () => {
  const places = forceLayout(20, groups, []);
  const distance = (a: number, b: number): number =>
    Math.hypot((places[a]?.x ?? 0) - (places[b]?.x ?? 0), (places[a]?.y ?? 0) - (places[b]?.y ?? 0));
  const mean = (pairs: Pair[]): number =>
    pairs.reduce((sum, [a, b]) => sum + distance(a, b), 0) / pairs.length;
  const apart = Array.from({ length: 10 }, (_, index): Pair => [index, index + 10]);
  expect(mean(groups)).toBeLessThan(mean(apart));
});
