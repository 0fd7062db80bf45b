import type { FamilyThreats } from '#views/matrix.ts';
import { base } from './base.ts';
import { MATURITY_LEVELS, valueWords } from './shading.ts';

/** A threat that a board may show. */
export interface Threat {
  readonly family: string;
  readonly id: string;
  readonly title: string;
  readonly maturity: number;
  readonly cases: number;
  readonly works: number;
  readonly defences: number;
  readonly relations: number;
  readonly values: readonly string[];
}

/** All threats of some families, each family from a file of its own. */
export async function threatsOf(families: readonly string[]): Promise<Threat[]> {
  return (await Promise.all(families.map(read))).flat();
}

async function read(family: string): Promise<Threat[]> {
  const response = await fetch(`${base}matrix/threats/${family}.json`);
  if (!response.ok) throw new Error(`${family}: ${response.status}`);
  const { values: named, threats } = (await response.json()) as FamilyThreats;
  const levels: readonly string[] = MATURITY_LEVELS;
  return threats.map(([id, title, maturity, cases, works, defences, relations, values]) => ({
    family,
    id,
    title,
    maturity: levels.indexOf(maturity),
    cases,
    works,
    defences,
    relations,
    values: values.map((place) => named[place] ?? ''),
  }));
}

/** A cell for a threat, made after another of its family. */
export function cellLike(model: HTMLElement, threat: Threat): HTMLElement {
  const cell = model.cloneNode(true) as HTMLElement;
  const { id, title, maturity, cases, works, defences, values } = threat;
  cell.classList.remove('is-case');
  for (const [name, value] of Object.entries({ id, maturity, cases, works, defences }))
    cell.dataset[name] = String(value);
  cell.dataset['values'] = values.join(' ');
  const link = cell.querySelector('a');
  if (link) link.textContent = title;
  leadTo(link, id);
  return cell;
}

/** A row of the table for a threat, made after another of its family. */
export function rowLike(model: HTMLTableRowElement, threat: Threat): HTMLTableRowElement {
  const row = model.cloneNode(true) as HTMLTableRowElement;
  const { id, title, maturity, cases, works, defences } = threat;
  row.dataset['row'] = id;
  const [name, , step, ...numbers] = [...row.cells];
  leadTo(row.querySelector('.entry-ref'), id);
  for (const [selector, words] of [
    ['.id', id.slice(6)],
    ['.entry-ref-title', title],
  ] as const) {
    const part = row.querySelector(selector);
    if (part) part.textContent = words;
  }
  if (name) name.dataset['key'] = title;
  if (step) {
    step.dataset['key'] = String(maturity);
    const mark = step.querySelector('.steps');
    if (mark) mark.className = `steps steps-${maturity + 1}`;
    step.replaceChildren(...(mark ? [mark] : []), valueWords('maturity', maturity));
  }
  for (const [place, value] of [cases, works, defences].entries()) {
    const cell = numbers[place];
    if (!cell) continue;
    cell.dataset['key'] = String(value);
    cell.textContent = String(value);
  }
  return row;
}

function leadTo(link: HTMLAnchorElement | Element | null, id: string): void {
  link?.setAttribute('href', `${base}${id}/`);
  link?.setAttribute('data-preview', id);
}
