import type { Reference } from '#model/entry.ts';
import { addressOf } from '../references/csl.ts';
import { familiesOf, type Source } from '../source/source.ts';

/** What a column holds; a `list` is joined by semicolons where cells are text. */
export type ColumnType = 'text' | 'list' | 'number' | 'date' | 'link';
export type Cell = string | number | readonly string[];

/** A column of a table, with the value it has for one thing. */
export interface Column<T> {
  readonly name: string;
  readonly type: ColumnType;
  /** Width in a spreadsheet, in characters. */
  readonly width: number;
  value(thing: T): Cell;
}

type EntryColumn = Column<Source['entries'][number]>;
type RelationColumn = Column<Source['graph']['relations'][number]>;
type MappingColumn = Column<Source['graph']['mappings'][number]>;

const FACETS = [
  'origin',
  'channel',
  'parties',
  'setting',
  'intent',
  'attacker-position',
  'target',
  'scale',
  'stage',
  'harms-to',
  'protocols',
  'disciplines',
  'maturity',
] as const;

/** One row an entry. */
export function entryColumns(source: Source): EntryColumn[] {
  const { graph, history, iris } = source;
  const facets = new Map(source.of('threat').map((threat) => [threat.id, source.facetsOf(threat)]));
  return [
    { name: 'id', type: 'text', width: 14, value: ({ id }) => id },
    { name: 'kind', type: 'text', width: 13, value: ({ kind }) => kind },
    { name: 'status', type: 'text', width: 11, value: ({ data }) => data.status },
    { name: 'revision', type: 'number', width: 9, value: ({ id }) => history.revision(id) },
    { name: 'title', type: 'text', width: 40, value: ({ data }) => data.title },
    { name: 'aliases', type: 'list', width: 30, value: ({ data }) => data.aliases ?? [] },
    { name: 'summary', type: 'text', width: 60, value: ({ data }) => data.summary },
    { name: 'family', type: 'text', width: 14, value: (entry) => familiesOf(entry)[0] ?? '' },
    { name: 'also_in', type: 'list', width: 14, value: (entry) => familiesOf(entry).slice(1) },
    ...FACETS.map(
      (name): EntryColumn => ({
        name: name.replaceAll('-', '_'),
        type: 'list',
        width: 16,
        value: (entry) =>
          facets.get(entry.id)?.[name] ??
          (name === 'disciplines' && entry.kind === 'open-problem' ? entry.data.disciplines : []),
      }),
    ),
    {
      name: 'relations',
      type: 'number',
      width: 9,
      value: ({ id }) => graph.outgoing(id).length + graph.incoming(id).length,
    },
    { name: 'references', type: 'list', width: 30, value: (entry) => graph.referencesOf(entry) },
    { name: 'added', type: 'date', width: 11, value: ({ data }) => data.added },
    { name: 'replaced_by', type: 'list', width: 14, value: ({ data }) => data.retired?.to ?? [] },
    { name: 'iri', type: 'link', width: 38, value: ({ id }) => iris.entry(id) },
  ];
}

/** One row a relation. */
export function relationColumns(source: Source): RelationColumn[] {
  const title = (id: string): string => source.graph.entries.get(id)?.data.title ?? '';
  return [
    { name: 'id', type: 'text', width: 40, value: ({ id }) => id },
    { name: 'type', type: 'text', width: 14, value: ({ type }) => type },
    { name: 'source', type: 'text', width: 14, value: (relation) => relation.source },
    { name: 'source_title', type: 'text', width: 32, value: (relation) => title(relation.source) },
    { name: 'target', type: 'text', width: 14, value: ({ target }) => target },
    { name: 'target_title', type: 'text', width: 32, value: ({ target }) => title(target) },
    { name: 'effect', type: 'text', width: 11, value: ({ effect }) => effect ?? '' },
    { name: 'result', type: 'text', width: 11, value: ({ result }) => result ?? '' },
    { name: 'toward', type: 'text', width: 16, value: ({ toward }) => toward ?? '' },
    { name: 'conditions', type: 'text', width: 30, value: (relation) => source.conditions(relation) },
    { name: 'rationale', type: 'text', width: 70, value: (relation) => source.rationale(relation) },
    { name: 'references', type: 'list', width: 30, value: ({ references }) => references },
  ];
}

/** One row a mapping to an item of another framework. */
export function mappingColumns(source: Source): MappingColumn[] {
  return [
    { name: 'entry', type: 'text', width: 14, value: ({ entry }) => entry.id },
    { name: 'entry_title', type: 'text', width: 32, value: ({ entry }) => entry.data.title },
    { name: 'match', type: 'text', width: 9, value: ({ mapping }) => mapping.match },
    { name: 'framework', type: 'text', width: 24, value: ({ mapping }) => mapping.framework },
    { name: 'edition', type: 'text', width: 11, value: ({ mapping }) => mapping.edition },
    { name: 'item', type: 'text', width: 16, value: ({ mapping }) => mapping.id },
    { name: 'item_name', type: 'text', width: 36, value: ({ mapping }) => mapping.name },
    { name: 'confidence', type: 'text', width: 10, value: ({ mapping }) => mapping.confidence },
    { name: 'rationale', type: 'text', width: 70, value: (edge) => source.mappingRationale(edge) },
    { name: 'item_address', type: 'link', width: 40, value: ({ item }) => item.url ?? '' },
  ];
}

/** One row a work. */
export function referenceColumns({ graph }: Source): Column<Reference>[] {
  const text = (
    name: string,
    width: number,
    value: (data: Reference['data']) => string | undefined,
  ): Column<Reference> => ({
    name,
    type: 'text',
    width,
    value: ({ data }) => value(data) ?? '',
  });
  return [
    { name: 'key', type: 'text', width: 26, value: ({ key }) => key },
    text('type', 16, ({ type }) => type),
    text('title', 60, ({ title }) => title),
    {
      name: 'authors',
      type: 'list',
      width: 50,
      value: ({ data }) =>
        data.author.map(
          ({ family, given, literal }) => literal ?? [family, given].filter(Boolean).join(', '),
        ),
    },
    { name: 'year', type: 'number', width: 7, value: ({ data }) => Number(String(data.issued).slice(0, 4)) },
    text('issued', 11, ({ issued }) => String(issued)),
    text('in', 36, (data) => data['container-title'] ?? data.publisher),
    text('doi', 26, ({ DOI }) => DOI),
    text('arxiv', 14, ({ arxiv }) => arxiv),
    { name: 'address', type: 'link', width: 44, value: ({ data }) => addressOf(data) },
    { name: 'findings', type: 'number', width: 9, value: ({ data }) => data.findings?.length ?? 0 },
    { name: 'citations', type: 'number', width: 9, value: ({ key }) => graph.citationsOf(key).length },
  ];
}

/** A cell as text. */
export function cellText(cell: Cell): string | number {
  return typeof cell === 'object' ? cell.join('; ') : cell;
}
