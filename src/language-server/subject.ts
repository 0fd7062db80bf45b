import type { Author } from '#graph/citations.ts';
import type { Graph } from '#graph/graph.ts';
import type { FrameworkItem } from '#graph/mappings.ts';
import type { DisciplinePage, Entry, EntryOf, FrameworkEdition, Reference, TermPage } from '#model/entry.ts';
import type { RelationType, Vocabulary, VocabularyValue } from '#model/vocabulary.ts';
import type { Reference as ReferenceData, TradeOff } from '#schemas/types.ts';
import type { Field } from './schema-place.ts';

export type Finding = NonNullable<ReferenceData['findings']>[number];
export type Pole = TradeOff['poles'][number];

/** What a word in a file stands for: what is shown when it is pointed at, and where one gets by following it. */
export type Subject =
  | { readonly sort: 'entry'; readonly entry: Entry }
  | { readonly sort: 'page'; readonly page: TermPage | DisciplinePage }
  | { readonly sort: 'work'; readonly reference: Reference }
  | { readonly sort: 'finding'; readonly reference: Reference; readonly finding: Finding }
  | { readonly sort: 'value'; readonly vocabulary: Vocabulary; readonly value: VocabularyValue }
  | {
      readonly sort: 'relation-type';
      readonly vocabulary: Vocabulary | undefined;
      readonly type: RelationType;
    }
  | { readonly sort: 'edition'; readonly edition: FrameworkEdition }
  | { readonly sort: 'item'; readonly edition: FrameworkEdition; readonly item: FrameworkItem }
  | { readonly sort: 'pole'; readonly entry: EntryOf<'trade-off'>; readonly pole: Pole }
  | { readonly sort: 'field'; readonly field: Field };

/** An entry by its id. */
export function entrySubject(graph: Graph, id: string): Subject | undefined {
  const entry = graph.entries.get(id);
  return entry && { sort: 'entry', entry };
}

/** A work by its key, or one finding of it. */
export function citedSubject(graph: Graph, key: string, finding?: string): Subject | undefined {
  const reference = graph.references.get(key);
  if (!reference) return undefined;
  if (finding === undefined) return { sort: 'work', reference };
  const found = findingsOf(reference).find(({ id }) => id === finding);
  return found && { sort: 'finding', reference, finding: found };
}

/** The findings of a work; none of one that breaks its schema. */
export function findingsOf(reference: Reference): readonly Finding[] {
  return reference.valid ? (reference.data.findings ?? []) : [];
}

/** A value of a closed list, by the name that the schemas give the list. */
export function valueSubject(graph: Graph, list: string, word: string): Subject | undefined {
  if (list === 'relation-label') return relationSubject(graph, word);
  const vocabulary = graph.corpus.vocabularies.find(
    ({ name }) => name === (list === 'feature' ? 'features' : list),
  );
  const value = vocabulary?.values.find((each) => each.value === word);
  return vocabulary && value && { sort: 'value', vocabulary, value };
}

/** A type of relation by its name or its inverse. */
export function relationSubject(graph: Graph, word: string): Subject | undefined {
  const types = [...graph.relationTypes.values()];
  const type = graph.relationTypes.get(word) ?? types.find(({ inverse }) => inverse === word);
  const vocabulary = graph.corpus.vocabularies.find(({ name }) => name === 'relation-types');
  return type && { sort: 'relation-type', vocabulary, type };
}

/** A term or a discipline by its slug. */
export function pageSubject(graph: Graph, kind: 'term' | 'discipline', slug: string): Subject | undefined {
  const pages = kind === 'term' ? graph.corpus.terms : graph.corpus.disciplines;
  const page = pages.find((each) => each.slug === slug);
  return page && { sort: 'page', page };
}

/** A pole of a trade-off. */
export function poleSubject(entry: Entry | undefined, key: string): Subject | undefined {
  if (entry?.kind !== 'trade-off') return undefined;
  const pole = polesOf(entry).find((each) => each.key === key);
  return pole && { sort: 'pole', entry, pole };
}

/** The poles of a trade-off; none of one that breaks its schema. */
export function polesOf(entry: Entry | undefined): readonly Pole[] {
  return entry?.kind === 'trade-off' && entry.valid ? entry.data.poles : [];
}

/** The title of an entry, a term or a discipline, even when its front matter breaks the schema. */
export function titleOf(author: Author): string {
  const title = (author.data as { title?: unknown } | null | undefined)?.title;
  return typeof title === 'string' ? title : author.slug;
}
