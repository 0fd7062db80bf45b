import { element } from './element.ts';

/** What a combobox offers and does. */
export interface Choices<T> {
  /** What fits the words; asked again on every key. */
  find(words: string): readonly T[] | Promise<readonly T[]>;
  /** An item as it is listed. */
  show(item: T): { readonly text: string; readonly note: string; readonly kind?: string };
  choose(item: T): void;
  /** Told how many were found, for readers who do not see the list. */
  found?(count: number): void;
}

let made = 0;

/** A field with a list of what it may mean, after the combobox pattern of ARIA: the focus stays in the field. */
export class Combobox<T> {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #choices: Choices<T>;
  readonly #name = `choices-${++made}`;
  #items: readonly T[] = [];
  #at = -1;
  #turn = 0;

  /** @param list an empty element, in which the choices appear */
  constructor(input: HTMLInputElement, list: HTMLElement, choices: Choices<T>) {
    this.#input = input;
    this.#list = list;
    this.#choices = choices;
    list.id ||= this.#name;
    list.setAttribute('role', 'listbox');
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-controls': list.id,
      'aria-expanded': 'false',
    }))
      input.setAttribute(name, value);
    input.addEventListener('input', () => void this.open());
    input.addEventListener('keydown', (event) => this.#key(event));
    input.addEventListener('blur', () => this.close());
    // A press on the list must not take the focus out of the field before it is understood as a choice.
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const option = (event.target as Element).closest('[role="option"]');
      const index = [...list.children].indexOf(option as Element);
      if (index >= 0) this.#choose(index);
    });
    this.close();
  }

  /** Lists what fits the words in the field. */
  async open(): Promise<void> {
    const turn = ++this.#turn;
    const items = await this.#choices.find(this.#input.value);
    if (turn !== this.#turn) return;
    this.#items = items;
    this.#list.replaceChildren(...items.map((item, index) => this.#option(item, index)));
    this.#list.hidden = items.length === 0;
    this.#input.setAttribute('aria-expanded', String(items.length > 0));
    this.#mark(this.#input.value.trim() !== '' && items.length > 0 ? 0 : -1);
    this.#choices.found?.(items.length);
  }

  close(): void {
    this.#turn++;
    this.#list.hidden = true;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#mark(-1);
  }

  #option(item: T, index: number): HTMLElement {
    const { text, note, kind } = this.#choices.show(item);
    const option = element('li', { role: 'option', id: `${this.#name}-${index}`, class: 'choice-option' });
    if (kind) option.dataset['kind'] = kind;
    option.append(
      element('span', { class: 'choice-text' }, text),
      element('span', { class: 'choice-note' }, note),
    );
    return option;
  }

  #mark(index: number): void {
    this.#at = index;
    for (const [place, option] of [...this.#list.children].entries())
      option.setAttribute('aria-selected', String(place === index));
    const option = this.#list.children[index];
    if (option) {
      this.#input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else this.#input.removeAttribute('aria-activedescendant');
  }

  #choose(index: number): void {
    const item = this.#items[index];
    if (item === undefined) return;
    this.close();
    this.#choices.choose(item);
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const closed = this.#list.hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (closed) return void this.open();
      const count = this.#items.length;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.#mark(this.#at === -1 && step === -1 ? count - 1 : (this.#at + step + count) % count);
    } else if (event.key === 'Enter' && !closed && this.#at >= 0) {
      event.preventDefault();
      this.#choose(this.#at);
    } else if (event.key === 'Escape' && !closed) {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    }
  }
}
