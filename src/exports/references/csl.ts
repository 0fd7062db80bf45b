import type { Reference } from '#model/entry.ts';
import type { Source } from '../source/source.ts';

type Work = Reference['data'];

/** An item of CSL-JSON, to the data model of CSL 1.0.2. */
export interface CslItem {
  readonly id: string;
  readonly type: Work['type'];
  readonly title: string;
  readonly author: Work['author'];
  readonly issued: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly [field: string]: unknown;
}

/** Every work in CSL-JSON, one on each line. */
export function referencesCsl({ references }: Source): string {
  return `[\n${references.map((reference) => JSON.stringify(cslItem(reference))).join(',\n')}\n]\n`;
}

/** One work as an item of CSL-JSON. What CSL has no name for stands under `custom`. */
export function cslItem({ key, data }: Reference): CslItem {
  const { type, title, author, arxiv, keyword, note } = data;
  const custom = {
    ...(arxiv !== undefined && { arxiv }),
    ...(data['author-list'] !== undefined && { 'author-list': data['author-list'] }),
  };
  return {
    id: key,
    type,
    title,
    author: author.map((name) => ({ ...name })),
    issued: { 'date-parts': [dateParts(data.issued)] },
    ...present(data, PLAIN),
    URL: addressOf(data) || undefined,
    ...(arxiv !== undefined && { archive: 'arXiv', archive_location: arxiv }),
    ...(keyword && keyword.length > 0 && { keyword: keyword.join(', ') }),
    ...(note !== undefined && { note }),
    ...(Object.keys(custom).length > 0 && { custom }),
  };
}

const PLAIN = [
  'container-title',
  'publisher',
  'volume',
  'issue',
  'page',
  'number',
  'edition',
  'DOI',
] as const;

function present(data: Work, names: readonly (keyof Work)[]): Record<string, unknown> {
  return Object.fromEntries(names.flatMap((name) => (data[name] === undefined ? [] : [[name, data[name]]])));
}

/** Year, month and day of `2024`, `2024-03` or `2024-03-01`. */
export function dateParts(issued: string | number): number[] {
  return String(issued).split('-').map(Number);
}

/** Where a work is found: its own address, or what its DOI or arXiv identifier leads to; empty when there is none. */
export function addressOf({ URL: address, DOI: doi, arxiv }: Work): string {
  return address ?? (doi ? `https://doi.org/${doi}` : arxiv ? `https://arxiv.org/abs/${arxiv}` : '');
}
