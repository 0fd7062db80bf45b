import { filledIn, fillFromAddress, keepInAddress } from './address-state.ts';
import { matrixPicture } from './matrix-picture.ts';
import { csv, saveFile } from './saved-file.ts';
import { legendOf, levelOf, type ShadingName, shadingOf, valueWords } from './shading.ts';
import { SortableTable } from './sortable-table.ts';

/** Fields of the form that say how threats are shown, not which. */
const MANNERS = new Set(['view', 'shade', 'sort']);

/** The matrix: which threats it shows, as what, and shaded by what. The state lives in the address. */
class Matrix {
  readonly #form: HTMLFormElement;
  readonly #version: string;
  readonly #cells = [...document.querySelectorAll<HTMLElement>('.board-cell')];
  readonly #rows = new Map(
    [...document.querySelectorAll<HTMLElement>('[data-row]')].map((row) => [row.dataset['row'], row]),
  );
  readonly #table: SortableTable;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#version = form.dataset['version'] ?? '';
    const order = form.querySelector<HTMLInputElement>('[name="sort"]');
    this.#table = new SortableTable(
      document.querySelector('table[data-sortable]') as HTMLTableElement,
      (sort) => {
        if (order) order.value = sort;
        this.#changed();
      },
    );
  }

  start(): void {
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('input', () => this.#changed());
    this.#form.addEventListener('reset', (event) => {
      // Only what is shown is cleared; how it is shown stays.
      event.preventDefault();
      for (const select of this.#form.querySelectorAll('select')) select.value = '';
      this.#changed();
    });
    for (const button of this.#form.querySelectorAll<HTMLButtonElement>('[data-save]'))
      button.addEventListener('click', () => this.#save(button.dataset['save'] === 'csv' ? 'csv' : 'svg'));
    window.addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  #restore(): void {
    fillFromAddress(this.#form);
    const more = this.#form.querySelector('details');
    if (more && [...more.querySelectorAll('select')].some(({ value }) => value !== '')) more.open = true;
    this.#table.sort(this.#field('sort'));
    this.#show();
  }

  #changed(): void {
    keepInAddress(filledIn(this.#form));
    this.#show();
  }

  #field(name: string): string {
    return filledIn(this.#form).find(([field]) => field === name)?.[1] ?? '';
  }

  #shading(): ShadingName {
    return shadingOf(this.#field('shade')).name;
  }

  #show(): void {
    const asked = filledIn(this.#form).filter(([name]) => !MANNERS.has(name));
    const shading = this.#shading();
    const shown = new Set<string>();
    for (const cell of this.#cells) {
      const values = cell.dataset['values']?.split(' ') ?? [];
      const fits = asked.every(([name, value]) => values.includes(`${name}:${value}`));
      const { id = '' } = cell.dataset;
      if (fits) shown.add(id);
      cell.hidden = !fits;
      const row = this.#rows.get(id);
      if (row) row.hidden = !fits;
      shade(cell, shading);
    }
    for (const also of document.querySelectorAll<HTMLElement>('[data-also]'))
      also.hidden = !shown.has(also.dataset['also'] ?? '');
    for (const family of document.querySelectorAll<HTMLElement>('.board-family')) {
      const also = family.querySelector<HTMLElement>('.board-also');
      const others = also?.querySelectorAll('[data-also]:not([hidden])').length ?? 0;
      if (also) also.hidden = others === 0;
      const count = also?.querySelector('[data-also-count]');
      if (count) count.textContent = String(others);
      family.classList.toggle(
        'is-empty',
        !family.querySelector('.board-cell:not([hidden]), .board-also:not([hidden])'),
      );
    }
    this.#say(shown.size, asked.length);
    this.#legend(shading);
    const view = this.#field('view') || 'board';
    for (const part of document.querySelectorAll<HTMLElement>('[data-view]'))
      part.hidden = part.dataset['view'] !== view;
  }

  #say(shown: number, filters: number): void {
    const status = this.#form.querySelector('[data-status]');
    const words = `${shown} of ${this.#cells.length} threats`;
    if (status && status.textContent !== words) status.textContent = words;
    const reset = this.#form.querySelector<HTMLButtonElement>('[data-reset]');
    if (reset) reset.disabled = filters === 0;
  }

  #legend(shading: ShadingName): void {
    const meter = document.querySelector('.meter');
    const items = legendOf(shading).map(({ level, words }) => {
      const item = document.createElement('li');
      item.dataset['level'] = String(level);
      const mark = meter?.cloneNode(true) as HTMLElement;
      mark.dataset['level'] = String(level);
      item.append(mark, words);
      return item;
    });
    this.#form.querySelector('[data-legend]')?.replaceChildren(...items);
  }

  #save(kind: 'svg' | 'csv'): void {
    const cells = this.#cells.filter(({ hidden }) => !hidden);
    if (kind === 'svg') {
      const asked = filledIn(this.#form).filter(([name]) => !MANNERS.has(name));
      const words = asked.map(([name, value]) => `${name}: ${value}`).join(', ');
      saveFile('matrix', this.#version, 'svg', matrixPicture(this.#shading(), words, this.#version));
      return;
    }
    const facets = [...this.#form.querySelectorAll('select')].map(({ name }) => name);
    const head = ['id', 'title', 'family', ...facets, 'case_studies', 'cited_works', 'defences'];
    const rows = this.#table.inOrder(cells, ({ dataset }) => this.#rows.get(dataset['id']));
    const lines = rows.map((cell) => {
      const { id = '', values = '', cases = '', works = '', defences = '' } = cell.dataset;
      const family = cell.closest('section')?.querySelector('h2 a')?.textContent ?? '';
      const coded = facets.map((facet) =>
        values
          .split(' ')
          .filter((value) => value.startsWith(`${facet}:`))
          .map((value) => value.slice(facet.length + 1))
          .join(';'),
      );
      return [id, cell.querySelector('a')?.textContent ?? '', family, ...coded, +cases, +works, +defences];
    });
    saveFile('matrix', this.#version, 'csv', csv([head, ...lines]));
  }
}

/** Gives a cell the mark, the tint and the words of its value. */
function shade(cell: HTMLElement, shading: ShadingName): void {
  const value = Number(cell.dataset[shading]);
  const level = String(levelOf(shading, value));
  const meter = cell.querySelector<HTMLElement>('.meter');
  const amount = cell.querySelector('[data-amount]');
  const said = cell.querySelector('[data-said]');
  cell.dataset['level'] = level;
  if (meter) meter.dataset['level'] = level;
  if (amount) amount.textContent = shading === 'maturity' ? '' : String(value);
  if (said) said.textContent = valueWords(shading, value);
}

const form = document.querySelector<HTMLFormElement>('form[data-matrix]');
if (form) new Matrix(form).start();
