import { distance } from 'fastest-levenshtein';

/**
 * The candidate closest to a word, for "did you mean".
 * @returns the nearest candidate, or undefined when none is within a third of the word's length.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.ceil(word.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const edits = distance(word.toLowerCase(), candidate.toLowerCase());
    if (edits < bestDistance) {
      best = candidate;
      bestDistance = edits;
    }
  }
  return best;
}

/** "Did you mean …?" for a word, or the list of what is allowed when nothing is near and the list is short. */
export function suggestOneOf(word: string, candidates: readonly string[]): string | undefined {
  const near = nearest(word, candidates);
  if (near !== undefined) return `Write \`${near}\`.`;
  if (candidates.length > 0 && candidates.length <= 24) return `Write one of: ${candidates.join(', ')}.`;
  return undefined;
}
