import type { Relation } from '#graph/relations.ts';
import type { Entry } from '#model/entry.ts';
import { isDead, type Source } from '../source/source.ts';
import { uuidOf } from '../source/uuid.ts';
import { stixId } from './entry-object.ts';
import { EXTENSION, IDENTITY, LICENCE_MARKING } from './identity.ts';
import { filled, type StixObject, timestamp } from './stix-object.ts';

/** A relation as a relationship of STIX; revoked with either of its ends. */
export function relationship(source: Source, relation: Relation): StixObject[] {
  const from = source.graph.entries.get(relation.source);
  const to = source.graph.entries.get(relation.target);
  if (!from || !to) return [];
  const { effect, result, toward, references } = relation;
  const conditions = source.conditions(relation);
  const carried = filled({ effect, result, toward, conditions, references });
  return [
    {
      ...between(source, relation.id, relation.type, from, to),
      description: source.rationale(relation),
      ...([from, to].some(isDead) && { revoked: true }),
      ...(Object.keys(carried).length > 0 && {
        extensions: { [EXTENSION]: { extension_type: 'property-extension', ...carried } },
      }),
    },
  ];
}

/** From an entry that is no longer in use to those that take its place. */
export function replacements(source: Source, entry: Entry): StixObject[] {
  return (entry.data.retired?.to ?? []).flatMap((id) => {
    const to = source.graph.entries.get(id);
    return to ? [between(source, `${entry.id}--revoked-by--${id}`, 'revoked-by', entry, to)] : [];
  });
}

function between(source: Source, name: string, type: string, from: Entry, to: Entry): StixObject {
  const later = (a: string, b: string): string => (a > b ? a : b);
  return {
    type: 'relationship',
    spec_version: '2.1',
    id: `relationship--${uuidOf(name)}`,
    created_by_ref: IDENTITY,
    created: timestamp(later(from.data.added, to.data.added)),
    modified: timestamp(later(source.history.modified(from), source.history.modified(to))),
    relationship_type: type,
    source_ref: stixId(from),
    target_ref: stixId(to),
    object_marking_refs: [LICENCE_MARKING],
  };
}
