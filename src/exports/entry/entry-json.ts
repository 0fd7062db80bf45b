import type { Entry } from '#model/entry.ts';
import { constants, exportEntry, exportMapping, exportReference, exportRelation } from '../masec-json.ts';
import type { Source } from '../source/source.ts';

/** One entry with its relations in both directions, its mappings and the works it cites, to `schemas/exports/entry.schema.json`. */
export function entryJson(source: Source, entry: Entry): string {
  const { graph } = source;
  const document = {
    ...constants(source),
    entry: exportEntry(source, entry),
    relations: [...graph.outgoing(entry.id), ...graph.incoming(entry.id)].map(exportRelation),
    mappings: source.mappingsOf(entry.id).map(exportMapping),
    references: source.worksOf(entry).map(exportReference),
  };
  return `${JSON.stringify(document)}\n`;
}
