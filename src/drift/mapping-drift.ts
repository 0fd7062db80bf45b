import type { MappingEdge } from '#graph/mappings.ts';
import type { EditionDrift, ItemFate } from './compare-editions.ts';

/** A mapping and what became of the item it names. */
export interface MappingDrift {
  readonly entry: string;
  readonly title: string;
  readonly match: string;
  readonly item: ItemFate;
  /** Whether the mapping would be refused if its edition were changed and nothing else. */
  readonly breaks: boolean;
}

/** What an edition does to the mappings to an earlier one, in the order of entries. */
export function mappingDrift(drift: EditionDrift, edges: readonly MappingEdge[]): MappingDrift[] {
  const fates = new Map(drift.items.map((item) => [item.id, item]));
  return edges.flatMap(({ entry, mapping }) => {
    const item = fates.get(mapping.id);
    if (!item) return [];
    const { id, data } = entry;
    return [{ entry: id, title: data.title, match: mapping.match, item, breaks: item.fate !== 'kept' }];
  });
}
