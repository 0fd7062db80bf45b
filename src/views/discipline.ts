import type { DisciplinePage as Discipline } from '#model/entry.ts';
import { disciplinesOf } from './entry/classification.ts';
import { type EntryRow, entryRow } from './kind-index.ts';
import type { Link, ViewContext } from './shared/context.ts';

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
}

/** All disciplines by title. */
export function disciplineRows(context: ViewContext): DisciplineRow[] {
  return context.disciplines.map((discipline) => ({
    href: context.urls.at('disciplines', discipline.slug),
    label: discipline.data.title,
    summary: discipline.data.summary,
    count: context.living.filter((entry) => disciplinesOf(entry).includes(discipline.slug)).length,
  }));
}

/** The page of a discipline. */
export function disciplinePage(context: ViewContext, discipline: Discipline): DisciplinePageView {
  const { data, lead, sections, slug } = discipline;
  const named = context.living.filter((entry) => disciplinesOf(entry).includes(slug));
  const rows = (kind: string): EntryRow[] =>
    named.filter((entry) => entry.kind === kind).map((entry) => entryRow(context, entry));
  return {
    title: data.title,
    summary: data.summary,
    aliases: data.aliases ?? [],
    html: context.blocks(lead, 'lead'),
    sections: sections.map(({ id, title, nodes }) => ({ id, title, html: context.blocks(nodes, id) })),
    threats: rows('threat'),
    problems: rows('open-problem'),
  };
}
