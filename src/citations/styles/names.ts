import type { CslName } from '../csl-item.ts';

/** `J. P.` of `Jan Peter`, `J.-P.` of `Jean-Pierre`. */
export function initials(given: string): string {
  return given
    .split(/\s+/)
    .filter(Boolean)
    .map((part) =>
      part
        .split('-')
        .filter(Boolean)
        .map((piece) => `${[...piece][0] ?? ''}.`)
        .join('-'),
    )
    .join(' ');
}

/** One name, given name first. */
export function straight(name: CslName, given = (names: string): string => names): string {
  return 'literal' in name ? name.literal : `${given(name.given)} ${name.family}`;
}

/** One name, family name first. */
export function inverted(name: CslName, given = (names: string): string => names): string {
  return 'literal' in name ? name.literal : `${name.family}, ${given(name.given)}`;
}

/** Names as a list in words: `A and B`, `A, B, and C`. */
export function listed(names: readonly string[]): string {
  const [first = '', second] = names;
  if (second === undefined) return first;
  if (names.length === 2) return `${first} and ${second}`;
  return `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`;
}

/** A full stop, unless one is there. */
export function stop(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
