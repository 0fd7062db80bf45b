import type { ComparedFramework } from '#views/explore/compare.ts';
import { idMeant } from '../../search-by-id.ts';
import { base } from '../base.ts';
import { Combobox } from '../combobox.ts';
import { element } from '../element.ts';
import { type Found, namedEntries } from '../palette-data.ts';
import { comparedEntries } from './compared-entries.ts';
import { comparedFrameworks } from './compared-frameworks.ts';
import { type ComparedEntry, readEntry } from './read-entry.ts';

type What = 'entries' | 'frameworks';
type Pair = [a: string, b: string];

/** The page on which two things are compared; which two is said by the address. */
class ComparePage {
  readonly #form: HTMLFormElement;
  readonly #out = document.querySelector('[data-comparison]') as HTMLElement;
  readonly #status = document.querySelector('[data-status]') as HTMLElement;
  #what: What = 'entries';
  #entries: Pair = ['', ''];
  #frameworks: Pair = ['', ''];
  #turn = 0;
  readonly #read = new Map<string, Promise<ComparedEntry | undefined>>();

  constructor(form: HTMLFormElement) {
    this.#form = form;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.name === 'what')
        this.#choose({ what: target.value as What });
      if (target instanceof HTMLSelectElement) this.#choose({ frameworks: this.#selected() });
    });
    form.querySelector('[data-swap]')?.addEventListener('click', () => {
      const [a, b] = this.#entries;
      this.#choose({ entries: [b, a] });
    });
    for (const [place, input] of this.#inputs().entries())
      new Combobox<Found>(input, input.parentElement?.querySelector('.choice-list') as HTMLElement, {
        find: (words) => namedEntries(words, 10),
        show: ({ id, title, kind, kindLabel }) => ({
          text: title,
          note: `${kindLabel} ${id.slice(6)}`,
          kind,
        }),
        choose: ({ id }) => {
          const pair: Pair = [...this.#entries];
          pair[place] = id;
          this.#choose({ entries: pair });
        },
      });
    window.addEventListener('popstate', () => void this.restore());
  }

  /** Reads the address; ids may be written in any form. */
  async restore(): Promise<void> {
    const asked = new URLSearchParams(window.location.search);
    const [x = '', y = ''] = (asked.get('frameworks') ?? '').split(',');
    const known = new Set(
      [...this.#selects()].flatMap(({ options }) => [...options].map(({ value }) => value)),
    );
    this.#frameworks = [known.has(x) ? x : '', known.has(y) ? y : ''];
    this.#what = asked.has('frameworks') ? 'frameworks' : 'entries';
    this.#entries = [idMeant(asked.get('a') ?? '') ?? '', idMeant(asked.get('b') ?? '') ?? ''];
    await this.#show();
  }

  #choose(choice: { readonly what?: What; readonly entries?: Pair; readonly frameworks?: Pair }): void {
    this.#what = choice.what ?? this.#what;
    this.#entries = choice.entries ?? this.#entries;
    this.#frameworks = choice.frameworks ?? this.#frameworks;
    const [a, b] = this.#entries;
    const fields =
      this.#what === 'frameworks'
        ? [['frameworks', this.#frameworks.join(',')]]
        : [a && ['a', a], b && ['b', b]].filter((field) => field !== '');
    const query = new URLSearchParams(fields as [string, string][]).toString().replaceAll('%2C', ',');
    window.history.pushState(null, '', query ? `?${query}` : window.location.pathname);
    void this.#show();
  }

  async #show(): Promise<void> {
    const turn = ++this.#turn;
    await this.#fillIn();
    const pair = this.#what === 'entries' ? this.#entries : this.#frameworks;
    const whole = pair.every((side) => side !== '');
    let shown: HTMLElement[] = [];
    if (whole)
      shown = await this.#comparison(pair).catch(() => [notice('This could not be loaded. Try again.')]);
    else if (pair.some((side) => side !== '')) shown = [notice('Choose what to compare it with.')];
    if (turn !== this.#turn) return;
    this.#out.replaceChildren(...shown);
    for (const start of document.querySelectorAll<HTMLElement>('[data-start]')) start.hidden = whole;
    this.#status.textContent = whole ? (this.#out.querySelector('h2')?.textContent ?? '') : '';
  }

  async #comparison([a, b]: Pair): Promise<HTMLElement[]> {
    if (a === b) return [notice('Both sides are the same.')];
    if (this.#what === 'frameworks') return comparedFrameworks(await framework(a), await framework(b));
    const [one, other] = await Promise.all([this.#entry(a), this.#entry(b)]);
    return one && other ? comparedEntries(one, other) : [notice('There is no such entry.')];
  }

  async #fillIn(): Promise<void> {
    for (const radio of this.#form.querySelectorAll<HTMLInputElement>('[name="what"]'))
      radio.checked = radio.value === this.#what;
    for (const part of this.#form.querySelectorAll<HTMLElement>('[data-pick]'))
      part.hidden = part.dataset['pick'] !== this.#what;
    for (const [place, select] of [...this.#selects()].entries())
      select.value = this.#frameworks[place] ?? '';
    for (const [place, input] of this.#inputs().entries()) {
      const id = this.#entries[place] ?? '';
      const entry = id ? await this.#entry(id).catch(() => undefined) : undefined;
      input.value = entry ? `${entry.id.slice(6)} ${entry.title}` : id.slice(6);
    }
  }

  #entry(id: string): Promise<ComparedEntry | undefined> {
    const read = this.#read.get(id) ?? readEntry(id);
    this.#read.set(id, read);
    read.catch(() => this.#read.delete(id));
    return read;
  }

  #inputs(): HTMLInputElement[] {
    return [...this.#form.querySelectorAll<HTMLInputElement>('[data-entry]')];
  }

  #selects(): NodeListOf<HTMLSelectElement> {
    return this.#form.querySelectorAll('select');
  }

  #selected(): Pair {
    const [a, b] = [...this.#selects()].map(({ value }) => value);
    return [a ?? '', b ?? ''];
  }
}

async function framework(slug: string): Promise<ComparedFramework> {
  const response = await fetch(`${base}compare/frameworks/${encodeURIComponent(slug)}.json`);
  if (!response.ok) throw new Error(`${slug}: ${response.status}`);
  return (await response.json()) as ComparedFramework;
}

function notice(words: string): HTMLElement {
  return element('p', { class: 'notice' }, words);
}

const form = document.querySelector<HTMLFormElement>('form[data-compare]');
if (form) void new ComparePage(form).restore();
