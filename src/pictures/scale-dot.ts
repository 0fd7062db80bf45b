import { element, link, picture, type Svg } from './svg.ts';

/** A measured point on a scale that begins at nought. */
export interface ScaleDot {
  readonly value: number;
  /** The end of the scale. */
  readonly most: number;
  /** Which of the two poles it belongs to: the first is a disc, the second a ring. */
  readonly pole: 0 | 1;
  readonly href: string;
  readonly title: string;
}

const WIDTH = 160;
const HEIGHT = 18;
const MARGIN = 7;

/** A measured point, drawn; it leads to the finding that reports it. */
export function scaleDot({ value, most, pole, href, title }: ScaleDot): Svg {
  const x = MARGIN + (most === 0 ? 0 : Math.min(1, Math.max(0, value / most))) * (WIDTH - 2 * MARGIN);
  const y = HEIGHT / 2;
  return picture(
    'picture scale-dot',
    WIDTH,
    HEIGHT,
    title,
    element('path', {
      class: 'axis',
      d: `M${MARGIN} ${y}H${WIDTH - MARGIN}M${MARGIN} ${y - 3}V${y + 3}M${WIDTH - MARGIN} ${y - 3}V${y + 3}`,
    }),
    link(href, title, {}, element('circle', { class: `pole-${pole}`, cx: x, cy: y, r: 5 })),
  );
}

/** The end of a scale that holds all values: 1 for shares, 100 for per cent, else the next round number. */
export function scaleEnd(values: readonly number[], unit: string): number {
  const most = Math.max(...values, 0);
  if (unit === '%' && most <= 100) return 100;
  if (most <= 1) return 1;
  const magnitude = 10 ** Math.floor(Math.log10(most));
  return Math.ceil(most / magnitude) * magnitude;
}
