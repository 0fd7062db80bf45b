import type { SourceText } from '#model/source-text.ts';
import type { Author } from './citations.ts';
import type { Graph } from './graph.ts';

type WithCorpus = Pick<Graph, 'corpus'>;

/** Everything with prose: entries, terms and disciplines, every file of an id that two claim included. */
export function authorsOf({ corpus }: WithCorpus): Author[] {
  return [...corpus.entries, ...corpus.terms, ...corpus.disciplines];
}

/** The text of every file of the folder that was read, vocabularies and releases included. */
export function sourcesOf({ corpus }: WithCorpus): SourceText[] {
  const files = [
    ...authorsOf({ corpus }),
    ...corpus.references,
    ...corpus.frameworks,
    ...corpus.reviews,
    ...corpus.vocabularies,
    ...corpus.releases,
  ];
  return files.map(({ document }) => document.source);
}
