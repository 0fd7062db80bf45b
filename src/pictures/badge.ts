import { element, type Svg, text } from './svg.ts';
import { textWidth } from './text-width.ts';

const SIZE = 11;
const HEIGHT = 20;
const PAD = 7;
const FONT = 'Verdana, "DejaVu Sans", Geneva, sans-serif';

/** What a badge says. */
export interface BadgeWords {
  /** On the left, on dark ground. */
  readonly name: string;
  /** On the right, on ground of the colour. */
  readonly state: string;
  /** Ground of the right half; white words must be readable on it. */
  readonly colour: string;
  /** What a reader who cannot see it is told. */
  readonly title: string;
}

/** A small flat label as a file of its own: a name, and a state beside it. */
export function badge({ name, state, colour, title }: BadgeWords): Svg {
  const left = Math.round(textWidth(name, SIZE)) + 2 * PAD;
  const right = Math.round(textWidth(state, SIZE)) + 2 * PAD;
  const words = (what: string, from: number, width: number): Svg =>
    element(
      'text',
      { x: from + PAD, y: 14, textLength: width - 2 * PAD, lengthAdjust: 'spacingAndGlyphs' },
      text(what),
    );
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: left + right,
      height: HEIGHT,
      viewBox: `0 0 ${left + right} ${HEIGHT}`,
      role: 'img',
      'aria-label': title,
    },
    element('title', {}, text(title)),
    element('rect', { width: left + right, height: HEIGHT, rx: 3, fill: '#2b3238' }),
    element('path', {
      d: `M${left} 0h${right - 3}a3 3 0 0 1 3 3v${HEIGHT - 6}a3 3 0 0 1-3 3h-${right - 3}z`,
      fill: colour,
    }),
    element(
      'g',
      { fill: '#fff', 'font-family': FONT, 'font-size': SIZE },
      words(name, 0, left),
      words(state, left, right),
    ),
  );
}
