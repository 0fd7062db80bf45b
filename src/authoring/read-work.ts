import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { Work } from './new-reference.ts';

interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  readonly 'non-dropping-particle'?: string;
}

interface CslItem {
  readonly [field: string]: unknown;
  readonly type?: string;
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly issued?: { readonly 'date-parts'?: readonly (readonly (number | string)[])[] };
}

const TYPES: Readonly<Record<string, Work['type']>> = {
  article: 'article',
  'article-journal': 'article-journal',
  'paper-conference': 'paper-conference',
  report: 'report',
  webpage: 'webpage',
  legislation: 'legislation',
  book: 'book',
  chapter: 'chapter',
  dataset: 'dataset',
  software: 'software',
  'post-weblog': 'post-weblog',
  post: 'post-weblog',
  thesis: 'thesis',
};
const TEXTS = ['container-title', 'publisher', 'volume', 'issue', 'page', 'number', 'edition'] as const;

/**
 * Reads the description of one work from BibTeX or CSL-JSON. Nothing is fetched: an address or an identifier is refused.
 * @param text what was pasted or piped
 * @throws {Error} when it is neither, holds no work or more than one, or lacks what a reference needs
 */
export function readWork(text: string): Work {
  const trimmed = text.trim();
  if (!/^[@[{]/.test(trimmed))
    throw new Error('This is neither BibTeX (`@article{…}`) nor CSL-JSON (`{ … }`).');
  let items: readonly CslItem[];
  try {
    items = trimmed.startsWith('@')
      ? (new Cite(trimmed).data as CslItem[])
      : ([JSON.parse(trimmed)].flat() as CslItem[]);
  } catch (error) {
    throw new Error(`The description cannot be read: ${(error as Error).message.split('\n')[0]}.`);
  }
  const [item] = items;
  if (!item || items.length > 1) throw new Error(`One work is needed; the text holds ${items.length}.`);
  return toWork(item, trimmed);
}

function toWork(item: CslItem, source: string): Work {
  const missing = ['title', 'author', 'issued'].filter((field) => item[field] === undefined);
  if (missing.length > 0) throw new Error(`The description lacks ${missing.join(' and ')}.`);
  const arxiv = ARXIV.exec(source)?.[1];
  const doi = String(item['DOI'] ?? '').replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, '');
  const url = typeof item['URL'] === 'string' && /^https?:\/\//.test(item['URL']) ? item['URL'] : undefined;
  return {
    type: TYPES[item.type ?? ''] ?? 'article',
    title: oneLine(item.title ?? ''),
    author: (item.author ?? []).map(toName) as Work['author'],
    issued: toDate(item),
    ...Object.fromEntries(
      TEXTS.flatMap((field) => {
        const value = item[field];
        return typeof value === 'string' || typeof value === 'number'
          ? [[field, oneLine(String(value))]]
          : [];
      }),
    ),
    ...(doi !== '' && { DOI: doi }),
    ...(arxiv !== undefined && { arxiv }),
    ...(url !== undefined
      ? { URL: url }
      : arxiv !== undefined
        ? { URL: `https://arxiv.org/abs/${arxiv}` }
        : {}),
  };
}

const ARXIV = /(?:eprint"?\s*[=:]\s*["{]|arxiv[.:/](?:org\/(?:abs|pdf)\/)?\s*)(\d{4}\.\d{4,5})/i;

function toName({ family, given, literal, 'non-dropping-particle': particle }: CslName) {
  if (literal !== undefined) return { literal: oneLine(literal) };
  if (given === undefined) return { literal: oneLine(family ?? '') };
  return { family: oneLine(particle ? `${particle} ${family}` : (family ?? '')), given: oneLine(given) };
}

function toDate({ issued }: CslItem): string | number {
  const parts = (issued?.['date-parts']?.[0] ?? []).map(Number);
  const [year] = parts;
  if (!year) throw new Error('The description has no year.');
  return parts.length === 1 ? year : parts.map((part) => String(part).padStart(2, '0')).join('-');
}

function oneLine(text: string): string {
  return text
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
