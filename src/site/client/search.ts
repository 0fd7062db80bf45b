import { base } from './base.ts';
import { entriesById } from './ids.ts';
import { type FoundPages, pagefind } from './pagefind-api.ts';
import { type Result, resultItem } from './search-result.ts';

const STEP = 20;
const TYPING_MS = 150;

class SearchPage {
  readonly #form: HTMLFormElement;
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  readonly #more: HTMLButtonElement;
  #asked = 0;
  #found: FoundPages['results'] = [];
  #shown = 0;
  #timer = 0;

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
    this.#form.addEventListener('input', () => {
      window.clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => void this.#ask(), TYPING_MS);
    });
    this.#form.addEventListener('reset', () => window.setTimeout(() => void this.#ask()));
    this.#more.addEventListener('click', () => void this.#showMore(this.#asked, true));
    document.addEventListener('keydown', (event) => this.#move(event));
    if (this.#filled().length > 0) {
      this.#status.textContent = 'Searching';
      void this.#ask();
    } else this.#input.focus();
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
      return this.#showIds(byId.map(({ id, title, kind }) => ({ href: `${base}${id}/`, id, title, kind })));
    if (fields.length === 0) return this.#clear('');
    const results = await find(q || null, filters, sort);
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

/** Pages in the order asked for; by relevance, works come after everything that was written here. */
async function find(
  words: string | null,
  filters: Readonly<Record<string, string>>,
  sort: string,
): Promise<FoundPages['results']> {
  const api = await pagefind();
  if (sort) return (await api.search(words, { filters, sort: { [sort]: 'asc' } })).results;
  if (filters['kind']) return (await api.search(words, { filters })).results;
  const own = await api.search(words, { filters: { ...filters, not: { kind: 'reference' } } });
  const works = await api.search(words, { filters: { ...filters, kind: 'reference' } });
  return [...own.results, ...works.results];
}

const form = document.querySelector<HTMLFormElement>('form[data-search-form]');
if (form) new SearchPage(form).start();
