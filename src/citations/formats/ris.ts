import type { BibliographyItem } from '../csl-item.ts';

/** Items in RIS, lines ended as the format asks. */
export function ris(items: readonly BibliographyItem[]): string {
  return items.map(record).join('\r\n');
}

function record(item: BibliographyItem): string {
  const [year, month, day] = item.issued.map((part) => String(part).padStart(2, '0'));
  const [start, end] = (item.pages ?? '').split(/[-–]+/, 2);
  const tags: [string, string | undefined][] = [
    ['TY', TYPES[item.type] ?? 'GEN'],
    ['ID', item.id],
    ['TI', item.title],
    ...item.author.map((author): [string, string] => ['AU', name(author)]),
    ['PY', year],
    ['DA', `${year}/${month ?? ''}/${day ?? ''}/`],
    ['T2', item.containerTitle],
    ['PB', item.publisher],
    ['VL', item.volume],
    ['IS', item.number],
    ['SP', start || undefined],
    ['EP', end],
    ['ET', item.edition ?? item.version],
    ['DO', item.doi],
    ['UR', item.url],
    ['AN', item.arxiv === undefined ? undefined : `arXiv:${item.arxiv}`],
    ...(item.keywords ?? []).map((word): [string, string] => ['KW', word]),
    ...(item.notes ?? []).map((note): [string, string] => ['N1', note]),
    ['LA', item.language],
    ['ER', ''],
  ];
  return tags
    .flatMap(([tag, value]) =>
      value === undefined ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ').trim()}\r\n`],
    )
    .join('');
}

/** The types of CSL in RIS. */
const TYPES: Readonly<Record<string, string>> = {
  article: 'UNPB',
  'article-journal': 'JOUR',
  'entry-encyclopedia': 'ENCYC',
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
function name({ family, given, literal }: BibliographyItem['author'][number]): string {
  return (literal === undefined ? [family, given] : [literal])
    .flatMap((part) => (part ? [part.replace(/\s*,\s*/g, ' ')] : []))
    .join(', ');
}
