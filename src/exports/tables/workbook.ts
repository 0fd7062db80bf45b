import { type ColumnDef, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Source } from '../source/source.ts';
import {
  type Column,
  type ColumnType,
  cellText,
  entryColumns,
  mappingColumns,
  referenceColumns,
  relationColumns,
} from './rows.ts';

/** The tables as a workbook of Office Open XML: one sheet each, with a frozen head and filters. */
export function workbook(source: Source): Promise<Uint8Array> {
  const { title, license } = source.graph.corpus.site;
  const day = new Date(`${source.history.date ?? '1980-01-01'}T00:00:00Z`);
  return writeXlsx({
    sheets: [
      about(source),
      sheet('Entries', entryColumns(source), source.entries),
      sheet('Relations', relationColumns(source), source.graph.relations),
      sheet('Mappings', mappingColumns(source), source.graph.mappings),
      sheet('References', referenceColumns(source), source.references),
    ],
    properties: { title, creator: title, description: license.content, created: day, modified: day },
  });
}

function about({ graph, history, iris }: Source): WriteSheet {
  const { title, license, disclaimer } = graph.corpus.site;
  return {
    name: 'About',
    columns: [{ width: 18 }, { width: 90 }],
    rows: [
      ['Name', clean(title)],
      ['Content version', history.version],
      ['Licence', license.content],
      ['Namespace', iris.namespace],
      ['Note', clean(disclaimer)],
      ['Lists', 'Several values in one cell are separated by a semicolon and a space.'],
    ],
  };
}

function sheet<T>(name: string, columns: readonly Column<T>[], things: readonly T[]): WriteSheet {
  const last = `${letters(columns.length)}${things.length + 1}`;
  return {
    name,
    columns: columns.map(
      ({ type, width }): ColumnDef => ({ width, ...(type === 'date' && { numFmt: 'yyyy-mm-dd' }) }),
    ),
    rows: [
      columns.map((column) => column.name),
      ...things.map((thing) => columns.map((column) => typed(cellText(column.value(thing)), column.type))),
    ],
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: `A1:${last}` },
  };
}

/** A cell by the type of its column: days as dates, counts as numbers, all else as text, which no spreadsheet runs. */
function typed(value: string | number, type: ColumnType): string | number | Date | null {
  if (typeof value === 'number') return value;
  if (value === '') return null;
  return type === 'date' ? new Date(`${value}T00:00:00Z`) : clean(value);
}

const LONGEST_CELL = 32_767;

/** Text without what XML 1.0 cannot hold, no longer than a cell may be. */
function clean(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .slice(0, LONGEST_CELL);
}

/** The name of the nth column: 1 is A, 27 is AA. */
function letters(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((number - 1) % 26));
}
