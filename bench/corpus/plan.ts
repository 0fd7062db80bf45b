import { ENTRY_KIND_NAMES, type EntryKind, kindRecord } from '#model/kind.ts';
import { Prose } from './prose.ts';
import { Random } from './random.ts';
import type { Words } from './words.ts';

/** An entry that will be written. */
export interface PlannedEntry {
  readonly kind: EntryKind;
  readonly number: number;
  readonly id: string;
  readonly title: string;
  /** Its file, within the content folder. */
  readonly file: string;
}

/** Every entry that will be written, by kind. */
export type Plan = Readonly<Record<EntryKind, readonly PlannedEntry[]>>;

/** The share of each kind among the entries of the catalogue, of which families are left out: their number is fixed. */
const SHARES: Readonly<Record<Exclude<EntryKind, 'family'>, number>> = {
  threat: 0.32,
  'trade-off': 0.09,
  'open-problem': 0.13,
  defence: 0.14,
  'case-study': 0.23,
  benchmark: 0.09,
};
const FAMILIES = 17;

/** Lays down which entries there are and what they are called, so that any of them can name any other. */
export function planEntries(entries: number, seed: number, words: Words): Plan {
  const prose = new Prose(words, new Random(seed, 'titles'));
  const titles = new Set<string>();
  const counts = countKinds(entries);
  const plan = ENTRY_KIND_NAMES.map((kind) => [
    kind,
    Array.from({ length: counts[kind] }, (_, index) => planEntry(kind, index + 1, freshTitle(titles, prose))),
  ]);
  return Object.fromEntries(plan) as Plan;
}

/** How many entries of each kind a corpus of so many holds; threats take what rounding leaves. */
export function countKinds(entries: number): Record<EntryKind, number> {
  const families = Math.min(FAMILIES, Math.floor(entries / 6));
  const rest = entries - families;
  const of = (kind: keyof typeof SHARES): number => Math.round(rest * SHARES[kind]);
  const others = {
    'trade-off': of('trade-off'),
    'open-problem': of('open-problem'),
    defence: of('defence'),
    'case-study': of('case-study'),
    benchmark: of('benchmark'),
  };
  const threat = rest - Object.values(others).reduce((sum, count) => sum + count, 0);
  return { family: families, threat, ...others };
}

function planEntry(kind: EntryKind, number: number, title: string): PlannedEntry {
  const { letter, folder } = kindRecord(kind);
  const short = `${letter}${String(number).padStart(4, '0')}`;
  const slug = title.toLowerCase().replaceAll(' ', '-');
  return { kind, number, id: `MASEC-${short}`, title, file: `${folder}/${short}-${slug}.mdx` };
}

function freshTitle(titles: Set<string>, prose: Prose): string {
  for (;;) {
    const title = prose.name();
    if (titles.has(title) || title.length > 60) continue;
    titles.add(title);
    return title;
  }
}
