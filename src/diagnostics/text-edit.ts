/** A change of one stretch of a text: offsets in UTF-16 units, a byte-order mark not counted. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  /** What stands there afterwards; empty to delete. */
  readonly text: string;
}

/**
 * A text with edits made.
 * @param edits in any order; of two that touch the same place the one that begins first is made, and only that
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let done = 0;
  let last = -1;
  for (const { start, end, text: written } of ordered) {
    if (start < done || start === last) continue;
    result += text.slice(done, start) + written;
    done = end;
    last = start;
  }
  return result + text.slice(done);
}
