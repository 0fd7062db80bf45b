const SHOWN_MS = 2000;

/** Copies what a button names, and says so to everybody. */
async function copy(button: HTMLButtonElement): Promise<void> {
  const { copy: text = '', copyAddress, copyOf } = button.dataset;
  const shown = copyOf === undefined ? undefined : document.getElementById(copyOf)?.textContent?.trim();
  const copied = shown ?? (copyAddress === undefined ? text : new URL(text, window.location.href).href);
  const said = button.closest('.entry-actions')?.querySelector('[data-copied]');
  button.dataset['words'] ??= button.textContent;
  try {
    await navigator.clipboard.writeText(copied);
    button.textContent = 'Copied';
    if (said) said.textContent = `Copied: ${copied}`;
  } catch {
    // Where a page may not write to the clipboard, the reader gets the text to copy.
    window.prompt('Copy:', copied);
  }
  window.setTimeout(() => {
    button.textContent = button.dataset['words'] ?? '';
    if (said) said.textContent = '';
  }, SHOWN_MS);
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy], button[data-copy-of]'))
  button.addEventListener('click', () => void copy(button));

for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.compare-with'))
  menu.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });

export {};
