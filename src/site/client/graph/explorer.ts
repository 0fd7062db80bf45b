import { Combobox } from '../combobox.ts';
import { element } from '../element.ts';
import { findEntries } from '../find-entries.ts';
import { type Found, namedEntries } from '../palette-data.ts';
import { csv, saveFile } from '../saved-file.ts';
import { GraphCanvas } from './graph-canvas.ts';
import { GraphControls } from './graph-controls.ts';
import { EntryGraph, type Node } from './graph-data.ts';
import { GraphPanel } from './graph-panel.ts';
import { graphPicture } from './graph-picture.ts';
import { GraphSurface } from './graph-surface.ts';
import { edgeRows, graphTables } from './graph-tables.ts';
import { type Choice, fromAddress, idsIn, type Scene, sceneOf, toAddress } from './graph-view.ts';

/** The graph explorer: one choice, shown as a drawing, a panel and tables, and kept in the address. */
class Explorer {
  readonly #graph: EntryGraph;
  readonly #canvas: GraphCanvas;
  readonly #surface: GraphSurface;
  readonly #controls: GraphControls;
  readonly #panel: GraphPanel;
  readonly #tables = document.querySelector('[data-tables]') as HTMLElement;
  readonly #drawing = document.querySelector('[data-drawing]') as HTMLElement;
  #choice: Choice;

  constructor(graph: EntryGraph, form: HTMLFormElement) {
    this.#graph = graph;
    this.#choice = fromAddress(graph, window.location.search);
    this.#canvas = new GraphCanvas(graph, document.querySelector('[data-canvas]') as HTMLCanvasElement);
    const select = (node: Node | undefined): void => this.#change({ selected: node });
    const around = (node: Node | undefined): void => this.#change({ focus: node, selected: node });
    this.#surface = new GraphSurface(graph, this.#canvas, {
      select,
      around,
      leave: () => this.#leave(),
    });
    this.#panel = new GraphPanel(graph, {
      select: (node) => this.#go(node),
      around,
      close: () => {
        select(undefined);
        this.#surface.focus();
      },
    });
    this.#controls = new GraphControls(graph, form, (change) => this.#change(change));
    new Combobox<Found>(
      form.querySelector('#graph-find') as HTMLInputElement,
      form.querySelector('[data-find-list]') as HTMLElement,
      {
        find: (words) => this.#named(words),
        show: ({ id, title, kind, kindLabel }) => ({
          text: title,
          note: `${kindLabel} ${id.slice(6)}`,
          kind,
        }),
        choose: ({ id }) =>
          void graph.reach(id).then((node) => {
            if (node) this.#find(node);
          }),
      },
    );
    for (const button of form.querySelectorAll<HTMLButtonElement>('[data-save]'))
      button.addEventListener('click', () => this.#save(button.dataset['save'] === 'csv' ? 'csv' : 'svg'));
    window.addEventListener('popstate', () => void this.restore());
  }

  /** Shows what the address says. */
  async restore(): Promise<void> {
    const { search } = window.location;
    const { focus, entry, hops } = idsIn(search);
    await this.#graph.reach(entry);
    if (await this.#graph.reach(focus)) await this.#graph.reachAround(focus, hops);
    if (search !== window.location.search) return;
    this.#choice = fromAddress(this.#graph, search);
    this.#show(true);
  }

  async #named(words: string): Promise<Found[]> {
    const graph = this.#graph;
    if (!graph.whole) return (await namedEntries(words, 10)).filter(({ outOfUse }) => !outOfUse);
    return findEntries(words, graph.nodes, 10).map((node) => ({
      id: node.id,
      title: node.title,
      kind: graph.kindOf(node),
      kindLabel: graph.kindLabel(node),
    }));
  }

  #change(change: Partial<Choice>): void {
    const before = this.#choice;
    this.#choice = { ...before, ...change };
    const query = new URLSearchParams(toAddress(this.#graph, this.#choice)).toString().replaceAll('%2C', ',');
    window.history.replaceState(null, '', query ? `?${query}` : window.location.pathname);
    const choice = this.#choice;
    const { focus, hops, kinds, types } = choice;
    const further = focus !== before.focus || hops !== before.hops;
    if (further && focus && !this.#graph.whole)
      void this.#graph.reachAround(focus.id, hops).then(() => {
        if (choice.focus === this.#choice.focus && choice.hops === this.#choice.hops) this.#show(true);
      });
    else this.#show(further || kinds !== before.kinds || types !== before.types);
  }

  /** Shows an entry that was asked for by name, even if its kind had been taken away. */
  #find(node: Node): void {
    const kinds = new Set([...this.#choice.kinds, this.#graph.kindOf(node)]);
    const { focus } = this.#choice;
    const lost = (focus !== undefined || !this.#graph.whole) && !this.#canvas.scene.at.has(node);
    this.#change({
      selected: node,
      ...(kinds.size !== this.#choice.kinds.size && { kinds }),
      ...(lost && { focus: node }),
    });
    this.#surface.centre(node);
    this.#surface.focus();
  }

  #go(node: Node): void {
    this.#change({ selected: node });
    this.#surface.centre(node);
  }

  /** One step back: first the panel, then the neighbourhood. */
  #leave(): void {
    if (this.#choice.selected && this.#choice.selected !== this.#choice.focus)
      this.#change({ selected: undefined });
    else if (this.#choice.focus) this.#change({ focus: undefined, selected: undefined });
    else this.#change({ selected: undefined });
  }

  #show(moved: boolean): void {
    const scene = moved ? sceneOf(this.#graph, this.#choice, this.#surface.upright()) : this.#canvas.scene;
    this.#drawing.hidden = this.#choice.tables;
    this.#tables.hidden = !this.#choice.tables;
    if (moved) this.#surface.show(scene);
    this.#surface.select(this.#choice.selected);
    this.#controls.show(this.#choice, scene);
    this.#panel.show(this.#choice, scene);
    if (this.#choice.tables) this.#tables.replaceChildren(...graphTables(this.#graph, scene));
  }

  #save(kind: 'svg' | 'csv'): void {
    const { scene } = this.#canvas;
    const text =
      kind === 'svg'
        ? graphPicture(this.#graph, scene, this.#saidOf(scene))
        : csv(edgeRows(this.#graph, scene));
    saveFile('graph', this.#graph.version, kind, text);
  }

  #saidOf({ placed, edges }: Scene): string {
    const { focus, hops } = this.#choice;
    const what = focus
      ? `${focus.id} ${focus.title}, ${hops} ${hops === 1 ? 'step' : 'steps'} around`
      : this.#graph.whole
        ? 'all'
        : 'the most related entries';
    return `MASEC ${this.#graph.version}: ${what}; ${placed.length} entries, ${edges.length} relations`;
  }
}

const form = document.querySelector<HTMLFormElement>('form[data-graph]');
if (form)
  EntryGraph.load()
    .then((graph) => new Explorer(graph, form).restore())
    .catch(() => {
      const notice = element(
        'p',
        { class: 'notice' },
        'The data of the graph could not be loaded. The lists below lead to every entry.',
      );
      document.querySelector('[data-drawing]')?.replaceWith(notice);
    });
