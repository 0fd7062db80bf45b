import type { MappingEdge } from '#graph/mappings.ts';
import type { FrameworkEdition } from '#model/entry.ts';
import { itemAnchor } from './entry/sources.ts';
import { compareText, type EntryLink, groupBy, type Link, type ViewContext } from './shared/context.ts';
import { placeHtml } from './shared/works.ts';

/** An external framework in the list of all. */
export interface FrameworkRow extends Link {
  readonly publisher: string;
  readonly editions: string;
  readonly items: number;
  readonly mapped: number;
}

/** An item of a framework and which entries map to it. */
export interface FrameworkItemView {
  readonly anchor: string;
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly url: string;
  readonly gist: string;
  readonly note: string;
  readonly mappings: readonly {
    readonly entry: EntryLink;
    readonly match: string;
    readonly confidence: string;
    readonly rationale: string;
  }[];
}

/** One edition with its items: those somebody maps to, those reviewed and left, and those nobody looked at. */
export interface EditionView {
  readonly edition: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly licence: string;
  readonly idBy: string;
  readonly notes: readonly string[];
  readonly scope: string;
  readonly total: number;
  readonly mapped: readonly FrameworkItemView[];
  readonly unmatched: readonly FrameworkItemView[];
  readonly unseen: readonly FrameworkItemView[];
}

/** A framework with its editions, the newest first. */
export interface FrameworkPage {
  readonly title: string;
  readonly editions: readonly EditionView[];
}

/** All frameworks by title. */
export function frameworkRows(context: ViewContext): FrameworkRow[] {
  return frameworkSlugs(context)
    .map((slug) => {
      const editions = editionsOf(context, slug);
      const items = editions.reduce((sum, { data }) => sum + data.items.length, 0);
      const edges = context.graph.mappings.filter(({ framework }) => framework.slug === slug);
      return {
        href: context.urls.at('frameworks', slug),
        label: editions[0]?.data.title ?? slug,
        publisher: editions[0]?.data.publisher ?? '',
        editions: editions.map(({ edition }) => edition).join(', '),
        items,
        mapped: new Set(edges.map(({ framework, item }) => `${framework.edition}/${item.id}`)).size,
      };
    })
    .sort((a, b) => compareText(a.label, b.label));
}

/** The names of all frameworks. */
export function frameworkSlugs(context: ViewContext): string[] {
  return [...new Set([...context.graph.frameworks.values()].map(({ slug }) => slug))];
}

/** The page of a framework. */
export function frameworkPage(context: ViewContext, slug: string): FrameworkPage {
  const editions = editionsOf(context, slug);
  return {
    title: editions[0]?.data.title ?? slug,
    editions: editions.map((edition) => editionView(context, edition)),
  };
}

function editionsOf({ graph }: ViewContext, slug: string): FrameworkEdition[] {
  return [...graph.frameworks.values()].filter((edition) => edition.slug === slug).reverse();
}

function editionView(context: ViewContext, framework: FrameworkEdition): EditionView {
  const { data, edition } = framework;
  const edges = groupBy(
    context.graph.mappings.filter((edge) => edge.framework === framework),
    ({ item }) => item.id,
  );
  const review = context.graph.corpus.reviews.find(
    (file) => file.slug === framework.slug && file.data.edition === edition,
  );
  const reviewed = new Map((review?.data.items ?? []).map((item) => [item.id, item]));
  const items = data.items.map((item) => ({
    anchor: itemAnchor(edition, item.id),
    id: item.id,
    name: item.name,
    kind: item.kind,
    url: item.url?.startsWith('https://') ? item.url : '',
    gist: item.gist?.text ?? '',
    note: [
      item.status === 'retired'
        ? `Withdrawn${item['replaced-by'] ? `, now ${item['replaced-by'].join(', ')}` : ''}.`
        : '',
      reviewed.get(item.id)?.reason ?? '',
    ]
      .filter(Boolean)
      .join(' '),
    mappings: (edges.get(item.id) ?? []).map((edge) => mappingRow(context, edge)),
  }));
  const left = items.filter(({ mappings }) => mappings.length === 0);
  return {
    edition,
    title: data.title,
    publisher: data.publisher,
    url: placeHtml(data.url),
    licence: data.licence ?? '',
    idBy: data['id-by'],
    notes: data.notes ?? [],
    scope: review?.data.scope ?? '',
    total: items.length,
    mapped: items.filter(({ mappings }) => mappings.length > 0),
    unmatched: left.filter(({ id }) => reviewed.get(id)?.state === 'no-match'),
    unseen: left.filter(({ id }) => reviewed.get(id)?.state !== 'no-match'),
  };
}

function mappingRow(
  context: ViewContext,
  { entry, index, mapping }: MappingEdge,
): FrameworkItemView['mappings'][number] {
  return {
    entry: context.link(entry),
    match: context.value('match', mapping.match).label,
    confidence: context.value('confidence', mapping.confidence).label,
    rationale: context.field(entry, 'maps-to', index, 'rationale'),
  };
}
