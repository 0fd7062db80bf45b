import type { ViewContext } from '../shared/context.ts';

/** The beginning of a list as an overview shows it. */
export interface Excerpt<T> {
  readonly items: readonly T[];
  readonly total: number;
  /** Where the whole list stands; empty when all of it is here. */
  readonly href: string;
}

/**
 * The beginning of a list.
 * @param name the path of the whole list below `/lists/`
 * @param most how many an overview shows
 */
export function excerpt<T>(
  { urls }: ViewContext,
  name: string,
  list: readonly T[],
  most: number,
): Excerpt<T> {
  const cut = list.length > most;
  return {
    items: cut ? list.slice(0, most) : list,
    total: list.length,
    href: cut ? urls.at('lists', name) : '',
  };
}
