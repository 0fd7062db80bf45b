import { loadPreview } from './load-preview.ts';

const OPEN_AFTER_MS = 300;
const CLOSE_AFTER_MS = 200;

const tooltip = document.createElement('div');
tooltip.id = 'entry-preview';
tooltip.className = 'preview';
tooltip.setAttribute('role', 'tooltip');
tooltip.hidden = true;

let owner: HTMLElement | undefined;
let timer = 0;

/** The link with a preview that an event happened on. */
function linkOf(event: Event): HTMLElement | undefined {
  const link = event.target instanceof Element ? event.target.closest('a[data-preview]') : null;
  return link instanceof HTMLElement ? link : undefined;
}

function line(className: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}

async function open(link: HTMLElement): Promise<void> {
  owner = link;
  const preview = await loadPreview(link.dataset['preview'] ?? '');
  if (!preview || owner !== link) return;
  const head = [preview.kind, preview.id, preview.note].filter(Boolean).join(' · ');
  tooltip.replaceChildren(
    line('preview-head', head),
    line('preview-title', preview.title),
    line('preview-text', preview.summary),
  );
  if (!tooltip.isConnected) document.body.append(tooltip);
  tooltip.hidden = false;
  link.setAttribute('aria-describedby', tooltip.id);
  place(link);
}

function place(link: HTMLElement): void {
  const gap = 8;
  const at = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const box = tooltip.getBoundingClientRect();
  const left = Math.max(gap, Math.min(at.left, document.documentElement.clientWidth - box.width - gap));
  const below = at.bottom + gap + box.height < window.innerHeight || at.top < box.height + gap;
  tooltip.style.left = `${left + window.scrollX}px`;
  tooltip.style.top = `${(below ? at.bottom + gap : at.top - box.height - gap) + window.scrollY}px`;
}

function close(): void {
  window.clearTimeout(timer);
  owner?.removeAttribute('aria-describedby');
  owner = undefined;
  tooltip.hidden = true;
}

function later(work: () => void, delay: number): void {
  window.clearTimeout(timer);
  timer = window.setTimeout(work, delay);
}

document.addEventListener('mouseover', (event) => {
  const link = linkOf(event);
  if (link && link !== owner) later(() => void open(link), OPEN_AFTER_MS);
  else if (link || tooltip.contains(event.target as Node)) window.clearTimeout(timer);
});
document.addEventListener('mouseout', (event) => {
  if (linkOf(event) || tooltip.contains(event.target as Node)) later(close, CLOSE_AFTER_MS);
});
document.addEventListener('focusin', (event) => {
  const link = linkOf(event);
  if (link?.matches(':focus-visible')) void open(link);
});
document.addEventListener('focusout', (event) => {
  if (linkOf(event)) close();
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') close();
});
