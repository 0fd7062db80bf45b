import { allMappings } from './data.ts';
import { identifier } from './identifier.ts';
import type { Mapping } from './types.ts';

/** The items of other frameworks to which an entry corresponds. */
export function mappings(anyFormOfId: string): readonly Mapping[] {
  const id = identifier(anyFormOfId);
  return allMappings.filter(({ source }) => source === id);
}

/**
 * The mappings that lead to an item of another framework.
 * @param edition needed where a framework uses its identifiers again in another edition
 */
export function mappedTo(framework: string, item: string, edition?: string): readonly Mapping[] {
  return allMappings.filter(
    (mapping) =>
      mapping.framework === framework &&
      mapping.id === item &&
      (edition === undefined || mapping.edition === edition),
  );
}
