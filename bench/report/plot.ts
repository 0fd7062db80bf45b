import { element, picture, type Svg, text } from '#pictures/svg.ts';
import type { BenchResult } from '../result.ts';
import { formatCount, formatSeconds } from './format.ts';

/** One line of the plot: seconds by number of entries. */
interface Series {
  readonly name: string;
  readonly points: readonly { readonly entries: number; readonly seconds: number }[];
}

const WIDTH = 760;
const HEIGHT = 420;
const PLOT = { left: 60, right: 560, top: 44, bottom: 370 };
const COLOURS = ['#0b5fb0', '#b5452c', '#7a4fa3', '#2e7d4f', '#8a6d00', '#555555'];
const NEAREST_LABELS = 16;

/**
 * Time to build by number of entries, both on scales of powers of ten: lines that run side by side grow alike. A
 * picture that stands by itself, on paper of its own, so that it can be read on any page.
 */
export function plot(result: BenchResult): string {
  const series = seriesOf(result);
  const points = series.flatMap((one) => one.points);
  const x = scale(
    points.map(({ entries }) => entries),
    PLOT.left,
    PLOT.right,
  );
  const y = scale(
    points.map(({ seconds }) => seconds),
    PLOT.bottom,
    PLOT.top,
  );
  const drawn = picture(
    'plot',
    WIDTH,
    HEIGHT,
    'Time to build, by number of entries',
    element('rect', { width: WIDTH, height: HEIGHT, fill: '#ffffff' }),
    words(PLOT.left, 22, 'Seconds to build the same text, by number of entries', 'start', '#222222', 15),
    ...ticks(points.map(({ seconds }) => seconds)).flatMap((seconds) =>
      horizontal(y(seconds), formatSeconds(seconds)),
    ),
    ...[...new Set(points.map(({ entries }) => entries))].flatMap((entries) =>
      vertical(x(entries), formatCount(entries)),
    ),
    ...lines(series, x, y),
  );
  return `${drawn.replace('<svg ', `<svg xmlns="http://www.w3.org/2000/svg" font-family="sans-serif" `)}\n`;
}

function seriesOf({ sizes, peers }: BenchResult): Series[] {
  const of = (name: string, seconds: (size: BenchResult['sizes'][number]) => number | undefined): Series => ({
    name,
    points: sizes.flatMap((size) => {
      const found = seconds(size);
      return found === undefined ? [] : [{ entries: size.entries, seconds: found }];
    }),
  });
  return [
    of('MASEC, core', ({ ours }) => ours.core?.seconds),
    ...peers.map(({ name }) =>
      of(name, (size) => size.peers.find((peer) => peer.name === name)?.build.seconds),
    ),
    of('MASEC, check alone', ({ ours }) => ours.check?.seconds),
  ].filter(({ points }) => points.length > 0);
}

/** Places on a scale of powers of ten. */
function scale(values: readonly number[], from: number, to: number): (value: number) => number {
  const logs = values.map(Math.log10);
  const least = Math.min(...logs);
  const width = Math.max(...logs) - least || 1;
  return (value) => from + ((Math.log10(value) - least) / width) * (to - from);
}

/** Round values between the least and the most. */
function ticks(values: readonly number[]): number[] {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const powers = [-2, -1, 0, 1, 2, 3].flatMap((power) => [1, 2, 5].map((digit) => digit * 10 ** power));
  return powers.filter((value) => value >= least && value <= most);
}

function horizontal(y: number, label: string): Svg[] {
  return [
    element('line', { x1: PLOT.left, x2: PLOT.right, y1: y, y2: y, stroke: '#dddddd' }),
    words(PLOT.left - 8, y + 4, label, 'end', '#555555', 12),
  ];
}

function vertical(x: number, label: string): Svg[] {
  return [
    element('line', { x1: x, x2: x, y1: PLOT.top, y2: PLOT.bottom, stroke: '#eeeeee' }),
    words(x, PLOT.bottom + 20, label, 'middle', '#555555', 12),
  ];
}

function lines(
  series: readonly Series[],
  x: (entries: number) => number,
  y: (seconds: number) => number,
): Svg[] {
  const labels = apart(series.map(({ points }) => y(points.at(-1)?.seconds ?? 1)));
  return series.flatMap(({ name, points }, index) => {
    const colour = COLOURS[index % COLOURS.length] ?? '#000000';
    const placed = points.map(({ entries, seconds }) => [x(entries), y(seconds)] as const);
    return [
      element('polyline', {
        points: placed.map(([left, top]) => `${left.toFixed(1)},${top.toFixed(1)}`).join(' '),
        fill: 'none',
        stroke: colour,
        'stroke-width': index === 0 ? 3 : 1.5,
        'stroke-dasharray': name.includes('check') ? '4 3' : undefined,
      }),
      ...placed.map(([cx, cy]) => element('circle', { cx, cy, r: index === 0 ? 4 : 3, fill: colour })),
      words(
        PLOT.right + 12,
        (labels[index] ?? 0) + 4,
        `${name} ${formatSeconds(points.at(-1)?.seconds ?? 0)}`,
        'start',
        colour,
        13,
      ),
    ];
  });
}

/** Heights moved apart so that no label lies on another. */
function apart(heights: readonly number[]): number[] {
  const moved = [...heights];
  let last = Number.NEGATIVE_INFINITY;
  for (const index of heights
    .map((_, place) => place)
    .sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0))) {
    last = Math.max(moved[index] ?? 0, last + NEAREST_LABELS);
    moved[index] = last;
  }
  return moved;
}

function words(x: number, y: number, label: string, anchor: string, fill: string, size: number): Svg {
  return element('text', { x, y, fill, 'text-anchor': anchor, 'font-size': size }, text(label));
}
