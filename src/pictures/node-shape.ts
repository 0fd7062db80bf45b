/**
 * Shapes for the nodes of a drawing with hundreds of them, where the glyphs of the kinds would be too fine to tell apart: each
 * is told by its outline alone, so that colour never speaks alone.
 */
const SHAPES: Readonly<Record<string, string>> = {
  threat: 'M0-5.5 5.5 4.5H-5.5Z',
  'trade-off': 'M-6 0-2-4-2-1.2H2V-4L6 0 2 4 2 1.2H-2V4Z',
  'open-problem': 'M0-5A5 5 0 1 1 0 5 5 5 0 1 1 0-5ZM0-3A3 3 0 1 0 0 3 3 3 0 1 0 0-3Z',
  defence: 'M-4.5-4.5H4.5V.5C4.5 3 2 4.5 0 5.5-2 4.5-4.5 3-4.5.5Z',
  'case-study': 'M-4.5-4.5H4.5V4.5H-4.5Z',
  benchmark: 'M-5 4.5V0H-2V4.5ZM-1.5 4.5V-3H1.5V4.5ZM2 4.5V-5.5H5V4.5Z',
  family: 'M-5-5H-1V-1H-5ZM1-5H5V-1H1ZM-5 1H-1V5H-5ZM1 1H5V5H1Z',
};

/** The outline of a node of a kind, around the point 0 0, as a path of SVG. */
export function nodeShape(kind: string): string {
  return SHAPES[kind] ?? SHAPES['family'] ?? '';
}
