import { jsonLines } from '../source/lines.ts';
import type { Source } from '../source/source.ts';
import { uuidOf } from '../source/uuid.ts';
import { entryObject } from './entry-object.ts';
import { commonObjects } from './identity.ts';
import { relationship, replacements } from './relationship.ts';

/** Every entry and relation as a bundle of STIX 2.1, one object on each line. */
export function stixBundle(source: Source): string {
  return jsonLines(
    { type: 'bundle', id: `bundle--${uuidOf(`stix/bundle/${source.history.version}`)}` },
    'objects',
    [
      ...commonObjects(source),
      ...source.entries.map((entry) => entryObject(source, entry)),
      ...source.graph.relations.flatMap((relation) => relationship(source, relation)),
      ...source.entries.flatMap((entry) => replacements(source, entry)),
    ],
  );
}
