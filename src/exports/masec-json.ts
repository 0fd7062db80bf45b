import type { Graph } from '#graph/graph.ts';
import type { Relation } from '#graph/relations.ts';
import type { Entry, Reference, Section } from '#model/entry.ts';
import type { Vocabulary } from '#model/vocabulary.ts';
import { retiringRelease } from '#releases/retiring-release.ts';

/** Version of the format of `masec.json`, by SemVer; apart from the version of the content. */
export const FORMAT_VERSION = '1.0.0';
/** Version of content that no release holds yet. */
export const UNRELEASED = '0.0.0-unreleased';

/** What an export cannot know of itself: where the site stands and how prose looks as HTML. */
export interface ExportContext {
  /** Address of an entry's page. */
  url(id: string): string;
  /** HTML of the prose of a section. */
  html(section: Section): string;
}

/** The whole knowledge base as one JSON document, to `schemas/exports/masec.schema.json`. */
export function masecJson(graph: Graph, context: ExportContext): MasecJson {
  const { corpus } = graph;
  return {
    formatVersion: FORMAT_VERSION,
    contentVersion: contentVersion(graph),
    namespace: corpus.site.namespace,
    license: corpus.site.license.content,
    entries: [...graph.entries.values()].map((entry) => exportEntry(graph, entry, context)),
    relations: graph.relations.map(exportRelation),
    mappings: graph.mappings.map(({ entry, mapping }) => ({ source: entry.id, ...mapping })),
    references: [...graph.references.values()].map(exportReference),
    frameworks: [...graph.frameworks.values()].map(({ slug, data }) => ({ slug, ...data })),
    terms: corpus.terms.filter(isPublic).map(({ slug, data, document, bodyStart }) => ({
      slug,
      ...data,
      markdown: document.source.text.slice(bodyStart).trim(),
    })),
    disciplines: corpus.disciplines.filter(isPublic).map(({ slug, data, document, bodyStart }) => ({
      slug,
      ...data,
      markdown: document.source.text.slice(bodyStart).trim(),
    })),
    vocabularies: Object.fromEntries(
      corpus.vocabularies.map((vocabulary) => [vocabulary.name, exportVocabulary(vocabulary)]),
    ),
  };
}

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

/** Version of the content: that of the newest release, or that nothing was released. */
export function contentVersion(graph: Graph): string {
  return graph.corpus.releases.at(-1)?.data.version ?? UNRELEASED;
}

const TOP_LEVEL = new Set(['title', 'summary', 'status', 'aliases', 'facets', 'relations', 'maps-to']);

function exportEntry(graph: Graph, entry: Entry, context: ExportContext): ExportedEntry {
  const { data } = entry;
  return {
    id: entry.id,
    kind: entry.kind,
    status: data.status,
    revision: revisionOf(graph, entry.id),
    slug: entry.slug,
    title: data.title,
    aliases: data.aliases ?? [],
    summary: data.summary,
    url: context.url(entry.id),
    facets:
      entry.kind === 'threat' ? { ...codes(entry.data.facets), maturity: [graph.maturityOf(entry.id)] } : {},
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

/** The revision of an entry in the newest release; 0 when it was never released. */
function revisionOf({ corpus }: Graph, id: string): number {
  const newest = corpus.releases.at(-1)?.data.entries;
  return newest?.find((released) => released.id === id)?.revision ?? 0;
}

/** What became of an entry, with the release that says so where one does. */
function withRelease({ corpus }: Graph, { id, data }: Entry): Entry['data']['retired'] {
  const release = data.retired?.release ?? retiringRelease(corpus.releases, id);
  return data.retired && { ...data.retired, ...(release !== undefined && { release }) };
}

/** Facet values without their reasons: lists of words. */
function codes(facets: Readonly<Record<string, unknown>>): Record<string, string[]> {
  const word = (coded: unknown): string =>
    typeof coded === 'string' ? coded : (coded as { value: string }).value;
  return Object.fromEntries(
    Object.entries(facets).map(([name, value]) => [name, (Array.isArray(value) ? value : [value]).map(word)]),
  );
}

function citedFindings(graph: Graph, entry: Entry): string[] {
  const cited = graph.citationsBy(entry).filter(({ key }) => graph.references.has(key));
  return [...new Set(cited.map(({ key, finding }) => (finding ? `${key}#${finding}` : key)))].sort();
}

function exportRelation({
  declaredIn: _file,
  index: _index,
  ...relation
}: Relation): Record<string, unknown> {
  return { ...relation };
}

function exportReference({ key, data }: Reference): Record<string, unknown> {
  return { key, ...data };
}

function exportVocabulary({ title, description, values }: Vocabulary): Record<string, unknown> {
  return { title, description, values };
}

function isPublic({ data }: { readonly data: { readonly status: string } }): boolean {
  return data.status !== 'draft';
}
