import type { Graph } from '#graph/graph.ts';
import type { MappingEdge } from '#graph/mappings.ts';
import type { Relation } from '#graph/relations.ts';
import type { DisciplinePage, Entry, Reference, TermPage } from '#model/entry.ts';
import type { Vocabulary } from '#model/vocabulary.ts';
import { retiringRelease } from '#releases/retiring-release.ts';
import type { ExportContext } from './source/export-context.ts';
import { Source } from './source/source.ts';

export type { ExportContext } from './source/export-context.ts';

/** Version of the format of `masec.json`, by SemVer; apart from the version of the content. */
export const FORMAT_VERSION = '1.0.0';

/** The parts of the document that are lists, each with what makes its items. */
const LISTS: { readonly [List in ListName]: (source: Source) => readonly (() => MasecJson[List][number])[] } =
  {
    entries: (source) => source.entries.map((entry) => () => exportEntry(source, entry)),
    relations: ({ graph }) => graph.relations.map((relation) => () => exportRelation(relation)),
    mappings: ({ graph }) => graph.mappings.map((edge) => () => exportMapping(edge)),
    references: ({ references }) => references.map((reference) => () => exportReference(reference)),
    frameworks: ({ graph }) =>
      [...graph.frameworks.values()].map(({ slug, data }) => () => ({ slug, ...data })),
    terms: ({ terms }) => terms.map((page) => () => exportPage(page)),
    disciplines: ({ disciplines }) => disciplines.map((page) => () => exportPage(page)),
  };

/** The whole knowledge base as one JSON document, to `schemas/exports/masec.schema.json`. */
export function masecJson(
  graph: Graph,
  context: ExportContext,
  source = new Source(graph, context),
): MasecJson {
  const lists = Object.entries(LISTS).map(([name, items]) => [name, items(source).map((item) => item())]);
  return { ...constants(source), ...Object.fromEntries(lists), vocabularies: vocabularies(source) };
}

/** The same as text, item by item: as a whole it would take many times the memory. */
export function* masecJsonPieces(source: Source): Iterable<string> {
  yield JSON.stringify(constants(source)).slice(0, -1);
  for (const [name, items] of Object.entries(LISTS)) {
    yield `,${JSON.stringify(name)}:[`;
    for (const [index, item] of items(source).entries())
      yield `${index === 0 ? '' : ','}${JSON.stringify(item())}`;
    yield ']';
  }
  yield `,"vocabularies":${JSON.stringify(vocabularies(source))}}\n`;
}

type ListName = 'entries' | 'relations' | 'mappings' | 'references' | 'frameworks' | 'terms' | 'disciplines';

export interface MasecJson {
  readonly formatVersion: string;
  readonly contentVersion: string;
  readonly namespace: string;
  readonly license: string;
  readonly entries: readonly ExportedEntry[];
  readonly relations: readonly Record<string, unknown>[];
  readonly mappings: readonly Record<string, unknown>[];
  readonly references: readonly Record<string, unknown>[];
  readonly frameworks: readonly Record<string, unknown>[];
  readonly terms: readonly Record<string, unknown>[];
  readonly disciplines: readonly Record<string, unknown>[];
  readonly vocabularies: Readonly<Record<string, unknown>>;
}

export interface ExportedEntry {
  readonly id: string;
  readonly kind: Entry['kind'];
  readonly status: string;
  readonly revision: number;
  readonly slug: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly summary: string;
  readonly url: string;
  readonly facets: Readonly<Record<string, readonly string[]>>;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly sections: readonly { id: string; title: string; markdown: string; html: string }[];
  readonly references: readonly string[];
}

/** What every document says of itself. */
export function constants({
  graph,
  history,
}: Source): Pick<MasecJson, 'formatVersion' | 'contentVersion' | 'namespace' | 'license'> {
  const { namespace, license } = graph.corpus.site;
  return {
    formatVersion: FORMAT_VERSION,
    contentVersion: history.version,
    namespace,
    license: license.content,
  };
}

const TOP_LEVEL = new Set(['title', 'summary', 'status', 'aliases', 'facets', 'relations', 'maps-to']);

/** One entry, whole. */
export function exportEntry(source: Source, entry: Entry): ExportedEntry {
  const { graph, context, history } = source;
  const { data } = entry;
  return {
    id: entry.id,
    kind: entry.kind,
    status: data.status,
    revision: history.revision(entry.id),
    slug: entry.slug,
    title: data.title,
    aliases: data.aliases ?? [],
    summary: data.summary,
    url: context.url(entry.id),
    facets: source.facetsOf(entry),
    fields: {
      ...Object.fromEntries(Object.entries(data).filter(([name]) => !TOP_LEVEL.has(name))),
      ...(data.retired && { retired: withRelease(graph, entry) }),
    },
    sections: entry.sections.map((section) => ({
      id: section.id,
      title: section.title,
      markdown: entry.document.source.text.slice(section.start, section.end).trim(),
      html: context.html(section),
    })),
    references: citedFindings(graph, entry),
  };
}

/** What became of an entry, with the release that says so where one does. */
function withRelease({ corpus }: Graph, { id, data }: Entry): Entry['data']['retired'] {
  const release = data.retired?.release ?? retiringRelease(corpus.releases, id);
  return data.retired && { ...data.retired, ...(release !== undefined && { release }) };
}

function citedFindings(graph: Graph, entry: Entry): string[] {
  const cited = graph.citationsBy(entry).filter(({ key }) => graph.references.has(key));
  return [...new Set(cited.map(({ key, finding }) => (finding ? `${key}#${finding}` : key)))].sort();
}

/** One relation, without the place of its declaration. */
export function exportRelation({
  declaredIn: _file,
  index: _index,
  ...relation
}: Relation): Record<string, unknown> {
  return { ...relation };
}

/** One mapping. */
export function exportMapping({ entry, mapping }: MappingEdge): Record<string, unknown> {
  return { source: entry.id, ...mapping };
}

/** One work with its findings. */
export function exportReference({ key, data }: Reference): Record<string, unknown> {
  return { key, ...data };
}

/** A term or a discipline with its text. */
function exportPage({ slug, data, document, bodyStart }: TermPage | DisciplinePage): Record<string, unknown> {
  return { slug, ...data, markdown: document.source.text.slice(bodyStart).trim() };
}

function vocabularies({ graph }: Source): Record<string, unknown> {
  return Object.fromEntries(
    graph.corpus.vocabularies.map((vocabulary) => [vocabulary.name, exportVocabulary(vocabulary)]),
  );
}

function exportVocabulary({ title, description, values }: Vocabulary): Record<string, unknown> {
  return { title, description, values };
}
