import { base } from '../base.ts';
import { Drawing } from '../drawing.ts';
import type { EntryGraph } from './graph-data.ts';
import { readTheme } from './graph-theme.ts';
import type { Scene } from './graph-view.ts';

const MARGIN = 60;
/** Below so many entries every one is named. */
const ALL_NAMED = 400;

/** A scene as a picture that stands alone: every mark a link, every line with its relation in words. */
export function graphPicture(graph: EntryGraph, { placed, edges, at, middle }: Scene, said: string): string {
  const theme = readTheme(graph);
  const [xs, ys] = [placed.map(({ x }) => x), placed.map(({ y }) => y)];
  const [left, top] = [Math.min(0, ...xs) - MARGIN, Math.min(0, ...ys) - MARGIN];
  const wide = middle ? 3.5 : 1;
  const width = Math.max(0, ...xs) - left + MARGIN * (1 + wide) + (wide - 1) * MARGIN;
  const drawing = new Drawing(width, Math.max(0, ...ys) - top + MARGIN + 40, said);
  drawing.text(16, 24, said, { 'font-size': 13, 'font-weight': 600 });
  legend(graph, drawing);
  const all = drawing.add('g', { transform: `translate(${(wide - 1) * MARGIN - left} ${40 - top})` });
  const lines = drawing.add(
    'g',
    { stroke: theme.edge, 'stroke-width': 1, 'stroke-opacity': edges.length > 400 ? 0.4 : 0.8 },
    all,
  );
  for (const edge of edges) {
    const [a, b] = [at.get(edge.source), at.get(edge.target)];
    if (!a || !b) continue;
    const line = drawing.add(
      'line',
      { x1: round(a.x), y1: round(a.y), x2: round(b.x), y2: round(b.y) },
      lines,
    );
    drawing.add('title', {}, line).textContent = graph.words(edge);
  }
  for (const { node, x, y } of placed) {
    const link = drawing.link(`${base}${node.id}/`, all);
    const kind = theme.kinds[node.kind];
    const size = node.radius / 5;
    link.setAttribute('data-id', node.id);
    drawing.add('title', {}, link).textContent = `${node.id} ${node.title}`;
    const shape = { d: kind?.shape ?? '', fill: kind?.fill ?? '', 'fill-rule': 'evenodd' };
    drawing.add(
      'path',
      { ...shape, transform: `translate(${round(x)} ${round(y)}) scale(${round(size)})` },
      link,
    );
    if (placed.length > ALL_NAMED) continue;
    const outward = middle && x < -1;
    const gap = node.radius + 4;
    const anchor = { 'font-size': placed.length > 60 ? 8 : 12, 'text-anchor': outward ? 'end' : 'start' };
    const halo = {
      'paint-order': 'stroke',
      stroke: theme.paper,
      'stroke-width': 3,
      'stroke-linejoin': 'round',
    };
    drawing.text(round(x + (outward ? -gap : gap)), round(y + 4), node.title, { ...anchor, ...halo }, link);
  }
  return drawing.written();
}

function legend(graph: EntryGraph, drawing: Drawing): void {
  const theme = readTheme(graph);
  let x = 24;
  for (const [index, { label }] of graph.kinds.entries()) {
    const kind = theme.kinds[index];
    drawing.add('path', {
      d: kind?.shape ?? '',
      fill: kind?.fill ?? '',
      'fill-rule': 'evenodd',
      transform: `translate(${x} 44)`,
    });
    drawing.text(x + 10, 48, label);
    x += 34 + label.length * 7;
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
