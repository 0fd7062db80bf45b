import type { Entry } from '#model/entry.ts';
import { type Bundle, neighbourhood } from '#pictures/neighbourhood.ts';
import type { ViewContext } from '../shared/context.ts';

/**
 * The neighbourhood of an entry as a picture; empty when it is related to nothing.
 * @param more where on the page all relations stand
 */
export function surroundingsOf(context: ViewContext, entry: Entry, more: string): string {
  const { graph } = context;
  const bundles = (side: 'in' | 'out'): Bundle[] => {
    const edges = side === 'in' ? graph.incoming(entry.id) : graph.outgoing(entry.id);
    const byType = Map.groupBy(edges, ({ type }) => type);
    return [...graph.relationTypes.values()].flatMap((type) => {
      const label = side === 'out' ? type.label : type.symmetric ? type.label : type['inverse-label'];
      const ids = byType.get(type.value)?.map(({ source, target }) => (side === 'in' ? source : target));
      return ids ? [{ label, neighbours: context.links(ids) }] : [];
    });
  };
  const centre = { id: entry.id, label: entry.data.title, kind: entry.kind };
  return neighbourhood({ centre, left: bundles('in'), right: bundles('out'), more }) ?? '';
}
