/** How many numbers share a file: few enough to be fetched for one of them, many enough that ten thousand make few files. */
const NUMBERS = 25;

/**
 * The file that holds what is told of an entry and of those with the numbers around it: under `previews/` their previews, under
 * `graph/around/` their relations.
 * @param id the full id, as in `MASEC-T0107`
 * @returns its name without ending, as in `T0100`
 */
export function shelfOf(id: string): string {
  const number = Number(id.slice(7));
  return id.charAt(6) + String(number - (number % NUMBERS)).padStart(4, '0');
}

/** The ids that share each file, by its name. */
export function shelves(ids: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return Map.groupBy(ids, shelfOf);
}
