import { element } from '../element.ts';

type Content = readonly (Node | string)[];

/** How two sides of a row stand to each other. */
export type Likeness = 'same' | 'in part' | 'differs' | '';

/** One row of a comparison. */
export interface PairRow {
  readonly label: string;
  readonly likeness: Likeness;
  readonly sides: readonly [Content, Content];
}

/** A table of two sides. On a phone its rows become blocks, so the roles are said aloud instead of left to the layout. */
export function pairTable(
  caption: string,
  heads: readonly [Content, Content],
  rows: readonly PairRow[],
): HTMLElement {
  const head = element(
    'tr',
    { role: 'row' },
    element('td', { role: 'cell', class: 'pair-corner' }),
    ...heads.map((content) => element('th', { scope: 'col', role: 'columnheader' }, ...content)),
  );
  const body = rows.map(({ label, likeness, sides }) => {
    const name = element('th', { scope: 'row', role: 'rowheader' }, label);
    if (likeness)
      name.append(' ', element('span', { class: 'likeness', 'data-likeness': likeness }, likeness));
    return element(
      'tr',
      { role: 'row' },
      name,
      ...sides.map((content) => element('td', { role: 'cell' }, ...(content.length > 0 ? content : ['–']))),
    );
  });
  return element(
    'table',
    { class: 'pair-rows', role: 'table' },
    element('caption', { class: 'visually-hidden' }, caption),
    element('thead', { role: 'rowgroup' }, head),
    element('tbody', { role: 'rowgroup' }, ...body),
  );
}

/** Links of one side, those that the other side has not marked as such. */
export function marked(
  own: readonly { readonly href: string; readonly label: string }[],
  other: readonly { readonly href: string }[],
): HTMLElement[] {
  const elsewhere = new Set(other.map(({ href }) => href));
  const items = own.map(({ href, label }) => {
    const item = element('li', {}, element('a', { href }, label));
    if (!elsewhere.has(href)) {
      item.className = 'only';
      item.append(element('span', { class: 'visually-hidden' }, ' (only here)'));
    }
    return item;
  });
  return items.length > 0 ? [element('ul', { class: 'pair-values' }, ...items)] : [];
}

/** How two lists stand to each other. */
export function likeness(a: readonly { href: string }[], b: readonly { href: string }[]): Likeness {
  const there = new Set(b.map(({ href }) => href));
  const shared = a.filter(({ href }) => there.has(href)).length;
  if (shared === a.length && shared === b.length) return 'same';
  return shared > 0 ? 'in part' : 'differs';
}
