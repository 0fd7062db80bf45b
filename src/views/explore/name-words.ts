/** Every form in which readers write an id: its letter, which may be left out, and its number. */
export const ID_FORMS = /^(?:MASEC)?[\s_-]*([FTXPDCB])?[\s_-]*0*(\d{1,9})$/i;

/** A text without accents and in small letters. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words under which something is found; an id in any form is one word, as `t0001`, or `0001` without its letter. */
export function wordsOf(text: string): string[] {
  const [, letter = '', number] = ID_FORMS.exec(text.trim()) ?? [];
  if (number !== undefined) return [letter.toLowerCase() + number.padStart(4, '0')];
  return fold(text)
    .split(/[\s-]+/)
    .filter((word) => word !== '');
}

/**
 * The shard to look in for whatever has all words of a query.
 *
 * A shard is named by the beginning of its first word. It holds the words with this beginning and those up to the next shard of
 * the same length; when it would be too large, only the nearest names of its beginning, and longer beginnings have their own.
 * @returns the name of the shard; undefined when some word begins none
 */
export function shardFor(query: string, shards: readonly string[]): string | undefined {
  const below = new Map<string, string[]>();
  for (const shard of shards) {
    const parent = [...shard].slice(0, -1).join('');
    below.set(parent, [...(below.get(parent) ?? []), shard]);
  }
  const places = wordsOf(query).map((word) => ({ word, place: placeOf(word, below) }));
  if (places.some(({ place }) => place === undefined)) return undefined;
  // A shard named by a whole word may hold the nearest names alone; one named by less holds all.
  const rank = ({ word, place = '' }: (typeof places)[number]): number =>
    (place === word ? 0 : 100) + place.length;
  return places.sort((a, b) => rank(b) - rank(a))[0]?.place;
}

function placeOf(word: string, below: ReadonlyMap<string, readonly string[]>): string | undefined {
  let place = '';
  for (const letter of word) {
    const longer = place + letter;
    const next = below.get(place)?.findLast((shard) => shard <= longer);
    if (next === undefined) return undefined;
    place = next;
    if (!below.has(place)) return place;
    if (place !== longer) return undefined;
  }
  return place || undefined;
}

/** The name of a shard's file, without ending: letters beyond the plain ones by their number. */
export function shardFile(beginning: string): string {
  return [...beginning]
    .map((letter) => (/[a-z0-9]/.test(letter) ? letter : `_${letter.codePointAt(0)?.toString(16)}_`))
    .join('');
}
