import { mark } from './mark.ts';
import { element, link, picture, type Svg, shorten, text } from './svg.ts';

/** Something that waits for others. */
export interface LayerNode {
  readonly id: string;
  readonly href: string;
  readonly label: string;
  readonly kind: string;
  /** Ids of what must come first. */
  readonly after: readonly string[];
}

const COLUMN = 250;
const ROW = 30;
const TOP = 14;

/** The layer of each node: nought for what waits for nothing, else one more than the latest it waits for. */
export function layersOf(nodes: readonly LayerNode[]): Map<string, number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const layers = new Map<string, number>();
  const visit = (id: string, above: ReadonlySet<string>): number => {
    const known = layers.get(id);
    if (known !== undefined) return known;
    const before = (byId.get(id)?.after ?? []).filter((other) => byId.has(other) && !above.has(other));
    const layer = Math.max(-1, ...before.map((other) => visit(other, new Set([...above, id])))) + 1;
    layers.set(id, layer);
    return layer;
  };
  for (const { id } of nodes) visit(id, new Set());
  return layers;
}

/** What depends on what, drawn in columns from the left: each node stands behind all it waits for. */
export function layerPicture(nodes: readonly LayerNode[], label: string): Svg {
  const layers = layersOf(nodes);
  const columns: LayerNode[][] = [];
  for (const node of nodes) {
    const layer = layers.get(node.id) ?? 0;
    columns[layer] ??= [];
    columns[layer].push(node);
  }
  const place = new Map<string, { x: number; y: number }>();
  const height = TOP * 2 + Math.max(...columns.map((column) => column.length)) * ROW;
  for (const [index, column] of columns.entries()) {
    const ordered = index === 0 ? column : [...column].sort((a, b) => barycentre(a) - barycentre(b));
    const top = (height - ordered.length * ROW) / 2;
    for (const [row, { id }] of ordered.entries())
      place.set(id, { x: index * COLUMN + 12, y: top + (row + 0.5) * ROW });
  }
  function barycentre({ after }: LayerNode): number {
    const ys = after.flatMap((id) => place.get(id)?.y ?? []);
    return ys.length === 0 ? 0 : ys.reduce((sum, y) => sum + y, 0) / ys.length;
  }
  const edges = nodes.flatMap(({ id, after }) => {
    const to = place.get(id);
    return after.flatMap((other) => {
      const from = place.get(other);
      if (!from || !to) return [];
      const start = from.x + COLUMN - 34;
      const bend = (start + to.x) / 2;
      return [
        element('path', { d: `M${start} ${from.y}C${bend} ${from.y} ${bend} ${to.y} ${to.x - 11} ${to.y}` }),
      ];
    });
  });
  const labels = nodes.map(({ id, href, label: title, kind }) => {
    const at = place.get(id) ?? { x: 0, y: 0 };
    return link(
      href,
      `${id} ${title}`,
      { 'data-preview': id },
      mark(kind, at.x, at.y),
      element('text', { x: at.x + 13, y: at.y + 4 }, text(shorten(title, 33))),
    );
  });
  return picture(
    'picture layers',
    columns.length * COLUMN,
    height,
    label,
    element('g', { class: 'edges' }, ...edges),
    ...labels,
  );
}
