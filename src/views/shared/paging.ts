/** One page of a long list. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly number: number;
  readonly count: number;
  readonly total: number;
  /** Pages with their addresses: all of them, or of many the first, the last, those near and some between; empty when there is only one. */
  readonly pages: readonly {
    readonly number: number;
    readonly href: string;
    readonly current: boolean;
    /** Set where pages before this one are left out. */
    readonly gap: boolean;
  }[];
}

/** So many pages are all named; of more, about as many are. */
const NAMED = 16;
/** How many pages before and after the current one are named. */
const NEAR = 2;

/** How many pages a list of that length needs; an empty list has one. */
export function pageCount(length: number, size: number): number {
  return Math.max(1, Math.ceil(length / size));
}

/** The numbers of the pages after the first, as paths name them. */
export function furtherPages(count: number): string[] {
  return Array.from({ length: count - 1 }, (_, index) => String(index + 2));
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
  const named = namedPages(number, count);
  const pages = named.map((page, index) => ({
    number: page,
    href: href(page),
    current: page === number,
    gap: page > (named[index - 1] ?? 0) + 1,
  }));
  return {
    items: list.slice((number - 1) * size, number * size),
    number,
    count,
    total: list.length,
    pages: count > 1 ? pages : [],
  };
}

function namedPages(current: number, count: number): number[] {
  const all = Array.from({ length: count }, (_, index) => index + 1);
  if (count <= NAMED) return all;
  const step = Math.ceil(count / (NAMED - 2 * NEAR) / 5) * 5;
  return all.filter(
    (page) => page === 1 || page === count || page % step === 0 || Math.abs(page - current) <= NEAR,
  );
}
