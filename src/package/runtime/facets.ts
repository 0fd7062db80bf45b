import type { Threat } from './types.ts';

/** The words of one facet of a threat, without the reasons that some of them carry. */
export function facet(threat: Threat, name: keyof Threat['facets']): readonly string[] {
  const coded: unknown = threat.facets[name];
  return [coded ?? []]
    .flat()
    .map((each) => (typeof each === 'string' ? each : (each as { value: string }).value));
}
