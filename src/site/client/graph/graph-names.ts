import type { EntryGraph, Node } from './graph-data.ts';
import type { GraphTheme } from './graph-theme.ts';
import type { Placed, Scene } from './graph-view.ts';

/** What decides which names are written, and how. */
export interface Naming {
  /** Entries that are lit; empty when all are alike. */
  readonly near: ReadonlySet<Node>;
  readonly subject: Node | undefined;
  readonly size: readonly [width: number, height: number];
  readonly theme: GraphTheme;
}

type Box = readonly [left: number, top: number, right: number, bottom: number];
interface Named {
  readonly one: Placed;
  readonly sx: number;
  readonly sy: number;
  readonly rank: number;
}

const FACE = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const FONT = `12px ${FACE}`;
const FAMILY_FONT = `600 12.5px ${FACE}`;

/** Writes the names of entries in the size of the page: the most joined first, none over another. */
export class GraphNames {
  readonly #graph: EntryGraph;
  readonly #context: CanvasRenderingContext2D;
  readonly #widths = new Map<Node, number>();

  constructor(graph: EntryGraph, context: CanvasRenderingContext2D) {
    this.#graph = graph;
    this.#context = context;
  }

  width(node: Node): number {
    let width = this.#widths.get(node);
    if (width === undefined) {
      this.#context.font = this.#isFamily(node) ? FAMILY_FONT : FONT;
      width = this.#context.measureText(node.title).width;
      this.#widths.set(node, width);
    }
    return width;
  }

  paint(scene: Scene, { x, y, k }: { x: number; y: number; k: number }, naming: Naming): void {
    const { near, subject, size, theme } = naming;
    const context = this.#context;
    context.lineJoin = 'round';
    context.lineWidth = 3.5;
    context.textBaseline = 'middle';
    context.textAlign = 'left';
    const most = scene.middle || k > 1.6 ? 240 : Math.round(34 * k * k);
    const taken: Box[] = [];
    let named = 0;
    for (const { one, sx, sy } of this.#ranked(scene, { x, y, k }, naming)) {
      const { node } = one;
      const family = this.#isFamily(node) && !scene.middle;
      if (near.size > 0 ? !near.has(node) : !family && named >= most) continue;
      const box = this.#box(one, sx, sy, k, scene.middle !== undefined, family);
      if (node !== subject && taken.some((other) => meet(box, other))) continue;
      if (node !== subject && (box[2] > size[0] + 4 || box[0] < -4)) continue;
      taken.push(box);
      if (!family) named++;
      context.font = this.#isFamily(node) ? FAMILY_FONT : FONT;
      context.strokeStyle = theme.paper;
      context.fillStyle = family ? theme.quiet : theme.ink;
      const line = (box[1] + box[3]) / 2;
      context.strokeText(node.title, box[0], line);
      context.fillText(node.title, box[0], line);
    }
  }

  #isFamily(node: Node): boolean {
    return this.#graph.kindOf(node) === 'family';
  }

  #ranked(
    scene: Scene,
    { x, y, k }: { x: number; y: number; k: number },
    { near, subject, size }: Naming,
  ): Named[] {
    return scene.placed
      .map((one) => ({
        one,
        sx: one.x * k + x,
        sy: one.y * k + y,
        rank:
          (one.node === subject ? 1e6 : 0) +
          (near.has(one.node) ? 1e4 : 0) +
          (this.#isFamily(one.node) ? 1e3 : 0) +
          this.#graph.ties(one.node).length,
      }))
      .filter(({ sx, sy }) => sx > -20 && sy > -10 && sx < size[0] + 20 && sy < size[1] + 10)
      .sort((a, b) => b.rank - a.rank);
  }

  /** Around one entry names stand on the outer side of the ring; that of a family stands over the middle of it. */
  #box({ node, x }: Placed, sx: number, sy: number, k: number, outward: boolean, family: boolean): Box {
    const width = this.width(node);
    const gap = node.radius * k + 5;
    const left = family ? sx - width / 2 : outward && x < -1 ? sx - gap - width : sx + gap;
    const line = family ? sy - gap - 5 : sy;
    return [left, line - 8, left + width, line + 8];
  }
}

function meet([l, t, r, b]: Box, [left, top, right, bottom]: Box): boolean {
  return left < r && right > l && top < b && bottom > t;
}
