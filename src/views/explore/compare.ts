import { itemAnchor } from '../entry/sources.ts';
import { frameworkRows, frameworkSlugs } from '../framework.ts';
import { type Excerpt, excerpt } from '../lists/excerpt.ts';
import { remembered } from '../lists/remembered.ts';
import { compareText, type EntryLink, type Link, type ViewContext } from '../shared/context.ts';

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
