/** One page of a long list. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly number: number;
  readonly count: number;
  readonly total: number;
  /** Every page with its address; empty when there is only one. */
  readonly pages: readonly { readonly number: number; readonly href: string; readonly current: boolean }[];
}

/** How many pages a list of that length needs; an empty list has one. */
export function pageCount(length: number, size: number): number {
  return Math.max(1, Math.ceil(length / size));
}

/**
 * Cuts one page out of a list.
 * @param number from 1
 * @param href address of a page by its number
 */
export function pageOf<T>(
  list: readonly T[],
  number: number,
  size: number,
  href: (page: number) => string,
): Page<T> {
  const count = pageCount(list.length, size);
  const pages = Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    href: href(index + 1),
    current: index + 1 === number,
  }));
  return {
    items: list.slice((number - 1) * size, number * size),
    number,
    count,
    total: list.length,
    pages: count > 1 ? pages : [],
  };
}
