import type { DisciplinePage as Discipline, Entry } from '#model/entry.ts';
import { disciplinesOf } from './entry/classification.ts';
import { type EntryRow, entryRow } from './kind-index.ts';
import { remembered } from './lists/remembered.ts';
import { groupBy, type Link, type ViewContext } from './shared/context.ts';
import { type Page, pageCount, pageOf } from './shared/paging.ts';

/** A discipline in the list of all. */
export interface DisciplineRow extends Link {
  readonly summary: string;
  readonly count: number;
}

/** A discipline with the entries that name it. */
export interface DisciplinePageView {
  readonly title: string;
  readonly summary: string;
  readonly aliases: readonly string[];
  readonly html: string;
  readonly sections: readonly { readonly id: string; readonly title: string; readonly html: string }[];
  readonly threats: readonly EntryRow[];
  readonly problems: readonly EntryRow[];
  /** How many there are of each on all pages. */
  readonly counts: { readonly threats: number; readonly problems: number };
  readonly page: Page<unknown>;
}

const SIZE = 100;

/** All disciplines by title. */
export function disciplineRows(context: ViewContext): DisciplineRow[] {
  return context.disciplines.map((discipline) => ({
    href: context.urls.at('disciplines', discipline.slug),
    label: discipline.data.title,
    summary: discipline.data.summary,
    count: namedIn(context).get(discipline.slug)?.length ?? 0,
  }));
}

/** How many pages a discipline has: threats and problems go on side by side. */
export function disciplinePages(context: ViewContext, { slug }: Discipline): number {
  return pageCount(Math.max(...Object.values(entriesOf(context, slug)).map(({ length }) => length)), SIZE);
}

/** One page of a discipline; what is written of it stands on the first. */
export function disciplinePage(
  context: ViewContext,
  discipline: Discipline,
  number: number,
): DisciplinePageView {
  const { data, lead, sections, slug } = discipline;
  const { threats, problems } = entriesOf(context, slug);
  const href = (page: number): string => context.urls.page(page, 'disciplines', slug);
  const part = (entries: readonly Entry[]): EntryRow[] =>
    pageOf(entries, number, SIZE, href).items.map((entry) => entryRow(context, entry));
  const first = number === 1;
  return {
    title: data.title,
    summary: data.summary,
    aliases: data.aliases ?? [],
    html: first ? context.blocks(lead, 'lead') : '',
    sections: first
      ? sections.map(({ id, title, nodes }) => ({ id, title, html: context.blocks(nodes, id) }))
      : [],
    threats: part(threats),
    problems: part(problems),
    counts: { threats: threats.length, problems: problems.length },
    page: pageOf<unknown>(threats.length > problems.length ? threats : problems, number, SIZE, href),
  };
}

const namedIn = remembered(({ living }) => {
  const named = living.flatMap((entry) => disciplinesOf(entry).map((slug) => ({ slug, entry })));
  return groupBy(named, ({ slug }) => slug);
});

function entriesOf(context: ViewContext, slug: string): { threats: Entry[]; problems: Entry[] } {
  const named = (namedIn(context).get(slug) ?? []).map(({ entry }) => entry);
  return {
    threats: named.filter(({ kind }) => kind === 'threat'),
    problems: named.filter(({ kind }) => kind === 'open-problem'),
  };
}
