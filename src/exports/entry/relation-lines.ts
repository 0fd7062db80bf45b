import type { Relation } from '#graph/relations.ts';
import { once } from '../source/once.ts';
import type { Source } from '../source/source.ts';
import { cite, entryRef, inlineField } from './links.ts';
import { markdownText } from './markdown-text.ts';

/** The relations of an entry in both directions, as items of a list. */
export function relationLines(source: Source, id: string): string[] {
  const { graph } = source;
  const facts = factsOf(source);
  const line = (relation: Relation, inverse: boolean): string => {
    const type = graph.relationTypes.get(relation.type);
    const label = (inverse ? type?.['inverse-label'] : type?.label) ?? relation.type;
    return `- ${label} ${entryRef(source, inverse ? relation.source : relation.target)}${facts(relation)}`;
  };
  return [
    ...graph.outgoing(id).map((relation) => line(relation, false)),
    ...graph.incoming(id).map((relation) => line(relation, true)),
  ];
}

/** What a relation says besides its ends: the same from both of them. */
const factsOf = once((source: Source) =>
  once((relation: Relation): string => {
    const { declaredIn, index, rationale, effect, result, toward, references } = relation;
    const author = source.graph.entries.get(declaredIn);
    const reason = author
      ? inlineField(source, author, rationale, 'relations', index, 'rationale')
      : markdownText(rationale);
    const carried = [effect, result, toward && `toward ${toward}`, source.conditions(relation)]
      .flatMap((value) => (value ? [markdownText(value)] : []))
      .join(', ');
    const sources = references.map((finding) => cite(source, finding)).join('; ');
    return `${carried && ` (${carried})`}: ${reason}${sources && ` (${sources})`}`;
  }),
);
