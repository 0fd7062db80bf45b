/** Steps of maturity from the lowest; the places in this list are levels. */
export const MATURITY_LEVELS = ['theoretical', 'simulated', 'demonstrated', 'observed'] as const;

/** A way of shading threats: by a step or by a number, in five levels of which 0 is none. */
export interface Shading {
  readonly name: ShadingName;
  readonly label: string;
  /** The least number of each level from 1 to 4; undefined where the levels are steps with names. */
  readonly bounds: readonly number[] | undefined;
  /** What is counted, one and many. */
  readonly nouns: readonly [string, string];
}

export type ShadingName = 'maturity' | 'cases' | 'works' | 'defences';

/** All shadings, that of a page without script first. */
export const SHADINGS: readonly Shading[] = [
  { name: 'maturity', label: 'Maturity', bounds: undefined, nouns: ['', ''] },
  { name: 'cases', label: 'Case studies', bounds: [1, 2, 3, 5], nouns: ['case study', 'case studies'] },
  { name: 'works', label: 'Cited works', bounds: [1, 3, 5, 7], nouns: ['cited work', 'cited works'] },
  { name: 'defences', label: 'Defences', bounds: [1, 2, 3, 5], nouns: ['defence', 'defences'] },
];

/** The shading of a name, or that of maturity. */
export function shadingOf(name: string): Shading {
  return SHADINGS.find((shading) => shading.name === name) ?? (SHADINGS[0] as Shading);
}

/** The level of a value, from 0 to 4; a step of maturity is at least 1. */
export function levelOf(name: ShadingName, value: number): number {
  const { bounds } = shadingOf(name);
  return bounds ? bounds.filter((bound) => value >= bound).length : value + 1;
}

/** A value in words, as in `3 defences`. */
export function valueWords(name: ShadingName, value: number): string {
  const { bounds, nouns } = shadingOf(name);
  if (!bounds) return capital(MATURITY_LEVELS[value] ?? '');
  return `${value} ${value === 1 ? nouns[0] : nouns[1]}`;
}

/** The levels of a shading with what each stands for, from the lowest. */
export function legendOf(name: ShadingName): { readonly level: number; readonly words: string }[] {
  const { bounds } = shadingOf(name);
  if (!bounds) return MATURITY_LEVELS.map((step, index) => ({ level: index + 1, words: capital(step) }));
  const ranges = bounds.map((from, index) => {
    const next = bounds[index + 1];
    const words =
      next === undefined ? `${from} or more` : next - 1 > from ? `${from}–${next - 1}` : `${from}`;
    return { level: index + 1, words };
  });
  return [{ level: 0, words: 'none' }, ...ranges];
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
