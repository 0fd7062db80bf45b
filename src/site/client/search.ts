import { base } from './base.ts';
import { type FoundPages, pagefind, pagefindWithWorks } from './pagefind-api.ts';
import { entriesById } from './palette-data.ts';
import { type Result, resultItem } from './search-result.ts';

const STEP = 10;
/** So many pages are put into another order than that of relevance; each has to be fetched for it. */
const ORDERED = 200;

class SearchPage {
  readonly #form: HTMLFormElement;
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  readonly #more: HTMLButtonElement;
  #asked = 0;
  #found: FoundPages['results'] = [];
  #shown = 0;
  #busy = false;
  #changed = false;
  #withWorks = false;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#input = form.querySelector('input[name="q"]') as HTMLInputElement;
    this.#list = document.querySelector('[data-search-results]') as HTMLElement;
    this.#status = document.querySelector('[data-search-status]') as HTMLElement;
    this.#more = document.querySelector('[data-search-more]') as HTMLButtonElement;
  }

  start(): void {
    const asked = new URLSearchParams(window.location.search);
    for (const [name, value] of asked) {
      const field = this.#form.elements.namedItem(name);
      if (
        field instanceof HTMLInputElement ||
        field instanceof HTMLSelectElement ||
        field instanceof RadioNodeList
      )
        field.value = value;
    }
    const facets = this.#form.querySelector('details');
    if (
      facets?.querySelector('select') &&
      [...facets.querySelectorAll('select')].some(({ value }) => value !== '')
    )
      facets.open = true;
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#ask();
    });
    this.#form.addEventListener('input', () => void this.#askNext());
    this.#input.addEventListener('focus', () => void pagefind(), { once: true });
    this.#form.addEventListener('reset', () => window.setTimeout(() => void this.#ask()));
    this.#more.addEventListener('click', () => void this.#showMore(this.#asked, true));
    document.addEventListener('keydown', (event) => this.#move(event));
    if (this.#filled().length > 0) {
      this.#status.textContent = 'Searching';
      void this.#ask();
    } else this.#input.focus();
  }

  /** Asks as soon as the last question is answered; what was typed in between is asked once. */
  async #askNext(): Promise<void> {
    this.#changed = true;
    if (this.#busy) return;
    this.#busy = true;
    while (this.#changed) {
      this.#changed = false;
      await this.#ask().catch(() => this.#clear('The search could not be loaded. Try again.'));
    }
    this.#busy = false;
  }

  /** Names and values of all fields that are filled in. */
  #filled(): [string, string][] {
    return [...new FormData(this.#form)].flatMap(([name, value]): [string, string][] => {
      const text = String(value).trim();
      return text === '' ? [] : [[name, text]];
    });
  }

  async #ask(): Promise<void> {
    const turn = ++this.#asked;
    const fields = this.#filled();
    const address = new URLSearchParams(fields).toString();
    window.history.replaceState(null, '', address ? `?${address}` : window.location.pathname);
    const { q = '', sort = '', ...filters } = Object.fromEntries(fields) as Record<string, string>;
    const byId = Object.keys(filters).length === 0 ? await entriesById(q) : [];
    if (turn !== this.#asked) return;
    if (byId.length > 0)
      return this.#showIds(
        byId.map(({ id, title, kindLabel }) => ({ href: `${base}${id}/`, id, title, kind: kindLabel })),
      );
    if (fields.length === 0) return this.#clear('');
    await this.#find(turn, q || null, filters, sort);
    if (this.#withWorks) return;
    this.#withWorks = true;
    void pagefindWithWorks().then(async () => {
      if (turn === this.#asked) await this.#find(turn, q || null, filters, sort);
    });
  }

  /** Pages in the order asked for; by relevance, works come after everything that was written here. */
  async #find(
    turn: number,
    words: string | null,
    filters: Readonly<Record<string, string>>,
    sort: string,
  ): Promise<void> {
    const api = await pagefind();
    const { results: found } = await api.search(words, { filters });
    const results = sort ? await inOrder(found, sort) : found;
    if (turn !== this.#asked) return;
    this.#clear(
      results.length === 0
        ? 'Nothing found. Try fewer words, or take a filter away.'
        : `${results.length} ${results.length === 1 ? 'page' : 'pages'} found`,
    );
    this.#found = results;
    await this.#showMore(turn, false);
  }

  #showIds(results: readonly Result[]): void {
    this.#clear(`${results.length} ${results.length === 1 ? 'entry has' : 'entries have'} this number`);
    this.#list.replaceChildren(...results.map(resultItem));
  }

  #clear(status: string): void {
    this.#found = [];
    this.#shown = 0;
    this.#more.hidden = true;
    this.#status.textContent = status;
    this.#list.replaceChildren();
  }

  async #showMore(turn: number, focus: boolean): Promise<void> {
    const next = this.#found.slice(this.#shown, this.#shown + STEP);
    const pages = await Promise.all(next.map((result) => result.data()));
    if (turn !== this.#asked) return;
    const items = pages.map(({ url, excerpt, meta }) =>
      resultItem({
        href: url,
        id: meta['id'] ?? '',
        title: meta['title'] ?? url,
        kind: meta['kind'] ?? '',
        excerpt,
      }),
    );
    this.#list.append(...items);
    this.#shown += next.length;
    this.#more.hidden = this.#shown >= this.#found.length;
    if (focus) items[0]?.querySelector('a')?.focus();
  }

  /** Arrow keys walk from the search box through the results and back. */
  #move(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const links = [...this.#list.querySelectorAll('a')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const inBox = document.activeElement === this.#input;
    if ((at === -1 && !inBox) || links.length === 0) return;
    const next = at + (event.key === 'ArrowDown' ? 1 : -1);
    if (inBox && event.key === 'ArrowUp') return;
    event.preventDefault();
    if (next < 0) this.#input.focus();
    else links[Math.min(next, links.length - 1)]?.focus();
  }
}

/** The most relevant pages by title or id, then the others. */
async function inOrder(found: FoundPages['results'], sort: string): Promise<FoundPages['results']> {
  const first = await Promise.all(
    found.slice(0, ORDERED).map(async (result) => ({ result, page: await result.data() })),
  );
  const key = ({ page }: (typeof first)[number]): string => page.meta[sort] ?? '';
  first.sort((a, b) => Number(key(a) === '') - Number(key(b) === '') || key(a).localeCompare(key(b), 'en'));
  return [...first.map(({ result }) => result), ...found.slice(ORDERED)];
}

const form = document.querySelector<HTMLFormElement>('form[data-search-form]');
if (form) new SearchPage(form).start();
