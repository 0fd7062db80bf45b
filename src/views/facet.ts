import type { Entry } from '#model/entry.ts';
import { kindRecord } from '#model/kind.ts';
import { type EntryRow, entryRow } from './kind-index.ts';
import type { Link, ViewContext } from './shared/context.ts';
import { codedValues, FACETS, type Facet } from './shared/facets.ts';
import { type Page, pageCount, pageOf } from './shared/paging.ts';

const SIZE = 100;

/** A facet with its values and how many entries have each. */
export interface FacetView {
  readonly name: string;
  readonly label: string;
  readonly kind: string;
  readonly description: string;
  readonly values: readonly (Link & {
    readonly value: string;
    readonly definition: string;
    readonly count: number;
  })[];
}

/** One value of a facet with the entries that have it. */
export interface FacetValuePage {
  readonly facet: string;
  readonly label: string;
  readonly kind: string;
  readonly definition: string;
  readonly borderline: string;
  readonly siblings: readonly (Link & { readonly current: boolean; readonly count: number })[];
  readonly page: Page<EntryRow>;
}

/** Entries by facet and value, counted once for all pages. */
export class FacetIndex {
  readonly #context: ViewContext;
  readonly #entries = new Map<string, Entry[]>();

  constructor(context: ViewContext) {
    this.#context = context;
    for (const facet of FACETS)
      for (const entry of context.living.filter(({ kind }) => kind === facet.kind))
        for (const value of this.#valuesOf(entry, facet)) {
          const key = `${facet.name}/${value}`;
          const list = this.#entries.get(key) ?? [];
          list.push(entry);
          this.#entries.set(key, list);
        }
  }

  /** All facets. */
  facets(): FacetView[] {
    return FACETS.map((facet) => {
      const vocabulary = this.#vocabulary(facet);
      return {
        name: facet.name,
        label: facet.label,
        kind: kindRecord(facet.kind).plural,
        description: vocabulary?.description ?? '',
        values: (vocabulary?.values ?? []).map(({ value, label, definition }) => ({
          value,
          label,
          definition,
          href: this.#context.urls.facet(facet.name, value),
          count: this.#of(facet.name, value).length,
        })),
      };
    });
  }

  /** How many pages a value has. */
  pages(facet: string, value: string): number {
    return pageCount(this.#of(facet, value).length, SIZE);
  }

  /** One page of the entries that have a value. */
  page(name: string, value: string, number: number): FacetValuePage {
    const facet = FACETS.find((candidate) => candidate.name === name);
    if (!facet) throw new Error(`no such facet: ${name}`);
    const { label, definition, borderline } = this.#context.value(facet.vocabulary, value);
    const href = (page: number): string => this.#context.urls.page(page, 'facets', name, value);
    const { items, ...rest } = pageOf(this.#of(name, value), number, SIZE, href);
    return {
      facet: facet.label,
      label,
      kind: kindRecord(facet.kind).plural,
      definition,
      borderline,
      siblings: (this.#vocabulary(facet)?.values ?? []).map((sibling) => ({
        href: this.#context.urls.facet(name, sibling.value),
        label: sibling.label,
        current: sibling.value === value,
        count: this.#of(name, sibling.value).length,
      })),
      page: { ...rest, items: items.map((entry) => entryRow(this.#context, entry)) },
    };
  }

  #of(facet: string, value: string): readonly Entry[] {
    return this.#entries.get(`${facet}/${value}`) ?? [];
  }

  #vocabulary(facet: Facet) {
    return this.#context.graph.corpus.vocabularies.find(({ name }) => name === facet.vocabulary);
  }

  #valuesOf(entry: Entry, facet: Facet): readonly string[] {
    if (facet.name === 'maturity') return [this.#context.graph.maturityOf(entry.id)];
    return [...new Set(codedValues(entry, facet).map(({ value }) => value))];
  }
}
