import type { CslItem } from './csl-item.ts';
import { bibtex } from './formats/bibtex.ts';
import { cslJson } from './formats/csl-json.ts';
import { ris } from './formats/ris.ts';

/** A file that a bibliography can be made of. */
export interface CitationFormat {
  /** The name of the file, beside the page of what is cited. */
  readonly file: string;
  readonly label: string;
  write(items: readonly CslItem[]): string;
}

/** The formats in the order in which readers are offered them. */
export const CITATION_FORMATS: readonly CitationFormat[] = [
  { file: 'cite.bib', label: 'BibTeX', write: bibtex },
  { file: 'cite.ris', label: 'RIS', write: ris },
  { file: 'cite.csl.json', label: 'CSL-JSON', write: cslJson },
];

/** The files by which one thing is cited. */
export function citationFiles(item: CslItem): { readonly name: string; readonly text: string }[] {
  return CITATION_FORMATS.map(({ file, write }) => ({ name: file, text: write([item]) }));
}
