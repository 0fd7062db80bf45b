import type { Entry } from '#model/entry.ts';
import type { EntryKind } from '#model/kind.ts';
import { kindRecord } from '#model/kind.ts';
import { type SearchFilter, searchFilters } from './search.ts';
import type { EntryLink, Link, ViewContext } from './shared/context.ts';
import { codedValues, facetsOf } from './shared/facets.ts';
import { KIND_ORDER } from './shared/kinds.ts';

/** A threat in its column, with what answers it and what shows it. */
export interface MatrixCell extends EntryLink {
  readonly maturity: string;
  readonly maturityLabel: string;
  readonly defences: number;
  readonly cases: number;
  /** How many works it cites. */
  readonly works: number;
  /** How many threats of its family it is a special case of, one above the other. */
  readonly depth: number;
  /** Its facet values, as in `channel:direct`. */
  readonly values: readonly string[];
}

/** One family of the matrix. */
export interface MatrixColumn {
  readonly family: EntryLink;
  /** Its threats, special cases right after what they are cases of. */
  readonly cells: readonly MatrixCell[];
  /** Threats that belong elsewhere first. */
  readonly also: readonly EntryLink[];
}

/** The matrix of all threats, and the way to the matrices of relations. */
export interface MatrixPage {
  readonly columns: readonly MatrixColumn[];
  readonly pairs: readonly (Link & { readonly count: number })[];
  readonly maturities: readonly { readonly value: string; readonly label: string }[];
  /** What the threats can be filtered by. */
  readonly filters: readonly SearchFilter[];
  readonly total: number;
}

/** A pair of kinds that some type of relation joins, in the order of navigation. */
export interface KindPair {
  readonly a: EntryKind;
  readonly b: EntryKind;
  /** As in `defence-threat`. */
  readonly slug: string;
}

/** Every pair of kinds that relation types join; names of a pair stand in the order of the alphabet. */
export function kindPairs(context: ViewContext): KindPair[] {
  const slugs = new Set<string>();
  const pairs: KindPair[] = [];
  for (const left of KIND_ORDER)
    for (const right of KIND_ORDER) {
      const [a, b] = left < right ? [left, right] : [right, left];
      const slug = `${a}-${b}`;
      const joined = [...context.graph.relationTypes.values()].some(
        ({ from, to }) => (from.includes(a) && to.includes(b)) || (from.includes(b) && to.includes(a)),
      );
      if (!joined || slugs.has(slug)) continue;
      slugs.add(slug);
      pairs.push({ a, b, slug });
    }
  return pairs;
}

/** The page of the matrix. */
export function matrixPage(context: ViewContext): MatrixPage {
  const counts = pairCounts(context);
  const facets = new Set(facetsOf('threat').map(({ name }) => name));
  return {
    columns: context.living.filter(({ kind }) => kind === 'family').map((family) => column(context, family)),
    filters: searchFilters(context).filter(({ name }) => facets.has(name)),
    total: context.living.filter(({ kind }) => kind === 'threat').length,
    pairs: kindPairs(context).map(({ a, b, slug }) => ({
      href: context.urls.at('matrix', slug),
      label: `${kindRecord(a).plural} × ${kindRecord(b).plural.toLowerCase()}`,
      count: counts.get(slug) ?? 0,
    })),
    maturities: ['observed', 'demonstrated', 'simulated', 'theoretical'].map((value) => ({
      value,
      label: context.value('maturity', value).label,
    })),
  };
}

function pairCounts({ graph }: ViewContext): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { source, target } of graph.relations) {
    const kinds = [source, target].flatMap((id) => graph.entries.get(id)?.kind ?? []).sort();
    const slug = kinds.join('-');
    counts.set(slug, (counts.get(slug) ?? 0) + 1);
  }
  return counts;
}

function column(context: ViewContext, family: Entry): MatrixColumn {
  const members = context.membersOf(family.id);
  const own = members.filter((entry) => entry.kind === 'threat' && entry.data.family === family.id);
  const inside = new Set(own.map(({ id }) => id));
  const parent = (id: string): string | undefined =>
    context.graph.outgoing(id).find(({ type, target }) => type === 'specialises' && inside.has(target))
      ?.target;
  const under = (above: string | undefined, depth: number): MatrixCell[] =>
    own
      .filter(({ id }) => parent(id) === above)
      .flatMap((entry) => [matrixCell(context, entry, depth), ...under(entry.id, depth + 1)]);
  return {
    family: context.link(family),
    cells: under(undefined, 0),
    also: members.filter(({ id }) => !inside.has(id)).map((entry) => context.link(entry)),
  };
}

function matrixCell(context: ViewContext, entry: Entry, depth: number): MatrixCell {
  const { graph } = context;
  const maturity = graph.maturityOf(entry.id);
  const incoming = graph.incoming(entry.id);
  const coded = facetsOf(entry.kind).flatMap((facet) =>
    codedValues(entry, facet).map(({ value }) => `${facet.name}:${value}`),
  );
  return {
    ...context.link(entry),
    maturity,
    maturityLabel: context.value('maturity', maturity).label,
    defences: incoming.filter(({ type }) => type === 'mitigates').length,
    cases: incoming.filter(({ type }) => type === 'demonstrates').length,
    works: graph.referencesOf(entry).length,
    depth,
    values: [...new Set([`maturity:${maturity}`, ...coded])],
  };
}
