import { type EntryGraph, MOST_AROUND } from './graph-data.ts';
import type { Choice, Scene } from './graph-view.ts';

/** The form above the drawing. */
export class GraphControls {
  readonly #graph: EntryGraph;
  readonly #form: HTMLFormElement;
  readonly #kinds: readonly HTMLInputElement[];
  readonly #types: readonly HTMLInputElement[];

  /** @param change told what a reader changes */
  constructor(graph: EntryGraph, form: HTMLFormElement, change: (change: Partial<Choice>) => void) {
    this.#graph = graph;
    this.#form = form;
    this.#kinds = [...form.querySelectorAll<HTMLInputElement>('[name="kind"]')];
    this.#types = [...form.querySelectorAll<HTMLInputElement>('[name="type"]')];
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      if (target.name === 'kind') change({ kinds: chosen(this.#kinds) });
      if (target.name === 'type') change({ types: chosen(this.#types) });
      if (target.name === 'hops') change({ hops: Number(target.value) });
      if (target.name === 'view') change({ tables: target.value === 'tables' });
    });
    this.#press('[data-all]', () => change({ types: new Set(graph.types.map(({ value }) => value)) }));
    this.#press('[data-none]', () => change({ types: new Set() }));
    this.#press('[data-whole]', () => change({ focus: undefined }));
  }

  show(choice: Choice, { placed, edges }: Scene): void {
    for (const box of this.#kinds) box.checked = choice.kinds.has(box.value);
    for (const box of this.#types) box.checked = choice.types.has(box.value);
    const radios = this.#form.querySelectorAll<HTMLInputElement>('[name="hops"], [name="view"]');
    for (const radio of radios)
      radio.checked =
        radio.value === (radio.name === 'hops' ? String(choice.hops) : choice.tables ? 'tables' : '');
    this.#part('[data-around]').hidden = choice.focus === undefined;
    this.#part('[data-whole]').hidden = choice.focus === undefined;
    this.#part('[data-around-name]').textContent = choice.focus?.title ?? '';
    const status = this.#part('[data-status]');
    const more =
      !this.#graph.whole && choice.focus && placed.length >= MOST_AROUND ? '; more are not drawn' : '';
    const words = `${count(placed.length, 'entry', 'entries')}, ${count(edges.length, 'relation', 'relations')}${more}`;
    if (status.textContent !== words) status.textContent = words;
  }

  #part(selector: string): HTMLElement {
    return this.#form.querySelector(selector) as HTMLElement;
  }

  #press(selector: string, work: () => void): void {
    this.#part(selector).addEventListener('click', work);
  }
}

function chosen(boxes: readonly HTMLInputElement[]): Set<string> {
  return new Set(boxes.filter(({ checked }) => checked).map(({ value }) => value));
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
