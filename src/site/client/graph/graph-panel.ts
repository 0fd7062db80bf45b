import { base } from '../base.ts';
import { element } from '../element.ts';
import { loadPreview } from '../load-preview.ts';
import type { EntryGraph, Node, Tie } from './graph-data.ts';
import type { Choice, Scene } from './graph-view.ts';

/** What a reader does in the panel. */
export interface PanelActions {
  select(node: Node): void;
  around(node: Node): void;
  close(): void;
}

/** What stands beside the drawing: the selected entry, or how to use the page. */
export class GraphPanel {
  readonly #graph: EntryGraph;
  readonly #actions: PanelActions;
  readonly #panel = document.querySelector('[data-panel]') as HTMLElement;
  readonly #help = document.querySelector('[data-panel-help]') as HTMLElement;

  constructor(graph: EntryGraph, actions: PanelActions) {
    this.#graph = graph;
    this.#actions = actions;
  }

  show({ selected, focus }: Choice, scene: Scene): void {
    this.#panel.hidden = selected === undefined;
    this.#help.hidden = selected !== undefined;
    this.#panel.replaceChildren();
    if (!selected) return;
    const summary = element('p', { class: 'panel-summary' });
    void this.#summary(selected.id).then((text) => {
      summary.textContent = text;
    });
    this.#panel.append(
      this.#head(selected),
      summary,
      this.#ways(selected, focus),
      ...this.#ties(selected, scene),
    );
  }

  #head(node: Node): HTMLElement {
    const close = this.#button('Close', () => this.#actions.close());
    close.className = 'quiet panel-close';
    const kind = element('p', { class: 'panel-kind', 'data-kind': this.#graph.kindOf(node) });
    kind.append(`${this.#graph.kindLabel(node)} `, element('span', { class: 'id' }, node.id.slice(6)));
    return element('header', {}, close, kind, element('h2', {}, node.title));
  }

  #ways(node: Node, focus: Node | undefined): HTMLElement {
    const ways = element('p', { class: 'panel-ways' });
    ways.append(element('a', { href: `${base}${node.id}/` }, 'Open its page'));
    if (node !== focus) ways.append(this.#button('Only its neighbourhood', () => this.#actions.around(node)));
    ways.append(element('a', { href: `${base}compare/?a=${node.id}` }, 'Compare with…'));
    return ways;
  }

  /** Its relations in view, under what they are called from here. */
  #ties(node: Node, scene: Scene): HTMLElement[] {
    const drawn = new Set(scene.edges);
    const groups = new Map<string, Tie[]>();
    for (const tie of this.#graph.ties(node))
      if (drawn.has(tie.edge)) groups.set(tie.label, [...(groups.get(tie.label) ?? []), tie]);
    return [...groups].map(([label, ties]) =>
      element(
        'section',
        {},
        element('h3', {}, `${label} (${ties.length})`),
        element('ul', {}, ...ties.map((tie) => this.#tie(tie))),
      ),
    );
  }

  #tie({ edge, other }: Tie): HTMLElement {
    const button = this.#button('', () => this.#actions.select(other));
    button.dataset['kind'] = this.#graph.kindOf(other);
    button.append(element('span', { class: 'id' }, other.id.slice(6)), ` ${other.title}`);
    const why = element(
      'a',
      { href: this.#graph.address(edge), 'aria-label': `Why: ${this.#graph.words(edge)}` },
      'why',
    );
    return element('li', {}, button, why);
  }

  #button(words: string, work: () => void): HTMLButtonElement {
    const button = element('button', { type: 'button', class: 'panel-button' }, words);
    button.addEventListener('click', work);
    return button;
  }

  async #summary(id: string): Promise<string> {
    return (await loadPreview(id))?.summary ?? '';
  }
}
