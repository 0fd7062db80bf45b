import type { BibliographyItem } from '../csl-item.ts';

/** Items in BibTeX, in UTF-8. */
export function bibtex(items: readonly BibliographyItem[]): string {
  return `${items.map(record).join('\n\n')}\n`;
}

function record(item: BibliographyItem): string {
  const [year = 0, month = 0] = item.issued;
  const { type, container, publisher } = venueOf(item);
  const fields: [string, string | undefined][] = [
    ['title', `{{${escaped(item.title)}}}`],
    ['author', `{${authors(item)}}`],
    ['year', `{${year}}`],
    ['month', MONTHS[month - 1]],
    [container, title(item.containerTitle)],
    [publisher, text(item.publisher)],
    ['volume', text(item.volume)],
    ['number', text(item.number)],
    ['pages', text(item.pages?.replace(/(\d)[-–](?=\d)/g, '$1--'))],
    ['edition', text(item.edition)],
    ['version', text(item.version)],
    ['doi', verbatim(item.doi)],
    ['url', verbatim(item.url)],
    ['eprint', text(item.arxiv)],
    ['archiveprefix', item.arxiv === undefined ? undefined : '{arXiv}'],
    ['keywords', text(item.keywords?.join(', '))],
    ['note', text(item.notes?.join(' '))],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value}`]));
  return `@${type}{${item.id},\n${lines.join(',\n')}\n}`;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

interface Venue {
  readonly type: string;
  /** The field that says in what a work appeared. */
  readonly container: string;
  readonly publisher: string;
  /** Of these two what styles of BibTeX refuse to do without. */
  readonly needs: readonly ('containerTitle' | 'publisher')[];
}

const MISC: Venue = { type: 'misc', container: 'howpublished', publisher: 'publisher', needs: [] };

const VENUES: Readonly<Record<string, Venue>> = {
  'article-journal': {
    type: 'article',
    container: 'journal',
    publisher: 'publisher',
    needs: ['containerTitle'],
  },
  'paper-conference': {
    type: 'inproceedings',
    container: 'booktitle',
    publisher: 'publisher',
    needs: ['containerTitle'],
  },
  report: { type: 'techreport', container: 'howpublished', publisher: 'institution', needs: ['publisher'] },
  book: { type: 'book', container: 'series', publisher: 'publisher', needs: ['publisher'] },
  chapter: {
    type: 'incollection',
    container: 'booktitle',
    publisher: 'publisher',
    needs: ['containerTitle', 'publisher'],
  },
  'entry-encyclopedia': {
    type: 'incollection',
    container: 'booktitle',
    publisher: 'publisher',
    needs: ['containerTitle', 'publisher'],
  },
  thesis: { type: 'phdthesis', container: 'howpublished', publisher: 'school', needs: ['publisher'] },
};

/** The type of an item in BibTeX; `misc`, which needs nothing, where its own type would lack a field. */
function venueOf(item: BibliographyItem): Venue {
  const venue = VENUES[item.type];
  return venue?.needs.every((name) => item[name] !== undefined) ? venue : MISC;
}

function authors({ author, andOthers }: BibliographyItem): string {
  const names = author.map(({ family, given, literal }) =>
    literal === undefined ? [family, given].flatMap(namePart).join(', ') : `{${escaped(literal)}}`,
  );
  return [...names, ...(andOthers ? ['others'] : [])].join(' and ');
}

/** A part of a name; in braces when readers would take it apart: at a comma, at `and`, at a small word in its midst. */
function namePart(part: string | undefined): string[] {
  if (part === undefined || part.trim() === '') return [];
  const written = escaped(part);
  return [/,|\b[Aa][Nn][Dd]\b|^[^\p{L}]|^\p{Lu}.*\s\p{Ll}/u.test(written) ? `{${written}}` : written];
}

function text(value: string | undefined): string | undefined {
  return value ? `{${escaped(value)}}` : undefined;
}

/** A title in braces of its own, in which styles leave capitals as they are. */
function title(value: string | undefined): string | undefined {
  return value === undefined ? undefined : `{{${escaped(value)}}}`;
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
  return value ? `{${value.replace(/[\s\\{}]/g, (mark) => encodeURIComponent(mark))}}` : undefined;
}
