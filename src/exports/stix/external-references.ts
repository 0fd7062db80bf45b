import type { Entry, Reference } from '#model/entry.ts';
import { addressOf } from '../references/csl.ts';
import { once } from '../source/once.ts';
import type { Source } from '../source/source.ts';
import { workLine } from '../source/work-line.ts';
import type { ExternalReference } from './stix-object.ts';

/** What an entry points to outside STIX: itself, the lists that name it, the items it maps to, and the works it cites. */
export function externalReferences(source: Source, entry: Entry): ExternalReference[] {
  return [
    { source_name: 'masec', external_id: entry.id, url: source.iris.entry(entry.id) },
    ...(entry.kind === 'case-study' ? (entry.data['external-ids'] ?? []).map(elsewhere) : []),
    ...source.mappingsOf(entry.id).map((edge) => ({
      source_name: edge.mapping.framework,
      external_id: edge.mapping.id,
      ...(edge.item.url?.startsWith('https://') && { url: edge.item.url }),
      description: `${edge.mapping.name} (edition ${edge.mapping.edition}; match: ${edge.mapping.match}; confidence: ${edge.mapping.confidence}). ${source.mappingRationale(edge)}`,
    })),
    ...source.worksOf(entry).map(workReference),
  ];
}

const workReference = once((work: Reference): ExternalReference => {
  const url = addressOf(work.data);
  return { source_name: work.key, description: workLine(work), ...(url !== '' && { url }) };
});

function elsewhere({ scheme, id }: { scheme: string; id: string }): ExternalReference {
  return { source_name: scheme, external_id: id };
}
