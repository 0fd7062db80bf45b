import { element, type Svg } from './svg.ts';

/** A filled circle; two of one centre leave a ring. */
function disc(x: number, y: number, radius: number): string {
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`;
}

function party(x: number, y = 0): string {
  return disc(x, y, 2.3) + disc(x, y, 1.2);
}

/** The mark of each kind, the same as in `src/styles/glyphs.svg`: two parties and what lies between them. */
const SHAPES: Readonly<Record<string, string>> = {
  threat: `${party(-6.2)}${party(6.2)}M0-3.5 3.5 0 0 3.5-3.5 0ZM-4-.5h1v1h-1ZM3-.5h1v1h-1Z`,
  'trade-off': `${party(-6.2, -2)}${party(6.2, 1)}M-4-1.9 4-.1V.9L-4-.9ZM0 1 2.3 4.2h-4.6Z`,
  'open-problem': `${party(-6.2)}${party(6.2)}M-3-.6h1.3V.6H-3ZM-.65-.6h1.3V.6h-1.3ZM1.7-.6H3V.6H1.7Z`,
  defence: `${party(-6.2)}${party(6.2)}M-4-.5h3.2v1H-4ZM-.8-4H1.5V4H-.8Z`,
  'case-study': `${disc(-6.2, 0, 2.4)}${disc(6.2, 0, 2.4)}M-4-.7h8V.7h-8Z`,
  benchmark:
    'M-8 1.8h16v1.2h-16ZM-8-3h1.2v4.8H-8ZM-4.3-.2h1.2v2h-1.2ZM-.6-3H.6v4.8H-.6ZM3.1-.2h1.2v2H3.1ZM6.8-3H8v4.8H6.8Z',
  family: `${disc(0, -2.2, 2)}${disc(-6, 2.2, 2)}${disc(6, 2.2, 2)}M-4 1.8h8v1h-8ZM-4.6.4-2-1.6l.6.8L-4 1.2ZM4.6.4 2-1.6l-.6.8L4 1.2Z`,
};

/** The outline of the mark of a kind, around the point 0 0. */
export function markShape(kind: string): string {
  return SHAPES[kind] ?? SHAPES['family'] ?? '';
}

/** The mark of a kind, centred on a point: 17 wide and 8 high. */
export function mark(kind: string, x: number, y: number, scale = 1): Svg {
  const transform = `translate(${round(x)} ${round(y)})${scale === 1 ? '' : ` scale(${scale})`}`;
  return element('path', { class: `mark kind-${kind}`, d: markShape(kind), transform });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
