import { colour } from '../drawing.ts';
import type { EntryGraph } from './graph-data.ts';

/** Colours and outlines of a drawing, as the theme has them. */
export interface GraphTheme {
  readonly kinds: readonly { readonly fill: string; readonly shape: string; readonly path: Path2D }[];
  readonly ink: string;
  readonly quiet: string;
  readonly edge: string;
  readonly paper: string;
  readonly focus: string;
}

/** Reads the theme that is shown. */
export function readTheme(graph: EntryGraph): GraphTheme {
  return {
    kinds: graph.kinds.map(({ kind, shape }) => ({
      fill: colour(`--${kind}`),
      shape,
      path: new Path2D(shape),
    })),
    ink: colour('--ink'),
    quiet: colour('--ink-2'),
    edge: colour('--rule-strong'),
    paper: colour('--paper'),
    focus: colour('--focus'),
  };
}
