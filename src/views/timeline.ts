import type { EntryOf } from '#model/entry.ts';
import { timeline } from '#pictures/timeline.ts';
import { livingOf } from './lists/living.ts';
import { remembered } from './lists/remembered.ts';
import type { EntryLink, ViewContext } from './shared/context.ts';
import { type Page, pageCount, pageOf } from './shared/paging.ts';

/** A case in the order of time. */
export interface CaseRow extends EntryLink {
  readonly date: string;
  readonly type: string;
  readonly threats: readonly EntryLink[];
  /** Words for what the case found of what it tested: "supported 2, refuted 1". */
  readonly results: string;
}

/** The case studies on a line of time. */
export interface TimelinePage {
  readonly picture: string;
  readonly lanes: readonly { readonly label: string; readonly definition: string; readonly count: number }[];
  readonly page: Page<CaseRow>;
}

/** How many cases one page draws and lists. */
const SIZE = 120;
const LANES = ['incident', 'red-team', 'experiment', 'simulation'];

type Case = EntryOf<'case-study'>;

/** Cases, the newest first. */
const newest = remembered((context): readonly Case[] =>
  [...livingOf(context, 'case-study')].sort((a, b) =>
    dateOf(a) > dateOf(b) ? -1 : dateOf(a) < dateOf(b) ? 1 : a.number - b.number,
  ),
);

/** How many pages the timeline has. */
export function timelinePages(context: ViewContext): number {
  return pageCount(newest(context).length, SIZE);
}

/** One page of the timeline: its picture and its table hold the same cases. */
export function timelinePage(context: ViewContext, number: number): TimelinePage {
  const { items, ...page } = pageOf(newest(context), number, SIZE, (page) =>
    context.urls.page(page, 'timeline'),
  );
  const lanes = LANES.map((value) => ({ ...context.value('case-type', value) }));
  const happenings = items.map((entry) => ({
    ...context.link(entry),
    date: dateOf(entry),
    lane: entry.data.type,
  }));
  return {
    picture: items.length > 0 ? timeline(lanes, happenings) : '',
    lanes: lanes.map(({ value, label, definition }) => ({
      label,
      definition,
      count: newest(context).filter(({ data }) => data.type === value).length,
    })),
    page: { ...page, items: items.map((entry) => caseRow(context, entry)) },
  };
}

function caseRow(context: ViewContext, entry: Case): CaseRow {
  const demonstrated = context.graph
    .outgoing(entry.id)
    .flatMap(({ type, target }) => (type === 'demonstrates' ? [target] : []));
  return {
    ...context.link(entry),
    date: dateOf(entry),
    type: context.value('case-type', entry.data.type).label,
    threats: context.links(demonstrated),
    results: resultsOf(context, entry.id),
  };
}

function dateOf(entry: Case): string {
  return String(entry.data.date);
}

function resultsOf(context: ViewContext, id: string): string {
  const results = context.graph.outgoing(id).flatMap(({ result }) => result ?? []);
  return ['supported', 'partial', 'refuted', 'untested']
    .map((value) => ({ value, count: results.filter((result) => result === value).length }))
    .filter(({ count }) => count > 0)
    .map(({ value, count }) => `${context.value('result', value).label.toLowerCase()} ${count}`)
    .join(', ');
}
