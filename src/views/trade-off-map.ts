import type { EntryOf } from '#model/entry.ts';
import { livingOf } from './lists/living.ts';
import { remembered } from './lists/remembered.ts';
import type { EntryLink, ViewContext } from './shared/context.ts';
import { type MeasuredPoint, measuredPoints } from './shared/measured-points.ts';
import { type Page, pageCount, pageOf } from './shared/paging.ts';
import { poleName } from './shared/words.ts';

/** A trade-off as a line between two poles, with the defences that move a system along it. */
export interface TradeOffLine extends EntryLink {
  readonly poles: readonly [PoleEnd, PoleEnd];
}

/** One end of a line. */
export interface PoleEnd {
  readonly key: string;
  readonly label: string;
  readonly good: string;
  readonly defences: readonly EntryLink[];
  readonly measured: number;
  /** Some of the points that were measured of it. */
  readonly points: readonly Pick<MeasuredPoint, 'dot' | 'value' | 'measure'>[];
}

/** A defence that can be picked: what it covers, what it costs, what it opens. */
export interface PickableDefence extends EntryLink {
  readonly covers: readonly {
    readonly id: string;
    readonly label: string;
    readonly href: string;
    readonly effect: string;
    readonly result: string;
  }[];
  readonly costs: readonly {
    readonly id: string;
    readonly label: string;
    readonly href: string;
    readonly toward: string;
  }[];
  readonly opens: readonly { readonly id: string; readonly label: string; readonly href: string }[];
}

/** The map of all trade-offs. */
export interface TradeOffMapPage {
  readonly lines: readonly TradeOffLine[];
  /** Those that move a system along these lines, and some of those that move it along none. */
  readonly defences: readonly PickableDefence[];
  readonly page: Page<unknown>;
}

/** How many lines one page holds, and how many defences that move along none. */
const SIZE = { lines: 32, others: 40 };
/** How many measured points are drawn at an end; the page of the trade-off has all. */
const POINTS = 3;

/** Defences that move a system along no line. */
const others = remembered((context) =>
  livingOf(context, 'defence').filter(
    ({ id }) => !context.graph.outgoing(id).some(({ type }) => type === 'moves-along'),
  ),
);

/** How many pages the map has. */
export function tradeOffMapPages(context: ViewContext): number {
  return Math.max(
    pageCount(livingOf(context, 'trade-off').length, SIZE.lines),
    pageCount(others(context).length, SIZE.others),
  );
}

/** One page of the map: lines, and all defences that stand on them. */
export function tradeOffMapPage(context: ViewContext, number: number): TradeOffMapPage {
  const href = (page: number): string => context.urls.page(page, 'trade-off-map');
  const lines = pageOf(livingOf(context, 'trade-off'), number, SIZE.lines, href);
  const rest = pageOf(others(context), number, SIZE.others, href);
  const moving = new Set(
    lines.items.flatMap(({ id }) =>
      context.graph.incoming(id).flatMap(({ type, source }) => (type === 'moves-along' ? [source] : [])),
    ),
  );
  const here = new Set([...moving, ...rest.items.map(({ id }) => id)]);
  return {
    lines: lines.items.map((entry) => lineOf(context, entry)),
    defences: livingOf(context, 'defence')
      .filter(({ id }) => here.has(id))
      .map((entry) => pickable(context, entry)),
    page: lines.count >= rest.count ? lines : rest,
  };
}

function lineOf(context: ViewContext, entry: EntryOf<'trade-off'>): TradeOffLine {
  const moves = context.graph.incoming(entry.id).filter(({ type }) => type === 'moves-along');
  const points = measuredPoints(context, entry);
  return {
    ...context.link(entry),
    poles: pair(
      entry.data.poles.map(({ key }, index) => ({
        key,
        label: poleName(key),
        good: context.field(entry, 'poles', index, 'good'),
        defences: context.links(moves.flatMap(({ toward, source }) => (toward === key ? [source] : []))),
        measured: points.filter((point) => point.key === key).length,
        points: points
          .filter((point) => point.key === key)
          .slice(0, POINTS)
          .map(({ dot, value, measure }) => ({ dot, value, measure })),
      })),
    ),
  };
}

function pickable(context: ViewContext, entry: EntryOf<'defence'>): PickableDefence {
  const { graph, urls } = context;
  const outgoing = graph.outgoing(entry.id);
  const named = (id: string) => ({
    id,
    href: urls.entry(id),
    label: graph.entries.get(id)?.data.title ?? id,
  });
  return {
    ...context.link(entry),
    covers: outgoing
      .filter(({ type }) => type === 'mitigates')
      .map(({ target, effect = '', result = '' }) => ({ ...named(target), effect, result })),
    costs: outgoing
      .filter(({ type }) => type === 'moves-along')
      .map(({ target, toward = '' }) => ({ ...named(target), toward: poleName(toward) })),
    opens: outgoing.filter(({ type }) => type === 'exposes').map(({ target }) => named(target)),
  };
}

function pair<T>(items: readonly T[]): readonly [T, T] {
  const [first, second] = items;
  if (first === undefined || second === undefined) throw new Error('a trade-off has two poles');
  return [first, second];
}
