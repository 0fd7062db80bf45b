import { mark } from './mark.ts';
import { element, link, picture, type Svg, shorten, text } from './svg.ts';

/** An entry beside the one in the middle. */
export interface Neighbour {
  readonly href: string;
  readonly id: string;
  readonly label: string;
  readonly kind: string;
}

/** Neighbours that are joined to the middle in one way. */
export interface Bundle {
  /** As read from the middle, as in `mitigated by`. */
  readonly label: string;
  readonly neighbours: readonly Neighbour[];
}

/** What stands around an entry: on the left what leads to it, on the right where it leads. */
export interface Surroundings {
  readonly centre: Omit<Neighbour, 'href'>;
  readonly left: readonly Bundle[];
  readonly right: readonly Bundle[];
  /** Where the rest is listed when not all fits. */
  readonly more: string;
}

const WIDTH = 720;
const ROW = 20;
const MOST = 9;
const COLUMN = 250;

/** The neighbourhood of an entry, drawn; undefined when it has none. */
export function neighbourhood({ centre, left, right, more }: Surroundings): Svg | undefined {
  const sides = [chooseRows(left), chooseRows(right)] as const;
  if (sides.every(({ rows }) => rows.length === 0)) return undefined;
  const height = Math.max(3, ...sides.map(({ rows }) => rows.length)) * ROW + 12;
  const middle = height / 2;
  const count = [...left, ...right].reduce((sum, { neighbours }) => sum + neighbours.length, 0);
  const drawn = sides.map((side, index) => column(side, index === 0 ? 'left' : 'right', height, more));
  return picture(
    'picture neighbourhood',
    WIDTH,
    height,
    `${centre.label} and ${count} neighbours`,
    ...drawn.map(({ edges }) => edges),
    element(
      'g',
      { class: 'centre' },
      mark(centre.kind, WIDTH / 2, middle - 8, 2),
      element('text', { x: WIDTH / 2, y: middle + 14, 'text-anchor': 'middle' }, text(centre.id.slice(6))),
    ),
    ...drawn.map(({ labels }) => labels),
  );
}

type Row = { readonly head: string } | { readonly neighbour: Neighbour } | { readonly rest: number };

/** As many neighbours as fit, a few of each bundle rather than all of the first. */
function chooseRows(bundles: readonly Bundle[]): { readonly rows: readonly Row[] } {
  const taken = bundles.map(() => 0);
  const total = bundles.reduce((sum, { neighbours }) => sum + neighbours.length, 0);
  for (let left = Math.min(MOST, total); left > 0; ) {
    for (const [index, { neighbours }] of bundles.entries()) {
      if (left === 0 || (taken[index] ?? 0) >= neighbours.length) continue;
      taken[index] = (taken[index] ?? 0) + 1;
      left--;
    }
  }
  const rows = bundles.flatMap(({ label, neighbours }, index): Row[] =>
    taken[index]
      ? [{ head: label }, ...neighbours.slice(0, taken[index]).map((neighbour) => ({ neighbour }))]
      : [],
  );
  return { rows: total > MOST ? [...rows, { rest: total - MOST }] : rows };
}

function column(
  { rows }: { readonly rows: readonly Row[] },
  side: 'left' | 'right',
  height: number,
  more: string,
): { readonly edges: Svg; readonly labels: Svg } {
  const top = (height - rows.length * ROW) / 2;
  const at = side === 'left' ? COLUMN : WIDTH - COLUMN;
  const anchor = side === 'left' ? 'end' : 'start';
  const words = side === 'left' ? at - 14 : at + 14;
  const hub = WIDTH / 2 + (side === 'left' ? -26 : 26);
  const edges = rows.flatMap((row, index) => {
    if (!('neighbour' in row)) return [];
    const y = top + (index + 0.5) * ROW;
    const bend = (at + hub) / 2;
    const from = at + (side === 'left' ? 11 : -11);
    return [element('path', { d: `M${from} ${y}C${bend} ${y} ${bend} ${height / 2} ${hub} ${height / 2}` })];
  });
  const labels = rows.map((row, index) => {
    const y = top + (index + 0.5) * ROW;
    const baseline = { x: words, y: y + 4, 'text-anchor': anchor };
    if ('head' in row) return element('text', { ...baseline, class: 'head' }, text(row.head));
    if ('rest' in row)
      return link(more, 'All relations', {}, element('text', baseline, text(`and ${row.rest} more`)));
    const { href, id, label, kind } = row.neighbour;
    return link(
      href,
      `${id} ${label}`,
      { 'data-preview': id },
      mark(kind, at, y),
      element('text', baseline, text(shorten(label, 36))),
    );
  });
  return { edges: element('g', { class: 'edges' }, ...edges), labels: element('g', {}, ...labels) };
}
