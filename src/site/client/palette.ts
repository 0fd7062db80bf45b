import { fold } from '#views/explore/name-words.ts';
import type { PaletteData } from '#views/explore/palette.ts';
import { base } from './base.ts';
import { Combobox } from './combobox.ts';
import { element } from './element.ts';
import { rankOf } from './find-entries.ts';
import { directory, type Found, kindOf, namedEntries } from './palette-data.ts';
import { recentEntries } from './recent.ts';

interface Destination {
  readonly href: string;
  readonly text: string;
  readonly note: string;
  readonly kind?: string;
}

const MOST = 10;
const NOTHING: PaletteData = { pages: [], entries: [], shards: [], kinds: {} };

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
  const known = await directory().catch(() => NOTHING);
  const asked = words.trim();
  if (asked === '') {
    const lately = recentEntries().map((read) => {
      const entry = entryPlace({ ...read, ...kindOf(read.id, known) });
      return { ...entry, note: `${entry.note} · read lately` };
    });
    return [...lately, ...known.pages.map(pagePlace)];
  }
  const pages = known.pages.filter(([, label]) => rankOf(fold(label), fold(asked)) >= 6).slice(0, 3);
  const entries = (await namedEntries(asked, MOST).catch(() => [])).map(entryPlace);
  const whole = {
    href: `${base}search/?q=${encodeURIComponent(asked)}`,
    text: `Search the text for “${asked}”`,
    note: 'Search',
  };
  return [...(/\d/.test(asked) ? [] : pages.map(pagePlace)), ...entries, whole];
}

function entryPlace({ id, title, kind, kindLabel }: Found): Destination {
  return { href: `${base}${id}/`, text: title, note: `${kindLabel} ${id.slice(6)}`, kind };
}

function pagePlace([path, label]: PaletteData['pages'][number]): Destination {
  return { href: base + path, text: label, note: 'Page' };
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
