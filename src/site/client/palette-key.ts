import { base } from './base.ts';
import { remember } from './recent.ts';

/** Whether a key is typed into something. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

const USED = 'masec-palette';

/** Loads the palette when it is first wanted, and opens it. */
async function open(): Promise<void> {
  const { openPalette } = await import('./palette.ts');
  await openPalette();
  localStorage.setItem(USED, 'yes');
}

// Who has used it will want it again, perhaps without a network.
if (localStorage.getItem(USED)) void import('./palette.ts');

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.isComposing || event.altKey) return;
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !isTyping(event.target);
  const chord = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
  if (!slash && !chord) return;
  event.preventDefault();
  void open();
});
for (const button of document.querySelectorAll('[data-palette]'))
  button.addEventListener('click', () => void open());

const [, here] = /^(MASEC-[A-Z]\d{4,})\/$/.exec(window.location.pathname.slice(base.length)) ?? [];
if (here) remember({ id: here, title: document.querySelector('h1')?.textContent ?? here });
