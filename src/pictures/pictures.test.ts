import { describe, expect, test } from 'vitest';
import { layerPicture, layersOf } from './layers.ts';
import { neighbourhood } from './neighbourhood.ts';
import { scaleDot, scaleEnd } from './scale-dot.ts';
import { stackedBar } from './stacked-bar.ts';
import { element, text } from './svg.ts';
import { timeline } from './timeline.ts';

const node = (id: string, after: readonly string[] = []) => ({
  id,
  href: `/${id}/`,
  label: `Entry ${id}`,
  kind: 'threat',
  after,
});
const count = (svg: string | undefined, piece: string): number => (svg ?? '').split(piece).length - 1;

test('element() escapes words and attributes', () => {
  expect(element('a', { title: '"<&>"' }, text('<script>&'))).toBe(
    '<a title="&quot;&lt;&amp;&gt;&quot;">&lt;script&gt;&amp;</a>',
  );
});

describe('neighbourhood()', () => {
  const bundle = (label: string, amount: number) => ({
    label,
    neighbours: Array.from({ length: amount }, (_, index) => node(`${label}${index}`)),
  });
  const draw = (left: number[], right: number[]) =>
    neighbourhood({
      centre: node('MASEC-T0001'),
      left: left.map((amount, index) => bundle(`l${index}`, amount)),
      right: right.map((amount, index) => bundle(`r${index}`, amount)),
      more: '#relations',
    });

  test('draws every neighbour with a line to the middle', () => {
    const svg = draw([2], [1, 1]);
    expect(count(svg, '<a ')).toBe(4);
    expect(count(svg, '<path d="M')).toBe(4);
    expect(svg).toContain('Entry MASEC-T0001 and 4 neighbours');
  });

  test('takes some of each bundle when not all fit, and says how many are left', () => {
    const svg = draw([30, 1], []);
    expect(svg).toContain('l10');
    expect(svg).toContain('and 22 more');
  });

  test('is nothing for an entry that is alone', () => expect(draw([], [])).toBeUndefined());
});

test('layersOf() puts each behind all it waits for, and survives a circle', () => {
  const layers = layersOf([
    node('c', ['b', 'a']),
    node('b', ['a']),
    node('a'),
    node('x', ['y']),
    node('y', ['x']),
  ]);
  expect([layers.get('a'), layers.get('b'), layers.get('c')]).toEqual([0, 1, 2]);
  expect(layers.has('x') && layers.has('y')).toBe(true);
  expect(count(layerPicture([node('b', ['a', 'gone']), node('a')], 'What waits'), '<path d="M')).toBe(1);
});

describe('scales', () => {
  test.each([
    [[84, 3], '%', 100],
    [[140], '%', 200],
    [[0.3], '', 1],
    [[43], 'trials', 50],
    [[0], 'trials', 1],
  ])('%j %s ends at %d', (values, unit, end) => expect(scaleEnd(values, unit)).toBe(end));

  test('a point stands where its value is', () => {
    const at = (value: number): number =>
      Number(/cx="([\d.]+)"/.exec(scaleDot({ value, most: 100, pole: 0, href: '#', title: 't' }))?.[1]);
    expect(at(50)).toBe((at(0) + at(100)) / 2);
    expect(at(120)).toBe(at(100));
  });
});

test('stackedBar() shows the parts there are, in proportion to the longest bar', () => {
  const parts = [
    { value: 'a', label: 'A', count: 3 },
    { value: 'b', label: 'B', count: 0 },
    { value: 'c', label: 'C', count: 1 },
  ];
  const svg = stackedBar(parts, 8);
  expect([...svg.matchAll(/<rect[^>]*width="([\d.]+)"/g)].map((match) => Number(match[1]))).toEqual([
    111.5, 36.5,
  ]);
  expect(svg).toContain('aria-label="A: 3, B: 0, C: 1"');
});

test('timeline() keeps marks of one time apart and the order of dates', () => {
  const happening = (id: string, date: string) => ({ id, href: `/${id}/`, label: id, date, lane: 'x' });
  const svg = timeline(
    [{ value: 'x', label: 'X' }],
    [
      happening('b', '2025'),
      happening('a', '2024-02'),
      happening('c', '2024-02'),
      happening('d', '2024-02-20'),
    ],
  );
  const places = [...svg.matchAll(/cx="([\d.]+)" cy="([\d.]+)"/g)].map((match) => `${match[1]} ${match[2]}`);
  expect(new Set(places).size).toBe(4);
  expect([...svg.matchAll(/data-preview="(\w)"/g)].map((match) => match[1])).toEqual(['a', 'c', 'd', 'b']);
});

test('timeline() gives a run of quiet years the room of one', () => {
  const happening = (id: string, date: string) => ({ id, href: `/${id}/`, label: id, date, lane: 'x' });
  const svg = timeline(
    [{ value: 'x', label: 'X' }],
    ['2010', '2022', '2023', '2024'].map((date, index) => happening(String(index), date)),
  );
  const [first = 0, second = 0, third = 0, fourth = 0] = [...svg.matchAll(/cx="([\d.]+)"/g)].map((match) =>
    Number(match[1]),
  );
  expect(second - first).toBeCloseTo(2 * (third - second), 0);
  expect(fourth - third).toBeCloseTo(third - second, 0);
  expect([...svg.matchAll(/>(20\d\d)</g)].map((match) => match[1])).toEqual([
    '2010',
    '2011',
    '2022',
    '2023',
    '2024',
    '2025',
  ]);
});
