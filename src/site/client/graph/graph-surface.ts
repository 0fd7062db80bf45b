import { select } from 'd3-selection';
import { type D3ZoomEvent, zoom, zoomIdentity, zoomTransform } from 'd3-zoom';
import { element } from '../element.ts';
import type { GraphCanvas } from './graph-canvas.ts';
import type { Edge, EntryGraph, Node } from './graph-data.ts';
import type { Scene } from './graph-view.ts';
import { nextAlong } from './walk.ts';

/** What a reader does on the drawing. */
export interface SurfaceActions {
  select(node: Node | undefined): void;
  around(node: Node): void;
  leave(): void;
}

const MARGIN = 46;

/** What lies over the canvas: it takes pointer, touch and keys, and is the drawing as a list for those who do not see it. */
export class GraphSurface {
  readonly #graph: EntryGraph;
  readonly #canvas: GraphCanvas;
  readonly #actions: SurfaceActions;
  readonly #element = document.querySelector('[data-surface]') as HTMLElement;
  readonly #tip = document.querySelector('[data-tip]') as HTMLElement;
  readonly #said = document.querySelector('[data-said]') as HTMLElement;
  readonly #zoom = zoom<HTMLElement, unknown>().scaleExtent([0.15, 6]);
  #active: Node | undefined;
  #selected: Node | undefined;
  #hovered: Node | undefined;
  #edge: Edge | undefined;
  #fitted = '';

  constructor(graph: EntryGraph, canvas: GraphCanvas, actions: SurfaceActions) {
    this.#graph = graph;
    this.#canvas = canvas;
    this.#actions = actions;
    this.#zoom.on('zoom', ({ transform }: D3ZoomEvent<HTMLElement, unknown>) => canvas.place(transform));
    select(this.#element).call(this.#zoom).on('dblclick.zoom', null);
    this.#listen();
    new ResizeObserver(() => {
      // A new size, as that of a turned phone, asks for a new fit.
      const { width, height } = this.#element.getBoundingClientRect();
      const size = `${Math.round(width)} ${Math.round(height)}`;
      if (width > 0 && size !== this.#fitted) {
        this.#fitted = size;
        this.fit();
      }
      canvas.draw();
    }).observe(this.#element);
  }

  show(scene: Scene): void {
    this.#canvas.show(scene);
    if (this.#active && !scene.at.has(this.#active)) this.#active = undefined;
    this.#element.replaceChildren(
      ...scene.placed.map(({ node }) =>
        element(
          'div',
          { role: 'option', id: `node-${node.index}`, class: 'visually-hidden', 'aria-selected': 'false' },
          `${node.id.slice(6)} ${node.title}, ${this.#graph.kindLabel(node)}, ${node.ties} relations`,
        ),
      ),
    );
    this.fit();
  }

  select(node: Node | undefined): void {
    this.#selected = node;
    if (node && this.#canvas.scene.at.has(node)) this.#activate(node);
    for (const option of this.#element.querySelectorAll('[aria-selected="true"]'))
      option.setAttribute('aria-selected', 'false');
    if (node) document.getElementById(`node-${node.index}`)?.setAttribute('aria-selected', 'true');
    this.#mark();
  }

  /** Whether the frame is higher than wide. */
  upright(): boolean {
    const { width, height } = this.#element.getBoundingClientRect();
    return height > width;
  }

  focus(): void {
    this.#element.focus();
  }

  /** Brings all of the scene into the frame. */
  fit(): void {
    const { placed, middle } = this.#canvas.scene;
    const { width, height } = this.#element.getBoundingClientRect();
    if (placed.length === 0 || width === 0) return;
    const [xs, ys] = [placed.map(({ x }) => x), placed.map(({ y }) => y)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    // Around one entry names stand outside of the ring and need room of their own.
    const names =
      middle && width > 600 ? Math.max(...placed.map(({ node }) => this.#canvas.nameWidth(node))) : 0;
    const side = MARGIN + Math.min(names, width * 0.3);
    const k = Math.min(
      2.2,
      (width - 2 * side) / (right - left + 1),
      (height - 2 * MARGIN) / (bottom - top + 1),
    );
    this.#place(width / 2 - (k * (left + right)) / 2, height / 2 - (k * (top + bottom)) / 2, k);
  }

  /** Brings one entry into the middle, near enough to read its name. */
  centre(node: Node): void {
    const place = this.#canvas.scene.at.get(node);
    const { width, height } = this.#element.getBoundingClientRect();
    if (!place || width === 0) return;
    const k = Math.max(this.#canvas.placing.k, 1.1);
    this.#place(width / 2 - k * place.x, height / 2 - k * place.y, k);
  }

  #place(x: number, y: number, k: number): void {
    const at = zoomIdentity.translate(x, y).scale(Math.max(0.15, k));
    select(this.#element).call(this.#zoom.transform, at);
  }

  #listen(): void {
    const surface = this.#element;
    surface.addEventListener('pointermove', (event) => this.#hover(event));
    surface.addEventListener('pointerleave', () => this.#hover(undefined));
    surface.addEventListener('click', (event) => {
      // A reader of the list presses an option; the pointer presses a point.
      const option = (event.target as Element).closest('[role="option"]');
      const pressed = option ? this.#graph.nodes[Number(option.id.slice(5))] : this.#at(event);
      this.#actions.select(pressed);
    });
    surface.addEventListener('dblclick', (event) => {
      const node = this.#at(event);
      if (node) this.#actions.around(node);
    });
    surface.addEventListener('focus', () => {
      if (!this.#active) this.#activate(this.#selected ?? this.#canvas.scene.placed[0]?.node);
      this.#mark();
    });
    surface.addEventListener('blur', () => {
      this.#tip.hidden = true;
      this.#mark();
    });
    surface.addEventListener('keydown', (event) => {
      if (this.#key(event)) event.preventDefault();
    });
    for (const button of document.querySelectorAll<HTMLElement>('[data-zoom]'))
      button.addEventListener('click', () => this.#zoomBy(button.dataset['zoom'] ?? ''));
  }

  #at(event: MouseEvent, reach?: number): Node | undefined {
    const frame = this.#element.getBoundingClientRect();
    return this.#canvas.nodeAt(event.clientX - frame.left, event.clientY - frame.top, reach);
  }

  #zoomBy(way: string): void {
    if (way === 'fit') this.fit();
    else select(this.#element).call(this.#zoom.scaleBy, way === 'in' ? 1.4 : 1 / 1.4);
  }

  #hover(event: PointerEvent | undefined): void {
    const frame = this.#element.getBoundingClientRect();
    const node = event && event.buttons === 0 ? this.#at(event, 8) : undefined;
    const edge =
      event && !node && event.buttons === 0
        ? this.#canvas.edgeAt(event.clientX - frame.left, event.clientY - frame.top)
        : undefined;
    this.#element.classList.toggle('is-over', node !== undefined);
    if (node === this.#hovered && edge === this.#edge) return;
    [this.#hovered, this.#edge] = [node, edge];
    this.#tip.hidden = !node && !edge;
    if (event && (node || edge))
      this.#showTip(
        node ? this.#nodeWords(node) : edge ? this.#edgeWords(edge) : '',
        event.clientX - frame.left,
        event.clientY - frame.top,
      );
    this.#mark();
  }

  #tipAt(node: Node, words: string): void {
    const place = this.#canvas.scene.at.get(node);
    const { x, y, k } = this.#canvas.placing;
    if (place) this.#showTip(words, place.x * k + x, place.y * k + y);
  }

  #showTip(words: string, left: number, top: number): void {
    const { width, height } = this.#element.getBoundingClientRect();
    const right = left > width / 2;
    this.#tip.hidden = false;
    this.#tip.textContent = words;
    this.#tip.style.left = right ? 'auto' : `${left + 14}px`;
    this.#tip.style.right = right ? `${width - left + 14}px` : 'auto';
    this.#tip.style.top = `${Math.max(0, Math.min(top + 14, height - 70))}px`;
  }

  /** An entry in words, with how it is joined to the selected one. */
  #nodeWords(node: Node): string {
    const ties = this.#selected ? this.#graph.ties(this.#selected).filter(({ other }) => other === node) : [];
    const joined = ties.map(({ label }) => `${this.#selected?.title} ${label} it`);
    return [`${this.#graph.kindLabel(node)} ${node.id.slice(6)}: ${node.title}`, ...joined].join('. ');
  }

  #edgeWords({ source, target, type, result }: Edge): string {
    return `${source.title} ${this.#graph.types[type]?.label} ${target.title}${result ? ` (${result})` : ''}`;
  }

  #mark(): void {
    const inside = document.activeElement === this.#element;
    this.#canvas.mark({
      active: inside ? this.#active : undefined,
      selected: this.#selected,
      hovered: this.#hovered,
      edge: this.#edge,
    });
  }

  #activate(node: Node | undefined): void {
    this.#active = node;
    if (node) this.#element.setAttribute('aria-activedescendant', `node-${node.index}`);
    else this.#element.removeAttribute('aria-activedescendant');
  }

  /** @returns whether the key meant something */
  #key(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const [way, along] = [WAYS[event.key], LIST[event.key]];
    if (way) {
      if (event.shiftKey)
        select(this.#element).call(this.#zoom.translateBy, ...shift(way, this.#canvas.placing.k));
      else this.#walk(way);
    } else if (along) this.#step(along);
    else if (event.key === '+' || event.key === '=') this.#zoomBy('in');
    else if (event.key === '-') this.#zoomBy('out');
    else if (event.key === '0') this.fit();
    else if ((event.key === 'Enter' || event.key === ' ') && this.#active) this.#actions.select(this.#active);
    else if (event.key.toLowerCase() === 'f' && this.#active) this.#actions.around(this.#active);
    else if (event.key === 'Escape') this.#actions.leave();
    else return false;
    return true;
  }

  #walk(way: readonly [number, number]): void {
    const from = this.#active ?? this.#canvas.scene.placed[0]?.node;
    if (!from) return;
    const tie = nextAlong(this.#graph, this.#canvas.scene, from, way);
    if (!tie) {
      this.#said.textContent = 'No relation leads that way.';
      return;
    }
    this.#said.textContent = `${tie.label} ${tie.other.id.slice(6)} ${tie.other.title}`;
    this.#reach(tie.other);
    this.#tipAt(tie.other, `${from.title} ${tie.label} ${tie.other.title}`);
  }

  #step(along: (at: number, count: number) => number): void {
    const { placed } = this.#canvas.scene;
    const at = placed.findIndex(({ node }) => node === this.#active);
    const next = placed[Math.max(0, Math.min(placed.length - 1, along(at, placed.length)))];
    if (!next) return;
    this.#reach(next.node);
    this.#tipAt(next.node, this.#nodeWords(next.node));
  }

  #reach(node: Node): void {
    this.#activate(node);
    this.#mark();
    const place = this.#canvas.scene.at.get(node);
    const { x, y, k } = zoomTransform(this.#element);
    const { width, height } = this.#element.getBoundingClientRect();
    if (!place) return;
    const [sx, sy] = [place.x * k + x, place.y * k + y];
    const seen = sx > MARGIN && sy > MARGIN && sx < width - MARGIN && sy < height - MARGIN;
    if (!seen) this.#place(width / 2 - k * place.x, height / 2 - k * place.y, k);
  }
}

const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const LIST: Readonly<Record<string, (at: number, count: number) => number>> = {
  PageDown: (at) => at + 1,
  PageUp: (at) => at - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
};

function shift([x, y]: readonly [number, number], k: number): [number, number] {
  return [(-x * 60) / k, (-y * 60) / k];
}
