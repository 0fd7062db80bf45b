import type { Entry, FrameworkEdition } from '#model/entry.ts';
import type { Framework, Mapping } from '#schemas/types.ts';

export type FrameworkItem = Framework['items'][number];

/** A mapping of an entry to an item that exists in a stored edition. */
export interface MappingEdge {
  readonly entry: Entry;
  readonly index: number;
  readonly mapping: Mapping;
  readonly framework: FrameworkEdition;
  readonly item: FrameworkItem;
}

/** The mappings of entries whose framework, edition and item are known. */
export function resolveMappings(
  entries: Iterable<Entry>,
  frameworks: ReadonlyMap<string, FrameworkEdition>,
): MappingEdge[] {
  const items = new Map(
    [...frameworks].map(([key, edition]) => [
      key,
      new Map(edition.data.items.map((item) => [item.id, item])),
    ]),
  );
  return [...entries].flatMap((entry) =>
    (entry.valid ? (entry.data['maps-to'] ?? []) : []).flatMap((mapping, index) => {
      const key = `${mapping.framework}/${mapping.edition}`;
      const framework = frameworks.get(key);
      const item = items.get(key)?.get(mapping.id);
      return framework && item ? [{ entry, index, mapping, framework, item }] : [];
    }),
  );
}
