import type { FieldChange } from '#comparison/field-changes.ts';
import type { Changes } from '#comparison/list-changes.ts';
import type { Relation } from '#graph/relations.ts';
import type { RelationType } from '#model/vocabulary.ts';
import type { SourcedMapping } from '../edge-changes.ts';
import { nameOf } from '../named-author.ts';
import type { Review } from '../review.ts';
import { fieldLines } from './fields.ts';
import { list, named, nested, type Part } from './part.ts';
import { code, plain } from './text.ts';

interface Reasoned {
  readonly rationale: string;
}

/** Relations gained, lost and changed, each as both of its ends show it. */
export function relationPart(review: Review): Part {
  return {
    title: 'Relations',
    blocks: blocks(review.relations, (relation) => relationLines(review, relation)),
  };
}

/** Mappings gained, lost and changed. */
export function mappingPart(review: Review): Part {
  return { title: 'Mappings', blocks: blocks(review.mappings, (mapping) => mappingLines(review, mapping)) };
}

function blocks<T extends Reasoned>(
  changes: Changes<T>,
  linesOf: (item: T) => { readonly head: string[]; readonly facts: string[] },
): string[] {
  const block = (title: string, item: T, fields?: readonly FieldChange[]): string => {
    const { head, facts } = linesOf(item);
    return list([
      `- ${title}`,
      ...nested([...head, ...(fields ? [...kept(item, fields), ...fieldLines(fields)] : facts)]),
    ]);
  };
  return [
    ...changes.gained.map((item) => block('Gained', item)),
    ...changes.lost.map((item) => block('Lost', item)),
    ...changes.altered.map(({ item, fields }) => block('Changed', item, fields)),
  ];
}

/** The reason of something that changed in other respects. */
function kept({ rationale }: Reasoned, fields: readonly FieldChange[]): string[] {
  return fields.some(({ path }) => path === 'rationale')
    ? []
    : [`- rationale, as before: ${plain(rationale)}`];
}

function relationLines(review: Review, relation: Relation): { head: string[]; facts: string[] } {
  const { source, target, rationale, references } = relation;
  const { from, to } = labelsOf(review, relation);
  const { effect, result, toward, conditions } = relation;
  const carried = Object.entries({ effect, result, toward, conditions }).flatMap(([name, value]) =>
    value === undefined ? [] : [`- ${name}: ${plain(value)}`],
  );
  return {
    head: [
      `- ${entryName(review, source)} ${plain(from)} ${entryName(review, target)}`,
      `- ${entryName(review, target)} ${plain(to)} ${entryName(review, source)}`,
    ],
    facts: [
      `- rationale: ${plain(rationale)}`,
      ...carried,
      ...(references.length > 0 ? [`- references: ${references.map(code).join(', ')}`] : []),
    ],
  };
}

/** How a relation reads from either end. */
function labelsOf({ base, head }: Review, { type }: Relation): { from: string; to: string } {
  const known: RelationType | undefined =
    head.graph.relationTypes.get(type) ?? base.graph.relationTypes.get(type);
  return {
    from: known?.label ?? type,
    to: (known?.symmetric ? known.label : known?.['inverse-label']) ?? type,
  };
}

function mappingLines(review: Review, mapping: SourcedMapping): { head: string[]; facts: string[] } {
  const { source, framework, edition, id, name, match, confidence, rationale } = mapping;
  return {
    head: [`- ${entryName(review, source)} to ${code(`${framework} ${edition} ${id}`)}, ${plain(name)}`],
    facts: [`- match: ${code(match)}, confidence: ${code(confidence)}`, `- rationale: ${plain(rationale)}`],
  };
}

function entryName({ base, head }: Review, id: string): string {
  const entry = head.graph.entries.get(id) ?? base.graph.entries.get(id);
  return entry ? named(nameOf(entry)) : code(id);
}
