import { type EntryKind, KINDS } from '#model/kind.ts';
import type { Path } from '#model/yaml-document.ts';
import type { SchemaName } from '#schemas/schema-names.ts';
import type { SchemaPlace } from './schema-place.ts';

/** What sort of thing an author names at a place of the data. */
export type Expectation =
  | { readonly sort: 'entry'; readonly kinds: readonly EntryKind[] }
  | { readonly sort: 'finding' }
  | { readonly sort: 'list'; readonly list: string }
  | { readonly sort: 'word'; readonly word: string }
  | { readonly sort: 'discipline' | 'term' | 'pole' }
  | { readonly sort: 'framework' | 'edition' | 'item' | 'item-name' };

const ALL_KINDS = KINDS.map(({ kind }) => kind);

/** What the shared definitions of the schemas stand for. */
const DEFINITIONS: Readonly<Record<string, readonly Expectation[]>> = {
  entryId: [{ sort: 'entry', kinds: ALL_KINDS }],
  familyId: [{ sort: 'entry', kinds: ['family'] }],
  threatId: [{ sort: 'entry', kinds: ['threat'] }],
  findingRef: [{ sort: 'finding' }],
  oursOrFinding: [{ sort: 'word', word: 'ours' }, { sort: 'finding' }],
};

/** Fields whose schema says only that they hold a text, by the names of the last two steps to them. */
const FIELDS: Readonly<Record<string, readonly Expectation[]>> = {
  disciplines: [{ sort: 'discipline' }],
  'see-also': [{ sort: 'entry', kinds: ALL_KINDS }, { sort: 'term' }],
  toward: [{ sort: 'pole' }],
  pole: [{ sort: 'pole' }],
  'maps-to framework': [{ sort: 'framework' }],
  'maps-to edition': [{ sort: 'edition' }],
  'maps-to id': [{ sort: 'item' }],
  'maps-to name': [{ sort: 'item-name' }],
};

/** Of a review, which speaks of the framework in whose folder it lies. */
const IN_REVIEW: Readonly<Record<string, readonly Expectation[]>> = {
  edition: [{ sort: 'edition' }],
  'items id': [{ sort: 'item' }],
};

/**
 * What may be named at a place.
 * @param schema the schema of the file
 * @param path steps to the place
 * @param place what the schemas say of it
 */
export function expectationsAt(schema: SchemaName, path: Path, place: SchemaPlace): Expectation[] {
  const names = path.filter((step) => typeof step === 'string');
  const [field = '', long = ''] = [names.at(-1), names.slice(-2).join(' ')];
  const byField =
    schema === 'reviewed' ? (IN_REVIEW[long] ?? IN_REVIEW[field]) : (FIELDS[long] ?? FIELDS[field]);
  return [
    ...place.lists.map((list): Expectation => ({ sort: 'list', list })),
    ...place.values.map((word): Expectation => ({ sort: 'word', word })),
    ...place.definitions.flatMap((name) => DEFINITIONS[name] ?? []),
    ...(byField ?? []),
  ];
}
