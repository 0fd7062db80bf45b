import type { Reference } from '#model/entry.ts';
import type { Source } from '../source/source.ts';
import { addressOf, dateParts } from './csl.ts';

type Work = Reference['data'];

/** Every work in BibTeX, in UTF-8. */
export function referencesBibtex({ references }: Source): string {
  return `${references.map(bibtexRecord).join('\n\n')}\n`;
}

/** One work as a record of BibTeX. */
export function bibtexRecord({ key, data }: Reference): string {
  const [year, month] = dateParts(data.issued);
  const venue = VENUE[data.type];
  const fields: [string, string | undefined][] = [
    ['title', `{${escaped(data.title)}}`],
    ['author', authors(data)],
    ['year', String(year)],
    ['month', month === undefined ? undefined : String(month)],
    [venue?.container ?? 'howpublished', text(data['container-title'])],
    [venue?.publisher ?? 'publisher', text(data.publisher)],
    ['volume', text(data.volume)],
    ['number', text(data.issue ?? data.number)],
    ['pages', text(data.page?.replace(/(\d)[-–](?=\d)/g, '$1--'))],
    ['edition', text(data.edition)],
    ['doi', verbatim(data.DOI)],
    ['url', verbatim(addressOf(data) || undefined)],
    ['eprint', text(data.arxiv)],
    ['archiveprefix', data.arxiv === undefined ? undefined : 'arXiv'],
    ['keywords', text(data.keyword?.join(', '))],
    ['note', text(data.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]));
  return `@${venue?.type ?? 'misc'}{${key},\n${lines.join(',\n')}\n}`;
}

/** The types of BibTeX, with the field for the place of publication; what is not here is `@misc`. */
const VENUE: Readonly<
  Partial<Record<Work['type'], { type: string; container?: string; publisher?: string }>>
> = {
  'article-journal': { type: 'article', container: 'journal' },
  'paper-conference': { type: 'inproceedings', container: 'booktitle' },
  report: { type: 'techreport', publisher: 'institution' },
  book: { type: 'book', container: 'series' },
  chapter: { type: 'incollection', container: 'booktitle' },
  thesis: { type: 'phdthesis', publisher: 'school' },
};

function authors(data: Work): string {
  const names = data.author.map(({ family, given, literal }) =>
    literal === undefined ? [family, given].flatMap(namePart).join(', ') : `{${escaped(literal)}}`,
  );
  return [...names, ...(data['author-list'] === undefined ? [] : ['others'])].join(' and ');
}

/** A part of a name; in braces when readers would take it apart: at a comma, at `and`, at a small word in its midst. */
function namePart(part: string | undefined): string[] {
  if (part === undefined || part.trim() === '') return [];
  const written = escaped(part);
  return [/,|\b[Aa][Nn][Dd]\b|^[^\p{L}]|^\p{Lu}.*\s\p{Ll}/u.test(written) ? `{${written}}` : written];
}

function text(value: string | undefined): string | undefined {
  return value === undefined ? undefined : escaped(value);
}

/** What TeX would take for a command, written so that it is only read; on one line. */
const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
};

function escaped(value: string): string {
  return value
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\{}~^$&#_%]/g, (mark) => SPECIAL[mark] ?? `\\${mark}`)
    .replace(/([-`'])(?=\1)/g, '$1{}'); // two of these would be read as a dash or a quotation mark
}

/** An address: taken as it is by TeX, so that only what would end the field is written in per cent. */
function verbatim(value: string | undefined): string | undefined {
  return value?.replace(/[\s\\{}]/g, (mark) => encodeURIComponent(mark));
}
