import { MATURITIES } from '#graph/maturity.ts';
import type { Entry } from '#model/entry.ts';
import type { EntryLink, Link, ViewContext } from '../shared/context.ts';
import { codedValues, facetsOf } from '../shared/facets.ts';

/** One facet of an entry with its values. */
export interface FacetRow {
  readonly name: string;
  readonly label: string;
  readonly values: readonly FacetValue[];
}

/** One value, with the reason for it where the author gave one. */
export interface FacetValue extends Link {
  readonly value: string;
  readonly definition: string;
  readonly why: string;
  readonly by: string;
}

/** The facets of an entry, maturity aside. */
export function facetRows(context: ViewContext, entry: Entry): FacetRow[] {
  const rows = facetsOf(entry.kind).map(
    (facet): FacetRow => ({
      name: facet.name,
      label: facet.label,
      values: codedValues(entry, facet).map((coded) => {
        const { label, definition } = context.value(facet.vocabulary, coded.value);
        return {
          value: coded.value,
          label,
          definition,
          href: context.urls.facet(facet.name, coded.value),
          why: coded.path ? context.field(entry, ...coded.path) : '',
          by: coded.by === undefined ? '' : context.by(coded.by),
        };
      }),
    }),
  );
  return [...rows, disciplineRow(context, entry)].filter(({ values }) => values.length > 0);
}

/** The disciplines an entry names. */
export function disciplinesOf(entry: Entry): readonly string[] {
  if (entry.kind === 'threat') return entry.data.facets.disciplines ?? [];
  return entry.kind === 'open-problem' ? entry.data.disciplines : [];
}

function disciplineRow(context: ViewContext, entry: Entry): FacetRow {
  const named = new Set(disciplinesOf(entry));
  const values = context.disciplines
    .filter(({ slug }) => named.has(slug))
    .map(({ slug, data }) => ({
      value: slug,
      label: data.title,
      definition: data.summary,
      href: context.urls.at('disciplines', slug),
      why: '',
      by: '',
    }));
  return { name: 'disciplines', label: 'Disciplines', values };
}

/** How far a threat has been shown, and by which cases. */
export interface MaturityView extends Link {
  readonly value: string;
  readonly definition: string;
  /** The steps from argued to seen, and whether each is reached. */
  readonly steps: readonly { readonly label: string; readonly reached: boolean }[];
  readonly cases: readonly { readonly entry: EntryLink; readonly type: string; readonly result: string }[];
}

/** The maturity of a threat; undefined for any other kind. */
export function maturityView(context: ViewContext, entry: Entry): MaturityView | undefined {
  if (entry.kind !== 'threat') return undefined;
  const value = context.graph.maturityOf(entry.id);
  const { label, definition } = context.value('maturity', value);
  const cases = context.graph.incoming(entry.id).flatMap((relation) => {
    const source = context.graph.entries.get(relation.source);
    if (relation.type !== 'demonstrates' || source?.kind !== 'case-study') return [];
    return [
      {
        entry: context.link(source),
        type: context.value('case-type', source.data.type).label,
        result: context.value('result', relation.result ?? '').label,
      },
    ];
  });
  const at = MATURITIES.indexOf(value);
  const steps = MATURITIES.map((step, index) => ({
    label: context.value('maturity', step).label,
    reached: index >= at,
  })).reverse();
  return { value, label, definition, href: context.urls.facet('maturity', value), steps, cases };
}
