import { base } from './base.ts';
import { Combobox } from './combobox.ts';
import { element } from './element.ts';
import { findEntries, fold, rankOf } from './find-entries.ts';
import { type Destinations, destinations } from './palette-data.ts';
import { recentIds, remember } from './recent.ts';

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

/** Whether a key is typed into something. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

let palette: Palette | undefined;

function open(): void {
  palette ??= new Palette();
  palette.open();
}

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.isComposing || event.altKey) return;
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !isTyping(event.target);
  const chord = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
  if (!slash && !chord) return;
  event.preventDefault();
  open();
});
for (const button of document.querySelectorAll('[data-palette]')) button.addEventListener('click', open);

const [, here] = /^(MASEC-[A-Z]\d{4,})\/$/.exec(window.location.pathname.slice(base.length)) ?? [];
if (here) remember(here);
