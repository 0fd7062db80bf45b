/** Control characters other than tab and line ends, marks that reorder text on screen, and halves of characters. */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** A character that makes a text look different from what it says. */
export interface Invisible {
  /** As in `U+202E`. */
  readonly name: string;
  readonly index: number;
}

/** The first character of a text that no author may use, whether as it is or by its number. */
export function findInvisible(text: string): Invisible | undefined {
  const match = INVISIBLE.exec(text);
  if (!match) return undefined;
  const point = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return { name: `U+${point}`, index: match.index };
}
