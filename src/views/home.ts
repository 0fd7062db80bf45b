import { kindRecord } from '#model/kind.ts';
import type { EntryLink, Link, ViewContext } from './shared/context.ts';
import { KIND_MEANINGS, KIND_ORDER } from './shared/kinds.ts';

/** What the first page shows. */
export interface HomePage {
  readonly kinds: readonly (Link & {
    readonly kind: string;
    readonly letter: string;
    readonly count: number;
    readonly meaning: string;
  })[];
  readonly families: readonly (EntryLink & { readonly count: number })[];
  readonly maturities: readonly (Link & {
    readonly value: string;
    readonly count: number;
    readonly definition: string;
  })[];
  readonly figures: readonly (Link & { readonly count: number })[];
}

/** The first page. */
export function homePage(context: ViewContext): HomePage {
  const { graph, urls, living } = context;
  const threats = living.filter(({ kind }) => kind === 'threat');
  return {
    kinds: KIND_ORDER.map((kind) => ({
      kind,
      letter: kindRecord(kind).letter,
      href: urls.kind(kind),
      label: kindRecord(kind).plural,
      count: living.filter((entry) => entry.kind === kind).length,
      meaning: KIND_MEANINGS[kind],
    })),
    families: living
      .filter(({ kind }) => kind === 'family')
      .map((family) => ({ ...context.link(family), count: context.membersOf(family.id).length })),
    maturities: ['observed', 'demonstrated', 'simulated', 'theoretical'].map((value) => {
      const { label, definition } = context.value('maturity', value);
      const count = threats.filter(({ id }) => graph.maturityOf(id) === value).length;
      return { value, label, definition, count, href: urls.facet('maturity', value) };
    }),
    figures: [
      { label: 'relations', href: urls.at('relations'), count: graph.relations.length },
      { label: 'references', href: urls.at('references'), count: graph.references.size },
      { label: 'mappings to other frameworks', href: urls.at('frameworks'), count: graph.mappings.length },
      { label: 'terms', href: urls.at('terms'), count: context.terms.length },
    ],
  };
}
