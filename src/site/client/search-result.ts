/** One line of what was found. */
export interface Result {
  readonly href: string;
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  /** Pagefind's excerpt: text in which `<mark>` is the only mark-up. */
  readonly excerpt?: string;
}

/** A result as an item of a list. Text is only ever set as text. */
export function resultItem({ href, id, title, kind, excerpt }: Result): HTMLElement {
  const item = element('li', 'found');
  const link = element('a', 'result-link');
  link.setAttribute('href', href);
  link.textContent = title;
  const head = element('p', 'result-head');
  head.textContent = [kind, id].filter(Boolean).join(' · ');
  item.append(head, link);
  if (excerpt) item.append(marked(excerpt));
  return item;
}

function element(tag: string, className: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  return made;
}

function marked(excerpt: string): HTMLElement {
  const paragraph = element('p', 'result-excerpt');
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html').body;
  for (const node of parsed.childNodes) {
    const text = node.textContent ?? '';
    if (node.nodeName === 'MARK') {
      const mark = document.createElement('mark');
      mark.textContent = text;
      paragraph.append(mark);
    } else paragraph.append(text);
  }
  return paragraph;
}
