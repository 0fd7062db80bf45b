import type { Reference } from '#model/entry.ts';
import type { Source } from '../source/source.ts';
import { addressOf } from './csl.ts';

type Work = Reference['data'];

/** Every work in RIS. */
export function referencesRis({ references }: Source): string {
  return references.map(risRecord).join('\r\n');
}

/** One work as a record of RIS, lines ended as the format asks. */
export function risRecord({ key, data }: Reference): string {
  const [year, month = '', day = ''] = String(data.issued).split('-');
  const [start, end] = (data.page ?? '').split(/[-–]+/, 2);
  const tags: [string, string | undefined][] = [
    ['TY', TYPES[data.type]],
    ['ID', key],
    ['TI', data.title],
    ...data.author.map((author): [string, string] => ['AU', name(author)]),
    ['PY', year],
    ['DA', `${year}/${month}/${day}/`],
    ['T2', data['container-title']],
    ['PB', data.publisher],
    ['VL', data.volume],
    ['IS', data.issue ?? data.number],
    ['SP', start || undefined],
    ['EP', end],
    ['ET', data.edition],
    ['DO', data.DOI],
    ['UR', addressOf(data) || undefined],
    ['AN', data.arxiv === undefined ? undefined : `arXiv:${data.arxiv}`],
    ...(data.keyword ?? []).map((word): [string, string] => ['KW', word]),
    ['N1', data.note],
    ['N1', data['author-list'] === undefined ? undefined : 'The list of authors is incomplete.'],
    ['ER', ''],
  ];
  return tags
    .flatMap(([tag, value]) =>
      value === undefined ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ').trim()}\r\n`],
    )
    .join('');
}

const TYPES: Readonly<Record<Work['type'], string>> = {
  article: 'UNPB',
  'article-journal': 'JOUR',
  'paper-conference': 'CPAPER',
  report: 'RPRT',
  webpage: 'ELEC',
  legislation: 'STAT',
  book: 'BOOK',
  chapter: 'CHAP',
  dataset: 'DATA',
  software: 'COMP',
  'post-weblog': 'BLOG',
  thesis: 'THES',
};

/** Family name first; a comma within a part would be taken for the mark between parts. */
function name({ family, given, literal }: Work['author'][number]): string {
  return (literal === undefined ? [family, given] : [literal])
    .flatMap((part) => (part ? [part.replace(/\s*,\s*/g, ' ')] : []))
    .join(', ');
}
