import { layeredLayout } from './layered-layout.ts';
import { element, link, picture, type Svg, text } from './svg.ts';
import { textWidth, wrap } from './text-width.ts';

/** Something that waits for others. */
export interface LayerNode {
  readonly id: string;
  readonly href: string;
  readonly label: string;
  readonly kind: string;
  /** Ids of what must come first. */
  readonly after: readonly string[];
}

const SIZE = 12.5;
const LINE = 15;
const PAD = 5;
const INDENT = 8;
/** How wide a title may be, what lines have for their turns between two columns, and what parts two boxes of one column. */
const ROOM = { width: 138, between: 39, apart: 9 };

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

/** What depends on what, drawn in columns from the left: each node stands behind all it waits for, and no line crosses a title. */
export function layerPicture(nodes: readonly LayerNode[], label: string): Svg {
  const boxes = nodes.map((node) => {
    const lines = wrap(node.label, SIZE, ROOM.width - INDENT, 3);
    return { ...node, lines, height: lines.length * LINE + 2 * PAD };
  });
  const { width, height, places, routes } = layeredLayout(boxes, ROOM);
  const half = ROOM.width / 2;
  const wide = new Map(
    boxes.map(({ id, lines }) => [id, INDENT + Math.max(...lines.map((line) => textWidth(line, SIZE)))]),
  );
  const edges = routes.flatMap(({ from, to, lanes }) => {
    const start = places.get(from);
    const end = places.get(to);
    if (!start || !end) return [];
    const left = start.x - half + Math.min(ROOM.width, (wide.get(from) ?? 0) + 4);
    const stops = [...lanes, end];
    let path = `M${round(left)} ${round(start.y)}H${round(start.x + half)}`;
    let last = { x: start.x + half, y: start.y };
    for (const stop of stops) {
      const bend = round((last.x + stop.x - half) / 2);
      path += `C${bend} ${round(last.y)} ${bend} ${round(stop.y)} ${round(stop.x - half)} ${round(stop.y)}`;
      if (stop !== end) path += `H${round(stop.x + half)}`;
      last = { x: stop.x + half, y: stop.y };
    }
    return [element('path', { d: path })];
  });
  const labels = boxes.flatMap(({ id, href, label: title, kind, lines, height: tall }) => {
    const at = places.get(id);
    if (!at) return [];
    const left = at.x - half;
    const first = at.y - (lines.length * LINE) / 2 + LINE * 0.75;
    return [
      link(
        href,
        `${id} ${title}`,
        { 'data-preview': id, class: `kind-${kind}` },
        element('path', {
          class: 'bar',
          d: `M${round(left + 1.5)} ${round(at.y - tall / 2 + PAD)}v${round(tall - 2 * PAD)}`,
        }),
        element(
          'text',
          {},
          ...lines.map((line, index) =>
            element('tspan', { x: left + INDENT, y: first + index * LINE }, text(line)),
          ),
        ),
      ),
    ];
  });
  return picture(
    'picture layers',
    width,
    height,
    label,
    element('g', { class: 'edges' }, ...edges),
    ...labels,
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
