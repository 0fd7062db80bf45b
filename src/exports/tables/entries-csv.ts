import { each } from '../source/each.ts';
import type { Source } from '../source/source.ts';
import { csv } from './csv.ts';
import { type Column, cellText, entryColumns, relationColumns } from './rows.ts';

/** Every entry as a row. */
export function entriesCsv(source: Source): Iterable<string> {
  return table(entryColumns(source), source.entries);
}

/** Every relation as a row. */
export function relationsCsv(source: Source): Iterable<string> {
  return table(relationColumns(source), source.graph.relations);
}

function table<T>(columns: readonly Column<T>[], things: readonly T[]): Iterable<string> {
  return csv(
    columns.map(({ name }) => name),
    each(things, (thing) => columns.map((column) => cellText(column.value(thing)))),
  );
}
