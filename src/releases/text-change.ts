import { type FieldChange, fieldChanges } from '#comparison/field-changes.ts';
import { type Changes, changes, isEmpty } from '#comparison/list-changes.ts';
import { LEAD, type SectionChange, sectionChanges } from '#comparison/section-changes.ts';
import type { Author } from '#graph/citations.ts';
import type { Mapping, Relation } from '#schemas/types.ts';

/**
 * What differs between two texts of one entry, term or discipline: its name in addresses, its fields, the relations and
 * mappings it declares itself, and its sections. Comments, white space and the order of fields say nothing.
 */
export interface TextChange {
  /** Old and new slug, when they differ. */
  readonly renamed: readonly [string, string] | undefined;
  /** Fields that differ, relations and mappings aside. */
  readonly fields: readonly FieldChange[];
  readonly relations: Changes<Relation>;
  readonly mappings: Changes<Mapping>;
  readonly sections: readonly SectionChange[];
}

const ELSEWHERE = new Set(['relations', 'maps-to']);

/** What differs between two texts; undefined when they say the same. */
export function textChange(before: Author, after: Author): TextChange | undefined {
  const change: TextChange = {
    renamed: before.slug === after.slug ? undefined : [before.slug, after.slug],
    fields: fieldChanges(before.data, after.data, ELSEWHERE),
    relations: changes(relationsOf(before), relationsOf(after), ({ type, target }) => `${type} ${target}`),
    mappings: changes(mappingsOf(before), mappingsOf(after), ({ framework, edition, id }) =>
      JSON.stringify([framework, edition, id]),
    ),
    sections: sectionChanges(before, after),
  };
  return change.renamed || changedFields(change).length + change.sections.length > 0 ? change : undefined;
}

/** The names of the fields that differ, each once. */
export function changedFields({ renamed, fields, relations, mappings }: TextChange): string[] {
  const names = fields.map(({ path }) => /^[^.[ ]*/.exec(path)?.[0] ?? path);
  return [
    ...(renamed ? ['slug'] : []),
    ...new Set(names),
    ...(isEmpty(relations) ? [] : ['relations']),
    ...(isEmpty(mappings) ? [] : ['maps-to']),
  ];
}

/** The headings of the sections that differ. */
export function changedSections({ sections }: TextChange): string[] {
  return sections.map(({ title }) => title);
}

/** Says in words what differs, as in "Changed: summary, relations (enables MASEC-T0002 added), section How it works." */
export function changeWords(change: TextChange): string {
  const { relations, mappings } = change;
  const details: Readonly<Record<string, string>> = {
    relations: listWords(relations, ({ type, target }) => `${type} ${target}`),
    'maps-to': listWords(mappings, ({ framework, id }) => `${framework} ${id}`),
  };
  const fields = changedFields(change).map((name) => {
    const detail = details[name];
    return detail === undefined ? (NAMES[name] ?? name) : `${NAMES[name] ?? name} (${detail})`;
  });
  const sections = changedSections(change).map((title) =>
    title === LEAD ? 'text before the first heading' : `section ${title}`,
  );
  return `Changed: ${[...fields, ...sections].join(', ')}.`;
}

const NAMES: Readonly<Record<string, string>> = { 'maps-to': 'mappings', slug: 'name in the address' };
/** More items than these are counted instead of named. */
const FEW = 3;

function listWords<T>({ gained, lost, altered }: Changes<T>, name: (item: T) => string): string {
  const part = (items: readonly T[], verb: string): string[] => {
    if (items.length === 0) return [];
    return [`${items.length > FEW ? items.length : items.map(name).join(', ')} ${verb}`];
  };
  return [
    ...part(gained, 'added'),
    ...part(lost, 'removed'),
    ...part(
      altered.map(({ item }) => item),
      'changed',
    ),
  ].join('; ');
}

function relationsOf({ data }: Author): readonly Relation[] {
  return 'relations' in data ? (data.relations ?? []) : [];
}

function mappingsOf({ data }: Author): readonly Mapping[] {
  return 'maps-to' in data ? (data['maps-to'] ?? []) : [];
}
