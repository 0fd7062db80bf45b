import type { Entry } from '#model/entry.ts';
import { disciplinesOf, facetRows } from '../entry/classification.ts';
import { relationGroups } from '../entry/relation-groups.ts';
import { itemAnchor } from '../entry/sources.ts';
import { frameworkRows, frameworkSlugs } from '../framework.ts';
import { type Excerpt, excerpt } from '../lists/excerpt.ts';
import { remembered } from '../lists/remembered.ts';
import { compareText, type EntryLink, type Link, type ViewContext } from '../shared/context.ts';
import { relationAnchor } from '../shared/relation-rows.ts';

/** A pair of entries that readers confuse, and why they differ. */
export interface ConfusedPair {
  readonly a: EntryLink;
  readonly b: EntryLink;
  readonly href: string;
  readonly rationale: string;
}

/** The page on which two things are compared, as it stands before any is chosen. */
export interface ComparePage {
  readonly pairs: Excerpt<ConfusedPair>;
  readonly frameworks: readonly (Link & { readonly slug: string; readonly mapped: number })[];
}

/** One side of a comparison of entries. */
export interface ComparedEntry {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly kind: string;
  readonly kindLabel: string;
  readonly summary: string;
  readonly aliases: readonly string[];
  readonly added: string;
  /** What the entry is classified by; a single value of a field is a list of one. */
  readonly facets: readonly { readonly label: string; readonly values: readonly Link[] }[];
  readonly relations: readonly {
    readonly label: string;
    readonly id: string;
    readonly title: string;
    readonly href: string;
    /** Where the relation is shown with its reason. */
    readonly at: string;
  }[];
  readonly works: readonly Link[];
  readonly mappings: readonly Link[];
  readonly sections: readonly { readonly id: string; readonly title: string; readonly html: string }[];
}

/** One side of a comparison of frameworks: the items of its newest edition that entries here map to. */
export interface ComparedFramework {
  readonly slug: string;
  readonly href: string;
  readonly title: string;
  readonly edition: string;
  readonly total: number;
  readonly items: readonly {
    readonly id: string;
    readonly name: string;
    readonly href: string;
    readonly mappings: readonly {
      readonly entry: string;
      readonly title: string;
      readonly kind: string;
      readonly href: string;
      readonly match: string;
      readonly confidence: string;
    }[];
  }[];
}

/** The address at which two entries stand side by side. */
export function compareHref(context: ViewContext, a: string, b?: string): string {
  return `${context.urls.at('compare')}?a=${a}${b === undefined ? '' : `&b=${b}`}`;
}

/** How many confused pairs the page shows. */
export const CONFUSED = { name: 'confused-pairs', most: 200 };

/** Every pair of entries that readers confuse. */
export const confusedPairs = remembered((context): readonly ConfusedPair[] =>
  context.graph.relations.flatMap((relation) => {
    if (relation.type !== 'differs-from') return [];
    const [a, b] = context.links([relation.source, relation.target]);
    const author = context.graph.entries.get(relation.declaredIn);
    if (!a || !b || !author) return [];
    const rationale = context.field(author, 'relations', relation.index, 'rationale');
    return [{ a, b, href: compareHref(context, a.id, b.id), rationale }];
  }),
);

/** The page itself. */
export function comparePage(context: ViewContext): ComparePage {
  const slugs = new Map(frameworkSlugs(context).map((slug) => [context.urls.at('frameworks', slug), slug]));
  return {
    pairs: excerpt(context, CONFUSED.name, confusedPairs(context), CONFUSED.most),
    frameworks: frameworkRows(context).map(({ href, label, mapped }) => ({
      href,
      label,
      mapped,
      slug: slugs.get(href) ?? '',
    })),
  };
}

/** Comparisons that the page of an entry offers: those it is easily confused with. */
export function comparisons(context: ViewContext, id: string): Link[] {
  const { graph } = context;
  const near = [...graph.outgoing(id), ...graph.incoming(id)]
    .filter(({ type }) => type === 'differs-from')
    .map(({ source, target }) => (source === id ? target : source));
  return context.links(near).map((other) => ({
    href: compareHref(context, id, other.id),
    label: `${other.id.slice(6)} ${other.label}`,
  }));
}

/** One side of a comparison of entries. */
export function comparedEntry(context: ViewContext, entry: Entry): ComparedEntry {
  const link = context.link(entry);
  return {
    id: entry.id,
    href: link.href,
    title: link.label,
    kind: entry.kind,
    kindLabel: link.kindLabel,
    summary: link.summary,
    aliases: entry.data.aliases ?? [],
    added: entry.data.added,
    facets: facetsOf(context, entry),
    relations: relationGroups(context, entry).flatMap(({ label, rows }) =>
      rows.map(({ id, other }) => ({
        label,
        id: other.id,
        title: other.label,
        href: other.href,
        at: `${link.href}#${relationAnchor(id)}`,
      })),
    ),
    works: context.graph.referencesOf(entry).map((key) => ({
      href: context.urls.reference(key),
      label: context.citationLabels.get(key) ?? key,
    })),
    mappings: context.mappingsOf(entry.id).map(({ framework, item }) => ({
      href: `${context.urls.at('frameworks', framework.slug)}#${itemAnchor(framework.edition, item.id)}`,
      label: `${framework.data.title} ${framework.edition}: ${item.id} ${item.name}`,
    })),
    sections: entry.sections.map(({ id, title, nodes }) => ({
      id,
      title,
      html: context.blocks(nodes, `${entry.id}-${id}`),
    })),
  };
}

function facetsOf(context: ViewContext, entry: Entry): ComparedEntry['facets'] {
  const links = (values: readonly Link[]): Link[] => values.map(({ href, label }) => ({ href, label }));
  const coded = facetRows(context, entry)
    .filter(({ name }) => name !== 'disciplines')
    .map(({ label, values }) => ({ label, values: links(values) }));
  const disciplines = context.disciplines
    .filter(({ slug }) => disciplinesOf(entry).includes(slug))
    .map(({ slug, data }) => ({ href: context.urls.at('disciplines', slug), label: data.title }));
  const maturity = context.graph.maturityOf(entry.id);
  const own =
    entry.kind === 'threat'
      ? [
          { label: 'Family', values: links(context.links([entry.data.family])) },
          { label: 'Also in', values: links(context.links(entry.data['also-in'] ?? [])) },
          {
            label: 'Maturity',
            values: [
              {
                href: context.urls.facet('maturity', maturity),
                label: context.value('maturity', maturity).label,
              },
            ],
          },
        ]
      : [];
  return [...own, ...coded, { label: 'Disciplines', values: disciplines }].filter(
    ({ values }) => values.length > 0,
  );
}

/** One side of a comparison of frameworks. */
export function comparedFramework(context: ViewContext, slug: string): ComparedFramework {
  const { graph, urls } = context;
  const edition = [...graph.frameworks.values()].filter((one) => one.slug === slug).at(-1);
  if (!edition) throw new Error(`no such framework: ${slug}`);
  const edges = graph.mappings.filter(({ framework }) => framework === edition);
  const items = edition.data.items.flatMap((item) => {
    const mappings = edges
      .filter((edge) => edge.item.id === item.id)
      .map(({ entry, mapping }) => ({
        entry: entry.id,
        title: entry.data.title,
        kind: entry.kind,
        href: urls.entry(entry.id),
        match: context.value('match', mapping.match).label,
        confidence: context.value('confidence', mapping.confidence).label,
      }))
      .sort((a, b) => compareText(a.entry, b.entry));
    const href = `${urls.at('frameworks', slug)}#${itemAnchor(edition.edition, item.id)}`;
    return mappings.length > 0 ? [{ id: item.id, name: item.name, href, mappings }] : [];
  });
  return {
    slug,
    href: urls.at('frameworks', slug),
    title: edition.data.title,
    edition: edition.edition,
    total: edition.data.items.length,
    items,
  };
}
