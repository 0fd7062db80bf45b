import { element, picture, type Svg, text } from './svg.ts';

/** A part of a bar. */
export interface BarPart {
  /** Names the class that gives it its colour and pattern. */
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

const WIDTH = 300;
const HEIGHT = 18;

/**
 * A bar of parts, as long as its total is beside the greatest of all bars.
 * @param most the total of the longest bar
 */
export function stackedBar(parts: readonly BarPart[], most: number): Svg {
  let x = 0;
  const drawn = parts.flatMap(({ value, label, count }) => {
    if (count === 0) return [];
    const width = (count / Math.max(1, most)) * WIDTH;
    const rect = element(
      'g',
      { class: `part part-${value}` },
      element('title', {}, text(`${label}: ${count}`)),
      element('rect', { x, y: 1, width: Math.max(1, width - 1), height: HEIGHT - 2 }),
      ...(width > 16
        ? [element('text', { x: x + (width - 1) / 2, y: 13, 'text-anchor': 'middle' }, text(String(count)))]
        : []),
    );
    x += width;
    return [rect];
  });
  const label = parts.map((part) => `${part.label}: ${part.count}`).join(', ');
  return picture('picture stacked-bar', WIDTH, HEIGHT, label, ...drawn);
}
