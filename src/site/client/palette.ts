import { base } from './base.ts';
import { Combobox } from './combobox.ts';
import { element } from './element.ts';
import { findEntries, fold, rankOf } from './find-entries.ts';
import { type Destinations, destinations } from './palette-data.ts';
import { recentIds } from './recent.ts';

interface Destination {
  readonly href: string;
  readonly text: string;
  readonly note: string;
  readonly kind?: string;
}

const MOST = 10;

/** The command palette: a dialog in which a reader jumps to an entry or a page by id or name. */
class Palette {
  readonly #dialog = element('dialog', { class: 'palette', 'aria-label': 'Jump to' });
  readonly #input = element('input', {
    type: 'search',
    'aria-label': 'Entry, id or page',
    placeholder: 'Entry, id or page',
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'go',
  });
  readonly #status = element('p', { class: 'visually-hidden', role: 'status' });
  readonly #combobox: Combobox<Destination>;

  constructor() {
    const list = element('ul', { class: 'choice-list', 'aria-label': 'Where to' });
    const close = element('button', { type: 'button', class: 'quiet' }, 'Close');
    close.addEventListener('click', () => this.#dialog.close());
    const help = element('p', { class: 'palette-help' }, 'Arrow keys choose, Enter goes there, Esc closes.');
    this.#dialog.append(
      element('div', { class: 'palette-line' }, this.#input, close),
      list,
      help,
      this.#status,
    );
    document.body.append(this.#dialog);
    this.#combobox = new Combobox<Destination>(this.#input, list, {
      find: (words) => find(words),
      show: ({ text, note, kind }) => ({ text, note, ...(kind && { kind }) }),
      choose: ({ href }) => {
        this.#dialog.close();
        window.location.assign(href);
      },
      found: (count) => {
        this.#status.textContent = `${count} ${count === 1 ? 'place' : 'places'}`;
      },
    });
    // A press beside the dialog, on what lies behind it, closes it.
    this.#dialog.addEventListener('click', (event) => {
      if (event.target === this.#dialog) this.#dialog.close();
    });
    // The first Escape is for the dialog as a whole, not for the list in it.
    this.#input.addEventListener('keydown', (event) => event.key === 'Escape' && this.#dialog.close(), true);
  }

  open(): void {
    if (this.#dialog.open) return;
    this.#input.value = '';
    this.#dialog.showModal();
    this.#input.focus();
    void this.#combobox.open();
  }
}

async function find(words: string): Promise<Destination[]> {
  const known = await destinations().catch((): Destinations => ({ pages: [], entries: [] }));
  const entry = ({ id, title, kind, kindLabel }: Destinations['entries'][number]): Destination => ({
    href: `${base}${id}/`,
    text: title,
    note: `${kindLabel} ${id.slice(6)}`,
    kind,
  });
  const page = ({ href, label }: Destinations['pages'][number]): Destination => ({
    href,
    text: label,
    note: 'Page',
  });
  const asked = words.trim();
  if (asked === '') {
    const recent = recentIds().flatMap((id) => known.entries.find((record) => record.id === id) ?? []);
    const lately = recent.map((record) => ({
      ...entry(record),
      note: `${entry(record).note} · read lately`,
    }));
    return [...lately, ...known.pages.map(page)];
  }
  const pages = known.pages.filter(({ label }) => rankOf(fold(label), fold(asked)) >= 6).slice(0, 3);
  const entries = findEntries(asked, known.entries, MOST).map(entry);
  const whole = {
    href: `${base}search/?q=${encodeURIComponent(asked)}`,
    text: `Search the text for “${asked}”`,
    note: 'Search',
  };
  return [...(/\d/.test(asked) ? [] : pages.map(page)), ...entries, whole];
}

let palette: Palette | undefined;

/** What the palette looks like is loaded with it and not before, to leave the first visit of a page light. */
const sheets = document.querySelector<HTMLElement>('[data-palette]')?.dataset['sheets']?.split(' ') ?? [];
const dressed = Promise.all(
  sheets.map(
    (href) =>
      new Promise((done) => {
        const sheet = element('link', { rel: 'stylesheet', href });
        sheet.addEventListener('load', done);
        sheet.addEventListener('error', done);
        document.head.append(sheet);
      }),
  ),
);

/** Opens the palette, which is made when it is first asked for. */
export async function openPalette(): Promise<void> {
  await dressed;
  palette ??= new Palette();
  palette.open();
}
