import type { Entry } from '#model/entry.ts';
import type { EntryKind } from '#model/kind.ts';
import { kindRecord } from '#model/kind.ts';
import type { EntryLink, Link, ViewContext } from './shared/context.ts';
import { KIND_ORDER } from './shared/kinds.ts';

/** A threat in its column, with what answers it. */
export interface MatrixCell extends EntryLink {
  readonly maturity: string;
  readonly maturityLabel: string;
  readonly defences: number;
  readonly cases: number;
  /** Special cases of it in the same family. */
  readonly children: readonly MatrixCell[];
}

/** One family of the matrix. */
export interface MatrixColumn {
  readonly family: EntryLink;
  readonly cells: readonly MatrixCell[];
  /** Threats that belong elsewhere first. */
  readonly also: readonly EntryLink[];
}

/** The matrix of all threats, and the way to the matrices of relations. */
export interface MatrixPage {
  readonly columns: readonly MatrixColumn[];
  readonly pairs: readonly (Link & { readonly count: number })[];
  readonly maturities: readonly { readonly value: string; readonly label: string }[];
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
  return {
    columns: context.living.filter(({ kind }) => kind === 'family').map((family) => column(context, family)),
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
  const cell = (entry: Entry): MatrixCell => {
    const maturity = context.graph.maturityOf(entry.id);
    const incoming = context.graph.incoming(entry.id);
    return {
      ...context.link(entry),
      maturity,
      maturityLabel: context.value('maturity', maturity).label,
      defences: incoming.filter(({ type }) => type === 'mitigates').length,
      cases: incoming.filter(({ type }) => type === 'demonstrates').length,
      children: own.filter(({ id }) => parent(id) === entry.id).map(cell),
    };
  };
  return {
    family: context.link(family),
    cells: own.filter(({ id }) => parent(id) === undefined).map(cell),
    also: members.filter(({ id }) => !inside.has(id)).map((entry) => context.link(entry)),
  };
}
