import { fullName, yearOf } from '#graph/citation-labels.ts';
import type { Reference } from '#model/entry.ts';
import { escapeHtml } from '#render/escape.ts';
import type { Reference as ReferenceData } from '#schemas/types.ts';
import type { Link } from './context.ts';
import { madeOnce } from './made-once.ts';
import { figure } from './words.ts';

/** A work in one line, with a link to its page. */
export interface WorkLink extends Link {
  readonly key: string;
  readonly title: string;
  readonly authors: string;
  readonly venue: string;
  readonly year: string;
}

/** One thing a work reports. */
export interface FindingView {
  readonly id: string;
  readonly statement: string;
  readonly how: string;
  readonly howLabel: string;
  readonly howDefinition: string;
  readonly where: readonly string[];
  readonly on: string;
  readonly version: string;
  readonly values: readonly {
    readonly value: string;
    readonly measure: string;
    readonly condition: string;
  }[];
}

/** How far a finding can have been checked, the furthest first. */
export const CHECKS = ['full-text', 'abstract', 'secondary', 'one-reading'] as const;

type Finding = NonNullable<ReferenceData['findings']>[number];

const NAMES_SHOWN = 8;
const BOUNDS: Readonly<Record<string, string>> = {
  about: 'about ',
  over: 'over ',
  under: 'under ',
  'at-least': 'at least ',
  'at-most': 'at most ',
};

/** A work as lists show it. */
export const workLink = madeOnce((context, { key, data }: Reference): WorkLink => {
  const names = data.author.map(fullName);
  const incomplete = data['author-list'] !== undefined;
  const rest = names.length - NAMES_SHOWN;
  const tail = incomplete ? ' and others' : rest > 1 ? ` and ${rest} others` : '';
  const shown = rest > 1 ? names.slice(0, NAMES_SHOWN) : names;
  return {
    key,
    href: context.urls.reference(key),
    label: context.citationLabels.get(key) ?? key,
    title: data.title,
    authors: shown.join(', ') + tail,
    venue: [data['container-title'] ?? data.publisher, data.volume, data.issue && `(${data.issue})`]
      .filter(Boolean)
      .join(' '),
    year: yearOf(data),
  };
});

/** A finding of a work, as the page of the work and those of the entries that cite it show it. */
export const findingView = madeOnce(
  (context, { id, statement, values = [], version = '', checked }: Finding): FindingView => {
    const how = context.value('checked-how', checked.how);
    return {
      id,
      statement,
      version,
      how: checked.how,
      howLabel: how.label,
      howDefinition: how.definition,
      where: checked.where.map(placeHtml),
      on: checked.on,
      values: values.map(({ value, unit, measure, condition = '', bound = 'exact' }) => ({
        value: (BOUNDS[bound] ?? '') + figure(value, unit),
        measure,
        condition,
      })),
    };
  },
);

/** An address as a link, a description of a place as text. */
export function placeHtml(place: string): string {
  if (!/^https:\/\/\S+$/.test(place)) return escapeHtml(place);
  return `<a href="${escapeHtml(place)}" rel="external noopener">${escapeHtml(place.replace(/^https:\/\/|\/$/g, ''))}</a>`;
}
