import type { EntryOf } from '#model/entry.ts';
import type { EntryLink, ViewContext } from './shared/context.ts';
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
  readonly defences: readonly PickableDefence[];
}

/** The page of the map. */
export function tradeOffMapPage(context: ViewContext): TradeOffMapPage {
  const { graph, living } = context;
  const tradeOffs = living.filter((entry): entry is EntryOf<'trade-off'> => entry.kind === 'trade-off');
  const defences = living.filter(({ kind }) => kind === 'defence');
  return {
    lines: tradeOffs.map((entry) => ({
      ...context.link(entry),
      poles: pair(
        entry.data.poles.map(({ key }, index) => ({
          key,
          label: poleName(key),
          good: context.field(entry, 'poles', index, 'good'),
          defences: context.links(
            graph
              .incoming(entry.id)
              .flatMap(({ type, toward, source }) =>
                type === 'moves-along' && toward === key ? [source] : [],
              ),
          ),
          measured: (entry.data.measurements ?? []).filter(({ pole }) => pole === key).length,
        })),
      ),
    })),
    defences: defences.map((entry) => {
      const outgoing = graph.outgoing(entry.id);
      const named = (id: string) => ({
        id,
        href: context.urls.entry(id),
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
    }),
  };
}

function pair<T>(items: readonly T[]): readonly [T, T] {
  const [first, second] = items;
  if (first === undefined || second === undefined) throw new Error('a trade-off has two poles');
  return [first, second];
}
