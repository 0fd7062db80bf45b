import { Addresses } from '#citations/addresses.ts';
import type { ExportedEntry, MasecJson } from '#exports/masec-json.ts';
import type { Graph } from '#graph/graph.ts';
import { type EntryKind, KINDS } from '#model/kind.ts';

/** A file of data: what it exports, each with its type and its value. */
export interface DataModule {
  /** Name of the file, without its ending. */
  readonly name: string;
  readonly exports: readonly { readonly name: string; readonly type: string; readonly value: unknown }[];
}

/** The names under which the entries of each kind are exported. */
const EXPORTS: Readonly<Record<EntryKind, readonly [string, string]>> = {
  family: ['families', 'Family'],
  threat: ['threats', 'Threat'],
  'trade-off': ['tradeOffs', 'TradeOff'],
  'open-problem': ['openProblems', 'OpenProblem'],
  defence: ['defences', 'Defence'],
  'case-study': ['caseStudies', 'CaseStudy'],
  benchmark: ['benchmarks', 'Benchmark'],
};

/**
 * The data as files, one a kind of entry and one a list, so that a program carries only what it asks for.
 * @param json the same knowledge base as the export has it
 */
export function dataModules(graph: Graph, json: MasecJson, siteUrl = '', base = '/'): DataModule[] {
  const addresses = new Addresses(json.namespace, siteUrl, base);
  const list = (name: string, file: string, type: string, value: readonly unknown[]): DataModule => ({
    name: file,
    exports: [{ name, type: `readonly ${type}[]`, value }],
  });
  const types = [...graph.relationTypes.values()];
  return [
    ...KINDS.map(({ kind, folder }) =>
      list(
        EXPORTS[kind][0],
        folder,
        EXPORTS[kind][1],
        json.entries.filter((entry) => entry.kind === kind).map((entry) => entryOf(graph, entry, addresses)),
      ),
    ),
    {
      name: 'relations',
      exports: [
        { name: 'allRelations', type: 'readonly Relation[]', value: json.relations },
        {
          name: 'inverses',
          type: 'Readonly<Partial<Record<RelationLabel, RelationLabel>>>',
          value: Object.fromEntries(types.map(({ value, inverse }) => [value, inverse])),
        },
      ],
    },
    list('allMappings', 'mappings', 'Mapping', json.mappings),
    list('references', 'references', 'Reference', json.references),
    list('frameworks', 'frameworks', 'Framework', json.frameworks),
    list('terms', 'terms', 'Term', json.terms),
    list('disciplines', 'disciplines', 'Discipline', json.disciplines),
    {
      name: 'vocabularies',
      exports: [
        { name: 'vocabularies', type: 'Readonly<Record<string, Vocabulary>>', value: json.vocabularies },
      ],
    },
    {
      name: 'texts',
      exports: [
        {
          name: 'texts',
          type: 'Readonly<Record<string, readonly Section[]>>',
          value: Object.fromEntries(
            json.entries.map(({ id, sections }) => [
              id,
              sections.map(({ id: anchor, title, markdown }) => ({ id: anchor, title, markdown })),
            ]),
          ),
        },
      ],
    },
    {
      name: 'about',
      exports: (['formatVersion', 'contentVersion', 'namespace', 'license'] as const).map((name) => ({
        name,
        type: 'string',
        value: json[name],
      })),
    },
  ];
}

/** The kinds to which each relation leads, by its label and by its inverse. */
export function followsType(graph: Graph): string {
  const kinds = (list: readonly string[]): string => list.map((kind) => `'${kind}'`).join(' | ');
  const lines = [...graph.relationTypes.values()].flatMap(({ value, inverse, from, to, symmetric }) =>
    symmetric
      ? [`  readonly '${value}': ${kinds([...new Set([...from, ...to])])};`]
      : [`  readonly '${value}': ${kinds(to)};`, `  readonly '${inverse}': ${kinds(from)};`],
  );
  return `/** The kinds of entry to which a relation leads, by its label. */\nexport interface Follows {\n${lines.join('\n')}\n}\n`;
}

/** An entry as its authors wrote it, with what is computed; its text stands in a file of its own. */
function entryOf(graph: Graph, exported: ExportedEntry, addresses: Addresses): Record<string, unknown> {
  const { id, kind, revision, slug, references } = exported;
  const authored = { ...graph.entries.get(id)?.data } as Record<string, unknown>;
  delete authored['relations'];
  delete authored['maps-to'];
  return {
    id,
    kind,
    revision,
    slug,
    url: addresses.entry(id),
    ...(kind === 'threat' && { maturity: graph.maturityOf(id) }),
    ...authored,
    references,
  };
}

/** The file as a module: what is exported stands as plain data, of which bundlers drop what nobody uses. */
export function moduleText({ exports }: DataModule): string {
  return exports.map(({ name, value }) => `export const ${name} = ${written(value)};\n`).join('');
}

/** The types of the file. */
export function moduleTypes({ exports }: DataModule): string {
  const named = [
    ...new Set(exports.flatMap(({ type }) => type.match(/\b(?!Record|Readonly|Partial)[A-Z]\w+/g) ?? [])),
  ];
  const head = named.length > 0 ? `import type { ${named.sort().join(', ')} } from '../types.js';\n\n` : '';
  return head + exports.map(({ name, type }) => `export declare const ${name}: ${type};\n`).join('');
}

/** JSON, one item on each line where there is a list of them. */
function written(value: unknown): string {
  return Array.isArray(value)
    ? `[\n${value.map((item) => `  ${JSON.stringify(item)},\n`).join('')}]`
    : JSON.stringify(value);
}
