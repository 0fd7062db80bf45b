import { element, link, picture, type Svg, text } from './svg.ts';

/** Something that happened, in one of the lanes. */
export interface Happening {
  readonly href: string;
  readonly id: string;
  readonly label: string;
  /** A year, a month or a day: `2024`, `2024-02`, `2024-02-13`. */
  readonly date: string;
  readonly lane: string;
}

const WIDTH = 1000;
const LEFT = 110;
const LANE = 56;
const TOP = 26;
const RADIUS = 6;

/**
 * Happenings on a line of time, one lane a sort; those of one time stand above each other.
 * @param lanes names of the lanes, from the top
 */
export function timeline(
  lanes: readonly { readonly value: string; readonly label: string }[],
  happenings: readonly Happening[],
): Svg {
  const times = happenings.map(({ date }) => timeOf(date));
  const first = Math.floor(Math.min(...times));
  const last = Math.ceil(Math.max(...times) + 0.01);
  const scale = yearScale(times, first, last);
  const x = (time: number): number => LEFT + scale.at(time) * (WIDTH - LEFT - 20);
  const height = TOP + lanes.length * LANE + 8;
  const ticks = scale.years.map((year) =>
    element(
      'g',
      { class: 'tick' },
      element('path', { d: `M${Math.round(x(year))} ${TOP - 8}V${height - 4}` }),
      element('text', { x: x(year), y: 12, 'text-anchor': 'middle' }, text(String(year))),
    ),
  );
  const rows = lanes.map(({ value, label }, index) => {
    const y = TOP + (index + 0.5) * LANE;
    const inLane = happenings
      .filter(({ lane }) => lane === value)
      .map((happening) => ({ happening, at: x(timeOf(happening.date)) }))
      .sort((a, b) => a.at - b.at || (a.happening.id < b.happening.id ? -1 : 1));
    const levels = spread(inLane.map(({ at }) => at));
    return element(
      'g',
      { class: 'lane' },
      element('text', { x: 0, y: y + 4 }, text(label)),
      element('path', { class: 'axis', d: `M${LEFT} ${y}H${WIDTH - 20}` }),
      ...inLane.map(({ happening: { href, id, label: title, date }, at }, place) =>
        link(
          href,
          `${date} ${title}`,
          { 'data-preview': id, class: `lane-${index}` },
          element('circle', { cx: at, cy: y + (levels[place] ?? 0) * (RADIUS * 2 - 1), r: RADIUS }),
        ),
      ),
    );
  });
  return picture(
    'picture timeline',
    WIDTH,
    height,
    `${happenings.length} cases on a line of time`,
    ...ticks,
    ...rows,
  );
}

const QUIET = 4;

/** Years on a scale from nought to one. A run of years in which nothing happened takes the room of one. */
function yearScale(
  times: readonly number[],
  first: number,
  last: number,
): { readonly years: readonly number[]; at(time: number): number } {
  const busy = new Set(times.map(Math.floor));
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const quiet = (year: number): number => {
    let from = year;
    let to = year;
    while (from > first && !busy.has(from - 1)) from--;
    while (to < last && !busy.has(to)) to++;
    return busy.has(year) ? 0 : to - from;
  };
  const starts = new Map<number, number>();
  let room = 0;
  for (const year of years) {
    starts.set(year, room);
    room += quiet(year) >= QUIET ? 1 / quiet(year) : 1;
  }
  const end = starts.get(last) ?? 1;
  return {
    years: years.filter((year) => year === last || quiet(year) < QUIET || busy.has(year - 1)),
    at: (time) => {
      const year = Math.min(Math.floor(time), last - 1);
      const start = starts.get(year) ?? 0;
      return (start + (time - year) * ((starts.get(year + 1) ?? end) - start)) / end;
    },
  };
}

/** A date as a year with a fraction; what is known only to the year or month stands in its middle. */
function timeOf(date: string): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return year + 0.5;
  return year + (month - 1) / 12 + (day === undefined ? 0.5 / 12 : (day - 1) / 365);
}

/** Heights at which marks near each other do not cover each other: 0, 1, -1, 2, … */
function spread(positions: readonly number[]): number[] {
  const ends = new Map<number, number>();
  return positions.map((at) => {
    for (let step = 0; ; step++) {
      const level = step % 2 === 1 ? (step + 1) / 2 : -step / 2;
      if ((ends.get(level) ?? Number.NEGATIVE_INFINITY) > at - RADIUS * 2 - 1 && step < 4) continue;
      ends.set(level, at);
      return level;
    }
  });
}
