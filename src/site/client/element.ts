type Child = Node | string;

/** An element with its attributes and what stands in it; words are only ever set as text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A link to an entry, as lists show it. */
export function entryLink(id: string, title: string, kind: string, href: string): HTMLElement {
  return element(
    'a',
    { class: 'entry-ref', href, 'data-kind': kind, 'data-preview': id },
    element('span', { class: 'id' }, id.slice(6)),
    ' ',
    element('span', { class: 'entry-ref-title' }, title),
  );
}
