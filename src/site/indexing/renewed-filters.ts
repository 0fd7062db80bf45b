import { decode, encode } from 'cborg';
import { byCodePoints, inOrderOf } from './code-point-order.ts';
import type { IndexFolder, PackedFile } from './index-folder.ts';
import type { KeptIndex } from './kept-index.ts';

/** What a page told and what it tells now, of one filter or of all. */
interface FiltersOfPage {
  readonly page: number;
  readonly before: ReadonlyMap<string, readonly string[]>;
  readonly after: ReadonlyMap<string, readonly string[]>;
}

/** Writes the filters of an index of which some pages have changed, and takes over those that are as they were. */
export function* writeRenewedFilters(
  index: KeptIndex,
  changed: readonly FiltersOfPage[],
  folder: IndexFolder,
): Iterable<readonly [filter: string, file: PackedFile]> {
  const known = [...index.state.filters.keys()];
  const names = new Set([...known, ...changed.flatMap(({ after }) => [...after.keys()])]);
  for (const filter of [...names].sort(byCodePoints)) {
    const number = known.indexOf(filter);
    if (changed.every(({ before, after }) => isSame(before.get(filter), after.get(filter)))) {
      yield [filter, folder.carry('filter', index.file('filter', number))];
      continue;
    }
    const values = new Map(number < 0 ? [] : valuesIn(index.content('filter', number)));
    for (const { page, after } of changed) replace(values, page, after.get(filter) ?? []);
    if (values.size > 0) yield [filter, folder.pack('filter', encode([filter, inOrderOf(values)]))];
  }
}

function valuesIn(filter: Uint8Array): readonly [value: string, pages: readonly number[]][] {
  const [, values] = decode(filter) as [filter: string, values: [string, number[]][]];
  return values;
}

function isSame(before: readonly string[] = [], after: readonly string[] = []): boolean {
  return before.length === after.length && before.every((value, index) => value === after[index]);
}

/** Has a page tell other values of a filter. */
function replace(values: Map<string, readonly number[]>, page: number, told: readonly string[]): void {
  for (const [value, pages] of values) {
    const others = pages.filter((other) => other !== page);
    if (others.length > 0) values.set(value, others);
    else values.delete(value);
  }
  for (const value of told)
    values.set(
      value,
      [...(values.get(value) ?? []), page].sort((a, b) => a - b),
    );
}
