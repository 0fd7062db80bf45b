import type { BibliographyItem } from '#citations/csl-item.ts';
import { bibtex } from '#citations/formats/bibtex.ts';
import { ris } from '#citations/formats/ris.ts';
import type { Reference } from '#model/entry.ts';
import type { Source } from '../source/source.ts';
import { addressOf, dateParts } from './csl.ts';

/** Every work in BibTeX. */
export function referencesBibtex({ references }: Source): string {
  return bibtex(references.map(bibliographyItem));
}

/** Every work in RIS. */
export function referencesRis({ references }: Source): string {
  return ris(references.map(bibliographyItem));
}

/** A work as the writers of bibliographies take it. */
export function bibliographyItem({ key, data }: Reference): BibliographyItem {
  const incomplete = data['author-list'] !== undefined;
  const notes = [data.note, incomplete ? 'The list of authors is incomplete.' : undefined];
  return {
    id: key,
    type: data.type,
    title: data.title,
    author: data.author,
    andOthers: incomplete,
    issued: dateParts(data.issued),
    containerTitle: data['container-title'],
    publisher: data.publisher,
    volume: data.volume,
    number: data.issue ?? data.number,
    pages: data.page,
    edition: data.edition,
    doi: data.DOI,
    arxiv: data.arxiv,
    url: addressOf(data) || undefined,
    keywords: data.keyword,
    notes: notes.filter((note) => note !== undefined),
  };
}
