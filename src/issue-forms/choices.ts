import type { Corpus } from '#model/corpus.ts';

/** The values of a vocabulary with what each means, as options of a field. */
export function valuesOf({ vocabularies }: Corpus, name: string): string[] {
  const values = vocabularies.find((vocabulary) => vocabulary.name === name)?.values ?? [];
  return values.map(({ value, definition }) => `${value}: ${definition}`);
}

/** The families with their ids. */
export function familiesOf({ entries }: Corpus): string[] {
  return entries
    .filter(({ kind, valid, data }) => kind === 'family' && valid && data.status === 'published')
    .map(({ id, data }) => `${id} ${data.title}`);
}

/** Every edition of every framework, by the names that a mapping uses. */
export function editionsOf({ frameworks }: Corpus): string[] {
  return frameworks
    .filter(({ valid }) => valid)
    .map(({ slug, edition, data }) => `${slug} ${edition}: ${data.title}`);
}
