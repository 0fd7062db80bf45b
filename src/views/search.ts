import type { Entry } from '#model/entry.ts';
import { kindRecord } from '#model/kind.ts';
import { livingOf } from './lists/living.ts';
import { remembered } from './lists/remembered.ts';
import type { ViewContext } from './shared/context.ts';
import { codedValues, FACETS } from './shared/facets.ts';
import { KIND_ORDER } from './shared/kinds.ts';

/** What a preview of an entry says. */
export interface Preview {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly summary: string;
  readonly note: string;
}

/** A closed choice of the search form. */
export interface SearchFilter {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** The preview of an entry. */
export function preview(context: ViewContext, entry: Entry): Preview {
  const note =
    entry.kind === 'threat' ? context.value('maturity', context.graph.maturityOf(entry.id)).label : '';
  return {
    id: entry.id,
    kind: kindRecord(entry.kind).label,
    title: entry.data.title,
    summary: entry.data.summary,
    note,
  };
}

/** The filters of the search form; values nobody uses are left out. */
export const searchFilters = remembered((context: ViewContext): SearchFilter[] => {
  const used = (facet: (typeof FACETS)[number]): Set<string> =>
    new Set(
      livingOf(context, facet.kind).flatMap((entry) =>
        facet.name === 'maturity'
          ? [context.graph.maturityOf(entry.id)]
          : codedValues(entry, facet).map(({ value }) => value),
      ),
    );
  const facets = FACETS.map((facet): SearchFilter => {
    const values = used(facet);
    const vocabulary = context.graph.corpus.vocabularies.find(({ name }) => name === facet.vocabulary);
    const options = (vocabulary?.values ?? [])
      .filter(({ value }) => values.has(value))
      .map(({ value, label }) => ({ value, label }));
    return { name: facet.name, label: facet.label, options };
  });
  const kinds = [
    ...KIND_ORDER.map((kind) => ({ value: kind as string, label: kindRecord(kind).plural })),
    { value: 'term', label: 'Terms' },
    { value: 'discipline', label: 'Disciplines' },
    { value: 'reference', label: 'References' },
  ];
  const families = livingOf(context, 'family').map(({ id, data }) => ({ value: id, label: data.title }));
  return [
    { name: 'kind', label: 'Kind', options: kinds },
    { name: 'family', label: 'Family', options: families },
    ...facets,
  ].filter(({ options }) => options.length > 0);
});
