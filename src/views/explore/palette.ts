import { KINDS, kindRecord } from '#model/kind.ts';
import type { ViewContext } from '../shared/context.ts';
import { KIND_ORDER } from '../shared/kinds.ts';
import { type NamedEntry, namesOf } from './names.ts';

/** What a reader can jump to, as one small file. */
export interface PaletteData {
  /** Pages by path below the base, with their names. */
  readonly pages: readonly (readonly [path: string, label: string])[];
  /** All entries, when they are few enough to be here. */
  readonly entries: readonly NamedEntry[];
  /** Otherwise the beginnings of words for which there is a file of entries. */
  readonly shards: readonly string[];
  /** Kinds and their names by the letter of their ids. */
  readonly kinds: Readonly<Record<string, readonly [kind: string, label: string]>>;
}

const PAGES: readonly (readonly [string, string])[] = [
  ['', 'First page'],
  ['matrix/', 'Matrix'],
  ['graph/', 'Graph explorer'],
  ['compare/', 'Compare entries or frameworks'],
  ['agenda/', 'Research agenda'],
  ['timeline/', 'Timeline of cases'],
  ['evidence/', 'State of the evidence'],
  ['coverage/', 'Coverage'],
  ['trade-off-map/', 'Trade-off map'],
  ['relations/', 'Relations'],
  ['facets/', 'Facets'],
  ['references/', 'References'],
  ['frameworks/', 'Frameworks'],
  ['disciplines/', 'Disciplines'],
  ['terms/', 'Glossary'],
  ['rules/', 'Rules of the check'],
  ['search/', 'Search'],
  ['frameworks/editions/', 'Editions of frameworks'],
  ['data/', 'Data'],
  ['releases/', 'Releases'],
  ['cite/', 'Cite'],
  ['method/', 'Method'],
  ['review-guide/', 'Review guide'],
  ['about/', 'About'],
];

/** The list behind the command palette. */
export function paletteData(context: ViewContext): PaletteData {
  const { entries, shards } = namesOf(context);
  const kinds = KIND_ORDER.map((kind) => kindRecord(kind));
  return {
    pages: [...PAGES, ...kinds.map(({ folder, plural }) => [`${folder}/`, plural] as const)],
    entries,
    shards: [...shards.keys()],
    kinds: Object.fromEntries(KINDS.map(({ letter, kind, label }) => [letter, [kind, label]])),
  };
}
