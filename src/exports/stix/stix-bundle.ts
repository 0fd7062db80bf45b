import { compareRelations, type Relation } from '#graph/relations.ts';
import { jsonLines } from '../source/lines.ts';
import { isDead, type Source } from '../source/source.ts';
import { uuidOf } from '../source/uuid.ts';
import { entryObject } from './entry-object.ts';
import { commonObjects } from './identity.ts';
import { relationship, replacements } from './relationship.ts';

/** Every entry and relation as a bundle of STIX 2.1, one object on each line. */
export function stixBundle(source: Source): Iterable<string> {
  return jsonLines(
    { type: 'bundle', id: `bundle--${uuidOf(`stix/bundle/${source.history.version}`)}` },
    'objects',
    objects(source),
  );
}

function* objects(source: Source): Iterable<unknown> {
  yield* commonObjects(source);
  for (const entry of source.entries) yield entryObject(source, entry);
  for (const relation of everyRelation(source)) yield* relationship(source, relation);
  for (const entry of source.entries) yield* replacements(source, entry);
}

/** The relations in use and those of entries that no longer are: whoever has one must learn that it is revoked. */
function everyRelation({ graph, entries }: Source): Relation[] {
  const ended = entries.filter(isDead).flatMap(({ id }) => [...graph.outgoing(id), ...graph.incoming(id)]);
  const all = new Map([...graph.relations, ...ended].map((relation) => [relation.id, relation]));
  return [...all.values()].sort(compareRelations);
}
