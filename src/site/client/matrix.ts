import { filledIn, fillFromAddress, keepInAddress } from './address-state.ts';
import { cellLike, rowLike, type Threat, threatsOf } from './family-threats.ts';
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
  /** How many threats of a family the board shows, where it does not hold them all. */
  readonly #each: number;
  /** What it showed before any filter. */
  readonly #first = new Set(this.#cells.map(({ dataset }) => dataset['id'] ?? ''));
  #all: Promise<Threat[]> | undefined;
  #turn = 0;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#version = form.dataset['version'] ?? '';
    this.#each = Number(form.dataset['each'] ?? 0);
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
      button.addEventListener(
        'click',
        () => void this.#save(button.dataset['save'] === 'csv' ? 'csv' : 'svg'),
      );
    // Who opens a filter will use it.
    if (this.#each > 0)
      this.#form.addEventListener(
        'focusin',
        ({ target }) => target instanceof HTMLSelectElement && void this.#threats(),
      );
    window.addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  #restore(): void {
    fillFromAddress(this.#form);
    const more = this.#form.querySelector('details');
    if (more && [...more.querySelectorAll('select')].some(({ value }) => value !== '')) more.open = true;
    this.#table.sort(this.#field('sort'));
    void this.#show();
  }

  #changed(): void {
    keepInAddress(filledIn(this.#form));
    void this.#show();
  }

  #field(name: string): string {
    return filledIn(this.#form).find(([field]) => field === name)?.[1] ?? '';
  }

  #shading(): ShadingName {
    return shadingOf(this.#field('shade')).name;
  }

  #asked(): [string, string][] {
    return filledIn(this.#form).filter(([name]) => !MANNERS.has(name));
  }

  /** All threats of the families here, loaded once. */
  #threats(): Promise<Threat[]> {
    const families = [...document.querySelectorAll<HTMLElement>('[data-family]')];
    this.#all ??= threatsOf(families.map(({ dataset }) => dataset['family'] ?? ''));
    this.#all.catch(() => {
      this.#all = undefined;
    });
    return this.#all;
  }

  /** The threats that fit, where the board does not hold them all. */
  async #fitting(): Promise<Threat[]> {
    const asked = this.#asked();
    return (await this.#threats()).filter(({ values }) => fits(values, asked));
  }

  /** Shows the most related threats that fit, and makes cells and rows for those not seen before. */
  #choose(fitting: readonly Threat[]): Set<string> {
    const chosen = new Set<string>();
    const byFamily = new Map<string, Threat[]>();
    for (const threat of fitting)
      byFamily.set(threat.family, [...(byFamily.get(threat.family) ?? []), threat]);
    for (const [family, threats] of byFamily) {
      const list = document.querySelector(`[data-family="${family}"] ul`);
      const model = list?.querySelector<HTMLElement>('.board-cell');
      const row = this.#rows.get(model?.dataset['id']);
      for (const threat of threats.sort((a, b) => b.relations - a.relations).slice(0, this.#each)) {
        chosen.add(threat.id);
        if (this.#rows.has(threat.id) || !model || !(row instanceof HTMLTableRowElement)) continue;
        const cell = cellLike(model, threat);
        list?.append(cell);
        this.#cells.push(cell);
        const line = rowLike(row, threat);
        this.#rows.set(threat.id, line);
        this.#table.add(line);
      }
    }
    this.#table.sort(this.#field('sort'));
    return chosen;
  }

  async #show(): Promise<void> {
    const turn = ++this.#turn;
    const asked = this.#asked();
    const shading = this.#shading();
    const partly = this.#each > 0;
    const fitting = partly && asked.length > 0 ? await this.#fitting().catch(() => undefined) : undefined;
    if (turn !== this.#turn) return;
    const chosen = fitting ? this.#choose(fitting) : partly && asked.length === 0 ? this.#first : undefined;
    const shown = new Set<string>();
    for (const cell of this.#cells) {
      const { id = '', values = '' } = cell.dataset;
      const fit = chosen ? chosen.has(id) : fits(values.split(' '), asked);
      if (fit) shown.add(id);
      cell.hidden = !fit;
      const row = this.#rows.get(id);
      if (row) row.hidden = !fit;
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
    this.#say(shown.size, asked.length, fitting?.length);
    this.#legend(shading);
    const view = this.#field('view') || 'board';
    for (const part of document.querySelectorAll<HTMLElement>('[data-view]'))
      part.hidden = part.dataset['view'] !== view;
  }

  #say(shown: number, filters: number, fitting: number | undefined): void {
    const status = this.#form.querySelector('[data-status]');
    const words =
      fitting === undefined
        ? `${shown} of ${this.#first.size} threats`
        : `${shown} of ${fitting} threats that fit`;
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

  async #save(kind: 'svg' | 'csv'): Promise<void> {
    const cells = this.#cells.filter(({ hidden }) => !hidden);
    if (kind === 'svg') {
      const asked = this.#asked();
      const words = asked.map(([name, value]) => `${name}: ${value}`).join(', ');
      saveFile('matrix', this.#version, 'svg', matrixPicture(this.#shading(), words, this.#version));
      return;
    }
    const facets = [...this.#form.querySelectorAll('select')].map(({ name }) => name);
    const head = ['id', 'title', 'family', ...facets, 'case_studies', 'cited_works', 'defences'];
    // Where the board holds only some threats, the file holds all that fit.
    const threats =
      this.#each > 0
        ? await this.#fitting()
        : this.#table.inOrder(cells, ({ dataset }) => this.#rows.get(dataset['id'])).map(threatIn);
    const lines = threats.map(({ id, title, family, values, cases: shownBy, works, defences }) => {
      const coded = facets.map((facet) =>
        values
          .filter((value) => value.startsWith(`${facet}:`))
          .map((value) => value.slice(facet.length + 1))
          .join(';'),
      );
      const name = document.querySelector(`[data-family="${family}"] h2 a`)?.textContent ?? '';
      return [id, title, name, ...coded, shownBy, works, defences];
    });
    saveFile('matrix', this.#version, 'csv', csv([head, ...lines]));
  }
}

/** Whether a threat has every value asked for. */
function fits(values: readonly string[], asked: readonly (readonly [string, string])[]): boolean {
  return asked.every(([name, value]) => values.includes(`${name}:${value}`));
}

/** What a cell says of its threat. */
function threatIn(cell: HTMLElement): Omit<Threat, 'maturity' | 'relations'> {
  const { id = '', values = '', cases, works, defences } = cell.dataset;
  return {
    id,
    title: cell.querySelector('a')?.textContent ?? '',
    family: cell.closest('section')?.dataset['family'] ?? '',
    values: values.split(' '),
    cases: Number(cases),
    works: Number(works),
    defences: Number(defences),
  };
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
