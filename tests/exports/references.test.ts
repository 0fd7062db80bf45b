import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { RISParser } from 'biblatex-csl-converter';
import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bibtex } from '#citations/formats/bibtex.ts';
import { ris } from '#citations/formats/ris.ts';
import { bibliographyItem } from '#exports/references/bibliography.ts';
import { addressOf, cslItem } from '#exports/references/csl.ts';
import type { Reference } from '#model/entry.ts';
import { issues, make, SOURCES } from './sources.ts';

interface Name {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  readonly 'non-dropping-particle'?: string;
  readonly 'dropping-particle'?: string;
}
interface Item {
  readonly id: string;
  readonly title: string;
  readonly author: readonly Name[];
  readonly issued: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly DOI?: string;
  readonly URL?: string;
}
interface RisEntry {
  readonly fields: {
    readonly title: readonly { readonly text: string }[];
    readonly author: readonly unknown[];
    readonly date: string;
    readonly doi?: string;
    readonly url?: string;
  };
}

/** What the standard styles of BibTeX refuse to do without, beside title, author and year. */
const DEMANDED: Readonly<Record<string, readonly string[]>> = {
  article: ['journal'],
  book: ['publisher'],
  incollection: ['booktitle', 'publisher'],
  inproceedings: ['booktitle'],
  misc: [],
  phdthesis: ['school'],
  techreport: ['institution'],
};

/** BibTeX as Citation.js understands it. */
function readBibtex(text: string): Item[] {
  return new Cite(text).data as Item[];
}

/** RIS as biblatex-csl-converter understands it. */
function readRis(text: string): RisEntry[] {
  const { entries, errors } = new RISParser(text).parse() as unknown as {
    entries: Record<string, RisEntry>;
    errors: unknown[];
  };
  expect(errors).toEqual([]);
  return Object.values(entries);
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const flat = ({ family = '', given = '', literal = '', ...particles }: Name): string =>
  oneLine(
    [given, particles['non-dropping-particle'], particles['dropping-particle'], family, literal]
      .filter(Boolean)
      .join(' '),
  );

describe.each(SOURCES)('%s as references', (_, load) => {
  const source = load();

  test('comes back from BibTeX, every record', async () => {
    const items = readBibtex(await make(source, 'references.bib'));
    expect(items.map(({ id }) => id)).toEqual(source.references.map(({ key }) => key));
    for (const [index, { data }] of source.references.entries()) {
      const item = items[index];
      expect(item?.title).toBe(oneLine(data.title));
      expect(
        item?.author.filter(({ literal, family }) => literal !== 'others' && family !== 'others').map(flat),
      ).toEqual(data.author.map(flat));
      expect(item?.issued['date-parts'][0]).toEqual(
        String(data.issued).split('-').map(Number).slice(0, item?.issued['date-parts'][0]?.length),
      );
      expect(item?.DOI).toBe(data.DOI);
      expect(item?.URL).toBe(addressOf(data) || undefined);
    }
  });

  test('has in BibTeX every field that styles demand of its type', async () => {
    const records = (await make(source, 'references.bib')).trim().split('\n\n');
    const lacking = records.flatMap((record) => {
      const [, type = '', key = ''] = /^@(\w+)\{([^,]+),/.exec(record) ?? [];
      return (DEMANDED[type] ?? [`a known type instead of ${type}`])
        .filter((field) => !record.includes(`\n  ${field} = {`))
        .map((field) => `${key} has no ${field}`);
    });
    expect(lacking).toEqual([]);
  });

  test('comes back from RIS, every record', async () => {
    const text = await make(source, 'references.ris');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const entries = readRis(text);
    expect(entries.length).toBe(source.references.length);
    for (const [index, { data }] of source.references.entries()) {
      const fields = entries[index]?.fields;
      expect(fields?.title.map((part) => part.text).join('')).toBe(oneLine(data.title));
      expect(fields?.author.length).toBe(data.author.length);
      expect(fields?.date.slice(0, 4)).toBe(String(data.issued).slice(0, 4));
      expect(fields?.doi).toBe(data.DOI);
      expect(fields?.url).toBe(addressOf(data) || undefined);
    }
  });

  test('comes back from CSL-JSON as authored, and obeys its rules', async () => {
    const items = JSON.parse(await make(source, 'references.csl.json')) as Item[];
    expect(issues('csl-data', items)).toEqual([]);
    const read = new Cite(items).data as Item[];
    expect(read.map(({ id, title }) => [id, title])).toEqual(
      source.references.map(({ key, data }) => [key, data.title]),
    );
    expect(items.map(({ author }) => author)).toEqual(source.references.map(({ data }) => data.author));
  });
});

/** A work about which only its title is not ordinary. */
function work(title: string): Reference {
  return {
    key: 'x2024',
    data: {
      type: 'report',
      title,
      author: [{ family: title, given: 'A.' }, { literal: title }],
      issued: '2024-03-01',
    },
  } as unknown as Reference;
}

// Letters around keep readers from trimming what is under test.
const anyTitle = string({ unit: 'grapheme', minLength: 1 }).map((text) => `a${text.replace(/\s+/g, ' ')}z`);

test('any title comes back from BibTeX, and nothing of it ends its record', () => {
  assert(
    property(anyTitle, (title) => {
      const items = readBibtex(bibtex([work(title), work('b')].map(bibliographyItem)));
      expect(items.length).toBe(2);
      expect(items[0]?.title).toBe(title);
    }),
  );
});

test('braces are balanced for readers that know no escapes', () => {
  const text = bibtex([bibliographyItem(work('}{ \\{ } @misc{x, title={y}}'))]).trim();
  let depth = 0;
  for (const [index, mark] of [...text].entries()) {
    depth += mark === '{' ? 1 : mark === '}' ? -1 : 0;
    expect(depth > 0 || index < text.indexOf('{') || index === text.length - 1).toBe(true);
  }
  expect(depth).toBe(0);
});

test('any title comes back from RIS, and nothing of it ends its record', () => {
  assert(
    property(anyTitle, (title) => {
      const text = ris([bibliographyItem(work(`${title}\r\nER  - \r\nTY  - BOOK\r\nTI  - ${title}`))]);
      const entries = readRis(text);
      expect(entries.length).toBe(1);
      expect(entries[0]?.fields.title.map((part) => part.text).join('')).toBe(
        oneLine(`${title} ER - TY - BOOK TI - ${title}`),
      );
    }),
  );
});

test('the rules of CSL-JSON refuse what is wrong', () => {
  const item = cslItem(work('t'));
  for (const wrong of [
    { ...item, type: 'painting' },
    { ...item, id: '' },
    { ...item, issued: '2024' },
    { ...item, arxiv: 'x' },
    { ...item, author: [{ name: 'x' }] },
  ])
    expect(issues('csl-data', [wrong])).not.toEqual([]);
});
