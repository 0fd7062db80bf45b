import type { ComparedFramework } from '#views/explore/compare.ts';
import { element, entryLink } from '../element.ts';

type Item = ComparedFramework['items'][number];
type Mapping = Item['mappings'][number];
type Met = readonly (readonly [Item, Mapping])[];

/** Two frameworks by the entries in which items of both meet. */
export function comparedFrameworks(a: ComparedFramework, b: ComparedFramework): HTMLElement[] {
  const [ofA, ofB] = [byEntry(a), byEntry(b)];
  const shared = [...ofA.keys()].filter((entry) => ofB.has(entry)).sort();
  const title = element('h2', { class: 'compare-title' }, `${nameOf(a)} and ${nameOf(b)}`);
  const met = (of: Map<string, Met>): number =>
    new Set(shared.flatMap((entry) => (of.get(entry) ?? []).map(([item]) => item.id))).size;
  const said = element(
    'p',
    {},
    `${met(ofA)} of ${a.total} items of the one and ${met(ofB)} of ${b.total} of the other meet in ${shared.length} ${shared.length === 1 ? 'entry' : 'entries'}. `,
    'Two items that meet need not mean the same: each match is read from our entry to the item.',
  );
  const head = ['Items of ', 'Our entry', 'Items of '].map((words, index) =>
    element('th', { scope: 'col' }, index === 1 ? words : words + nameOf(index === 0 ? a : b)),
  );
  const rows = shared.map((id) => {
    const [there, here] = [ofA.get(id) ?? [], ofB.get(id) ?? []];
    const entry = there[0]?.[1];
    return element(
      'tr',
      { 'data-met': id },
      element('td', {}, itemList(there)),
      element('th', { scope: 'row' }, entry ? entryLink(id, entry.title, entry.kind, entry.href) : id),
      element('td', {}, itemList(here)),
    );
  });
  const table = element(
    'table',
    { class: 'met-table' },
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...rows),
  );
  const region = { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': 'Items that meet' };
  const shown =
    rows.length > 0
      ? element('div', region, table)
      : element('p', { class: 'empty' }, 'No entry here maps to both.');
  const inBoth = new Set(shared);
  return [title, said, shown, element('div', { class: 'pair-columns' }, alone(a, inBoth), alone(b, inBoth))];
}

/** Items that map to entries here, but to none the other framework maps to. */
function alone(framework: ComparedFramework, inBoth: ReadonlySet<string>): HTMLElement {
  const items = framework.items.filter(({ mappings }) => !mappings.some(({ entry }) => inBoth.has(entry)));
  return element(
    'section',
    { 'data-only': framework.slug },
    element('h3', {}, `Only ${nameOf(framework)} (${items.length})`),
    element(
      'ul',
      { class: 'pair-alone' },
      ...items.map((item) =>
        element(
          'li',
          {},
          element('a', { href: item.href }, `${item.id} ${item.name}`),
          ' ',
          ...item.mappings.map(({ entry, title, kind, href }) => entryLink(entry, title, kind, href)),
        ),
      ),
    ),
  );
}

function byEntry({ items }: ComparedFramework): Map<string, Met> {
  const found = new Map<string, Met>();
  for (const item of items)
    for (const mapping of item.mappings)
      found.set(mapping.entry, [...(found.get(mapping.entry) ?? []), [item, mapping]]);
  return found;
}

function itemList(met: Met): HTMLElement {
  const items = met.map(([{ id, name, href }, { match, confidence }]) =>
    element(
      'li',
      {},
      element('span', { class: 'match', 'data-match': match.toLowerCase() }, match),
      ' ',
      element('a', { href }, `${id} ${name}`),
      ...(confidence.toLowerCase() === 'firm'
        ? []
        : [' ', element('span', { class: 'what' }, confidence.toLowerCase())]),
    ),
  );
  return element('ul', { class: 'pair-values' }, ...items);
}

function nameOf({ title, edition }: ComparedFramework): string {
  return `${title} ${edition}`;
}
