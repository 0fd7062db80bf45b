import { element, entryLink } from '../element.ts';
import { likeness, marked, type PairRow, pairTable } from './pair-table.ts';
import type { ComparedEntry, FieldLink, Tie } from './read-entry.ts';

/** Two entries side by side: what each is, what joins it to others, and what is written of it. */
export function comparedEntries(a: ComparedEntry, b: ComparedEntry): HTMLElement[] {
  const title = element('h2', { class: 'compare-title' }, `${a.title} and ${b.title}`);
  return [title, ...between(a, b), fields(a, b), relations(a, b), sections(a, b)];
}

function linkTo({ id, title, kind, href }: ComparedEntry): HTMLElement {
  return entryLink(id, title, kind, href);
}

/** How the two are joined to each other. */
function between(a: ComparedEntry, b: ComparedEntry): HTMLElement[] {
  const ties = a.relations.filter(({ id }) => id === b.id);
  if (ties.length === 0) return [];
  const said = ties.map(({ label, at }) =>
    element('li', {}, `${a.title} ${label} ${b.title}. `, element('a', { href: at }, 'Why')),
  );
  return [element('ul', { class: 'compare-between', 'aria-label': 'How they are joined' }, ...said)];
}

function fields(a: ComparedEntry, b: ComparedEntry): HTMLElement {
  const text = (label: string, pick: (entry: ComparedEntry) => string): PairRow => ({
    label,
    likeness: pick(a) === pick(b) ? 'same' : 'differs',
    sides: [pick(a) ? [pick(a)] : [], pick(b) ? [pick(b)] : []],
  });
  const links = (label: string, pick: (entry: ComparedEntry) => readonly FieldLink[]): PairRow => ({
    label,
    // A facet that only one of two kinds has says nothing of a difference.
    likeness:
      a.kind !== b.kind && (pick(a).length === 0 || pick(b).length === 0) ? '' : likeness(pick(a), pick(b)),
    sides: [marked(pick(a), pick(b)), marked(pick(b), pick(a))],
  });
  const facets = [...new Set([...a.facets, ...b.facets].map(({ label }) => label))].map((label) =>
    links(label, (entry) => entry.facets.find((facet) => facet.label === label)?.values ?? []),
  );
  const rows = [
    text('Kind', ({ kindLabel }) => kindLabel),
    { ...text('Summary', ({ summary }) => summary), likeness: '' as const },
    { ...text('Also called', ({ aliases }) => aliases), likeness: '' as const },
    ...facets,
    links('Cited works', ({ works }) => works),
    links('In other frameworks', ({ mappings }) => mappings),
  ].filter(({ sides }) => sides.some((side) => side.length > 0));
  const part = element('section', { 'aria-label': 'Fields' });
  part.append(pairTable('Fields of both entries', [[linkTo(a)], [linkTo(b)]], rows));
  return part;
}

function relations(a: ComparedEntry, b: ComparedEntry): HTMLElement {
  const others = (entry: ComparedEntry, not: ComparedEntry): Map<string, Tie[]> => {
    const found = new Map<string, Tie[]>();
    for (const tie of entry.relations)
      if (tie.id !== not.id) found.set(tie.id, [...(found.get(tie.id) ?? []), tie]);
    return found;
  };
  const [ofA, ofB] = [others(a, b), others(b, a)];
  const shared = [...ofA].filter(([id]) => ofB.has(id));
  const part = element('section', { 'aria-labelledby': 'compared-relations' });
  part.append(
    element('h3', { id: 'compared-relations' }, 'Relations'),
    element('p', { class: 'what' }, `${shared.length} entries are related to both.`),
  );
  const rows = shared.map(([id, ties]): PairRow => {
    const there = ofB.get(id) ?? [];
    const words = (list: readonly Tie[]): string => list.map(({ label }) => label).join(', ');
    return {
      label: `${id.slice(6)} ${ties[0]?.title}`,
      likeness: words(ties) === words(there) ? 'same' : 'differs',
      sides: [reasons(ties), reasons(there)],
    };
  });
  if (rows.length > 0) part.append(pairTable('Entries related to both', [[a.title], [b.title]], rows));
  const alone = (own: Map<string, Tie[]>, other: Map<string, Tie[]>, entry: ComparedEntry): HTMLElement => {
    const ties = [...own].flatMap(([id, list]) => (other.has(id) ? [] : list));
    return element(
      'div',
      { 'data-only': entry.id },
      element('h4', {}, `Only ${entry.title} (${ties.length})`),
      element(
        'ul',
        { class: 'pair-alone' },
        ...ties.map((tie) =>
          element(
            'li',
            {},
            element('a', { href: tie.at }, tie.label),
            ' ',
            element('a', { href: tie.href, 'data-preview': tie.id }, `${tie.id.slice(6)} ${tie.title}`),
          ),
        ),
      ),
    );
  };
  part.append(element('div', { class: 'pair-columns' }, alone(ofA, ofB, a), alone(ofB, ofA, b)));
  return part;
}

/** What a relation is called, each leading to its reason. */
function reasons(ties: readonly Tie[]): HTMLElement[] {
  return [
    element(
      'ul',
      { class: 'pair-values' },
      ...ties.map(({ label, at }) => element('li', {}, element('a', { href: at }, label))),
    ),
  ];
}

/** Sections of one name side by side; those that only one of the two has follow. */
function sections(a: ComparedEntry, b: ComparedEntry): HTMLElement {
  const part = element('section', { class: 'pair-sections', 'aria-label': 'What is written' });
  const ids = [...new Set([...a.sections, ...b.sections].map(({ id }) => id))];
  const both = ids.filter((id) =>
    [a, b].every((entry) => entry.sections.some((section) => section.id === id)),
  );
  for (const id of [...both, ...ids.filter((other) => !both.includes(other))]) {
    const columns = [a, b].map((entry) => {
      const section = entry.sections.find((one) => one.id === id);
      const column = element('div', { class: 'prose', role: 'group', 'aria-label': entry.title });
      column.append(element('p', { class: 'pair-whose' }, entry.title));
      if (section) column.append(...section.content);
      else column.append(element('p', { class: 'empty' }, 'No such section.'));
      return column;
    });
    const title = [a, b].flatMap((entry) => entry.sections).find((section) => section.id === id)?.title ?? '';
    part.append(element('h3', {}, title), element('div', { class: 'pair-columns' }, ...columns));
  }
  return part;
}
