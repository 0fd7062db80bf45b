import type { Edge, EntryGraph, Node } from './graph-data.ts';
import { GraphNames } from './graph-names.ts';
import { readTheme } from './graph-theme.ts';
import type { Scene } from './graph-view.ts';

/** Where the drawing stands in its frame. */
export interface Placing {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

/** What is marked in a drawing. */
export interface Marks {
  readonly active: Node | undefined;
  readonly selected: Node | undefined;
  readonly hovered: Node | undefined;
  readonly edge: Edge | undefined;
}

/** The drawing of a scene on a canvas. */
export class GraphCanvas {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  readonly #names: GraphNames;
  #theme;
  #scene: Scene = { placed: [], edges: [], at: new Map(), middle: undefined };
  #marks: Marks = { active: undefined, selected: undefined, hovered: undefined, edge: undefined };
  #placing: Placing = { x: 0, y: 0, k: 1 };
  #asked = 0;

  constructor(graph: EntryGraph, canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
    this.#context = canvas.getContext('2d') as CanvasRenderingContext2D;
    this.#names = new GraphNames(graph, this.#context);
    this.#theme = readTheme(graph);
    window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
      this.#theme = readTheme(graph);
      this.draw();
    });
  }

  get scene(): Scene {
    return this.#scene;
  }

  get placing(): Placing {
    return this.#placing;
  }

  /** How wide the name of an entry is. */
  nameWidth(node: Node): number {
    return this.#names.width(node);
  }

  show(scene: Scene): void {
    this.#scene = scene;
    this.draw();
  }

  mark(marks: Marks): void {
    this.#marks = marks;
    this.draw();
  }

  place(placing: Placing): void {
    this.#placing = placing;
    this.draw();
  }

  /** Draws before the next frame, however often it is asked to. */
  draw(): void {
    window.cancelAnimationFrame(this.#asked);
    this.#asked = window.requestAnimationFrame(() => this.paint());
  }

  paint(): void {
    const { width, height } = this.#canvas.getBoundingClientRect();
    const scale = window.devicePixelRatio || 1;
    const size = [Math.round(width * scale), Math.round(height * scale)] as const;
    if (this.#canvas.width !== size[0] || this.#canvas.height !== size[1])
      [this.#canvas.width, this.#canvas.height] = size;
    const context = this.#context;
    const { x, y, k } = this.#placing;
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.clearRect(0, 0, width, height);
    context.translate(x, y);
    context.scale(k, k);
    const lit = this.#litEdges();
    const near = new Set<Node>(lit.flatMap(({ source, target }) => [source, target]));
    const subject = this.#subject();
    if (subject) near.add(subject);
    // The middle of the rings is lit as long as nothing else is; then nothing stands back for it.
    if (subject === this.#scene.middle && !this.#marks.edge) near.clear();
    this.#paintEdges(lit, k);
    this.#paintNodes(near, k);
    context.setTransform(scale, 0, 0, scale, 0, 0);
    this.#names.paint(this.#scene, this.#placing, {
      near,
      subject,
      size: [width, height],
      theme: this.#theme,
    });
  }

  /** The node nearest to a point of the frame, within reach of a finger. */
  nodeAt(px: number, py: number, reach = 14): Node | undefined {
    const { x, y, k } = this.#placing;
    let found: Node | undefined;
    let best = reach;
    for (const one of this.#scene.placed) {
      const distance =
        Math.hypot(one.x * k + x - px, one.y * k + y - py) - one.node.radius * grown(k) * k * 0.5;
      if (distance < best) [best, found] = [distance, one.node];
    }
    return found;
  }

  /** The relation nearest to a point of the frame. */
  edgeAt(px: number, py: number): Edge | undefined {
    const { x, y, k } = this.#placing;
    let found: Edge | undefined;
    let best = 5;
    for (const edge of this.#scene.edges) {
      const [a, b] = [this.#scene.at.get(edge.source), this.#scene.at.get(edge.target)];
      if (!a || !b) continue;
      const distance = fromSegment(px, py, a.x * k + x, a.y * k + y, b.x * k + x, b.y * k + y);
      if (distance < best) [best, found] = [distance, edge];
    }
    return found;
  }

  #subject(): Node | undefined {
    const { hovered, active, selected } = this.#marks;
    return hovered ?? active ?? selected ?? this.#scene.middle;
  }

  #litEdges(): Edge[] {
    const { edge } = this.#marks;
    if (edge) return [edge];
    const subject = this.#subject();
    return subject
      ? this.#scene.edges.filter(({ source, target }) => source === subject || target === subject)
      : [];
  }

  #paintEdges(lit: readonly Edge[], k: number): void {
    const context = this.#context;
    context.strokeStyle = this.#theme.edge;
    context.lineWidth = 1 / k;
    context.globalAlpha = lit.length > 0 ? 0.16 : this.#scene.edges.length > 400 ? 0.24 : 0.7;
    context.beginPath();
    for (const edge of this.#scene.edges) this.#line(edge);
    context.stroke();
    context.globalAlpha = 1;
    const few = this.#scene.edges.length <= 150;
    context.strokeStyle = this.#theme.ink;
    context.fillStyle = this.#theme.ink;
    context.lineWidth = 1.4 / k;
    context.beginPath();
    for (const edge of lit) this.#line(edge);
    context.stroke();
    for (const edge of lit) this.#arrow(edge, k);
    if (!few || lit.length > 0) return;
    context.fillStyle = this.#theme.quiet;
    for (const edge of this.#scene.edges) this.#arrow(edge, k);
  }

  #line({ source, target }: Edge): void {
    const [a, b] = [this.#scene.at.get(source), this.#scene.at.get(target)];
    if (!a || !b) return;
    this.#context.moveTo(a.x, a.y);
    this.#context.lineTo(b.x, b.y);
  }

  #arrow({ source, target }: Edge, k: number): void {
    const [a, b] = [this.#scene.at.get(source), this.#scene.at.get(target)];
    if (!a || !b) return;
    const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
    const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length];
    const back = target.radius * grown(k) + 3 / k;
    const [tx, ty, size] = [b.x - ux * back, b.y - uy * back, 7 / k];
    const context = this.#context;
    context.beginPath();
    context.moveTo(tx, ty);
    context.lineTo(tx - ux * size - uy * size * 0.45, ty - uy * size + ux * size * 0.45);
    context.lineTo(tx - ux * size + uy * size * 0.45, ty - uy * size - ux * size * 0.45);
    context.fill();
  }

  #paintNodes(near: ReadonlySet<Node>, k: number): void {
    const context = this.#context;
    const { active, selected } = this.#marks;
    for (const { node, x, y } of this.#scene.placed) {
      const kind = this.#theme.kinds[node.kind];
      if (!kind) continue;
      const size = (node.radius / 5) * grown(k);
      context.save();
      context.translate(x, y);
      context.globalAlpha = near.size === 0 || near.has(node) ? 1 : 0.32;
      context.scale(size, size);
      context.lineWidth = 2 / (size * k);
      context.strokeStyle = this.#theme.paper;
      context.stroke(kind.path);
      context.fillStyle = kind.fill;
      context.fill(kind.path, 'evenodd');
      if (node === active || node === selected) {
        context.globalAlpha = 1;
        context.beginPath();
        context.arc(0, 0, 9, 0, 2 * Math.PI);
        context.lineWidth = (node === active ? 3 : 1.5) / (size * k);
        context.strokeStyle = node === active ? this.#theme.focus : this.#theme.ink;
        context.stroke();
      }
      context.restore();
    }
  }
}

/** From afar marks shrink less than the distances between them. */
export function grown(k: number): number {
  return Math.max(1, 0.55 / k);
}

function fromSegment(px: number, py: number, ax: number, ay: number, bx: number, by: number): number {
  const square = (bx - ax) ** 2 + (by - ay) ** 2 || 1;
  const part = Math.max(0, Math.min(1, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / square));
  return Math.hypot(px - ax - part * (bx - ax), py - ay - part * (by - ay));
}
