import { read, utils, type WorkBook } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { array, assert, property, string } from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Source } from '#exports/source/source.ts';
import { csv } from '#exports/tables/csv.ts';
import { workbook } from '#exports/tables/workbook.ts';
import { content, HOSTILE, hostile, make, real, SOURCES } from './sources.ts';

type Row = Readonly<Record<string, string>>;

async function rows(source: Source, name: string): Promise<Row[]> {
  return parse(await make(source, name), { columns: true }) as Row[];
}

async function reopened(source: Source): Promise<WorkBook> {
  return read(await workbook(source), { cellDates: true, cellFormula: true });
}

describe.each(SOURCES)('%s as tables', (_, load) => {
  const source = load();

  test('holds every entry and relation as a row, read back by another parser', async () => {
    const entries = await rows(source, 'masec.csv');
    expect(entries.map(({ id }) => id)).toEqual(source.entries.map(({ id }) => id));
    const relations = await rows(source, 'masec-relations.csv');
    expect(relations.map(({ id }) => id)).toEqual(source.graph.relations.map(({ id }) => id));
    const ends = relations.flatMap((row) => [row['source'] ?? '', row['target'] ?? '']);
    expect(ends.filter((id) => !source.graph.entries.has(id))).toEqual([]);
  });

  test('follows RFC 4180: CR LF, and a header', async () => {
    const text = await make(source, 'masec.csv');
    expect(text.startsWith('id,kind,status,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replace(/"(?:[^"]|"")*"/g, '').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('has no cell that a spreadsheet would run', async () => {
    for (const name of ['masec.csv', 'masec-relations.csv']) {
      const cells = (await rows(source, name)).flatMap((row) => Object.values(row));
      expect(cells.filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
    }
  });

  test('has the same rows in the workbook, reopened by another library', async () => {
    const book = await reopened(source);
    expect(book.SheetNames).toEqual(['About', 'Entries', 'Relations', 'Mappings', 'References']);
    const list = (sheet: string) => utils.sheet_to_json<Record<string, unknown>>(book.Sheets[sheet] ?? {});
    expect(list('Entries').map((row) => row['id'])).toEqual(source.entries.map(({ id }) => id));
    expect(list('Relations').map((row) => row['id'])).toEqual(source.graph.relations.map(({ id }) => id));
    expect(list('Mappings').length).toBe(source.graph.mappings.length);
    expect(list('References').map((row) => row['key'])).toEqual(source.references.map(({ key }) => key));
  });
});

test('cells of the workbook have types, sheets have filters, and nothing is a formula', async () => {
  const source = real();
  const book = await reopened(source);
  const entries = book.Sheets['Entries'] ?? {};
  const head = utils.sheet_to_json<string[]>(entries, { header: 1 })[0] ?? [];
  const cell = (name: string) => entries[utils.encode_cell({ r: 1, c: head.indexOf(name) })];
  expect(cell('added')?.t).toBe('d');
  expect(new Date(cell('added')?.v).toISOString().slice(0, 10)).toBe(source.entries[0]?.data.added);
  expect([cell('relations')?.t, cell('title')?.t]).toEqual(['n', 's']);
  for (const name of ['Entries', 'Relations', 'Mappings', 'References']) {
    const sheet = book.Sheets[name] ?? {};
    expect(sheet['!autofilter']?.ref).toBe(sheet['!ref']);
  }
  const cells = Object.values(book.Sheets).flatMap((sheet) => Object.values(sheet) as { f?: string }[]);
  expect(cells.length).toBeGreaterThan(10_000);
  expect(cells.filter((value) => value?.f !== undefined)).toEqual([]);
});

test('hostile text comes back as it was written: with its guard in the table, without one in the workbook', async () => {
  const source = hostile();
  const threat = (await rows(source, 'masec.csv')).find(({ id }) => id === 'MASEC-T0001');
  expect(threat?.['title']).toBe(`'${HOSTILE}`);
  const sheet = (await reopened(source)).Sheets['Entries'] ?? {};
  const entries = utils.sheet_to_json<Record<string, unknown>>(sheet);
  expect(entries.find((row) => row['id'] === 'MASEC-T0001')?.['title']).toBe(HOSTILE);
});

test('any table comes back from a parser as it was, once each leading apostrophe is taken off', () => {
  const cells = array(string({ unit: 'grapheme' }), { minLength: 3, maxLength: 3 });
  assert(
    property(array(cells, { minLength: 1 }), (table) => {
      const back = parse([...csv(['a', 'b', 'c'], table)].join(''), {
        from_line: 2,
        record_delimiter: '\r\n',
      }) as string[][];
      expect(back.map((row) => row.map((value) => value.replace(/^'/, '')))).toEqual(table);
    }),
  );
});

test('the workbook has the same bytes on another day', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2001-02-03T04:05:06Z') });
  const one = await content(hostile(), 'masec.xlsx');
  vi.setSystemTime(new Date('2031-12-30T23:59:58Z'));
  const two = await content(hostile(), 'masec.xlsx');
  vi.useRealTimers();
  expect(Buffer.compare(Buffer.from(one), Buffer.from(two))).toBe(0);
});
