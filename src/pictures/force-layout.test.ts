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

test('a graph of thousands is placed group by group, with room for every node', () => {
  const [families, members] = [10, 3000];
  const memberOf = Array.from({ length: members }, (_, index): Pair => [families + index, index % families]);
  const joined = memberOf.map(([member]): Pair => [member, families + ((member + 40) % members)]);
  const loose = Array.from(
    { length: 50 },
    (_, index): Pair => [families + members + index, families + index],
  );
  const count = families + members + loose.length;
  const places = forceLayout(count, [...joined, ...loose], memberOf);
  expect(forceLayout(count, [...joined, ...loose], memberOf)).toEqual(places);
  expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(count);
  const distance = ([a, b]: Pair): number =>
    Math.hypot((places[a]?.x ?? 0) - (places[b]?.x ?? 0), (places[a]?.y ?? 0) - (places[b]?.y ?? 0));
  const mean = (pairs: Pair[]): number => pairs.reduce((sum, pair) => sum + distance(pair), 0) / pairs.length;
  const strangers = memberOf.map(([member, family]): Pair => [member, (family + 5) % families]);
  expect(mean(memberOf)).toBeLessThan(mean(strangers) / 2);
});
