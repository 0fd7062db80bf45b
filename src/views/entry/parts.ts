import type { EntryKind } from '#model/kind.ts';
import type { Link } from '../shared/context.ts';

/** The parts of an entry's page, in the order in which a reader needs them. */
export const PARTS = ['is', 'know', 'do', 'go'] as const;
export type Part = (typeof PARTS)[number];

/** The table of contents: the parts of the page that hold something, each with its sections. */
export interface ContentsPart {
  readonly part: Part;
  readonly label: string;
  readonly links: readonly Link[];
}

const LABELS: Readonly<Record<Part, string>> = {
  is: 'What it is',
  know: 'How we know',
  do: 'What to do',
  go: 'Where to go',
};

/** The part of a section that does not say what the entry is. */
const SECTIONS: Readonly<Record<string, Part>> = {
  'what-is-known': 'know',
  'what-is-not-known': 'know',
  'what-has-been-measured': 'know',
  'what-happened': 'know',
  'what-it-shows': 'know',
  'what-it-does-not-show': 'know',
  'where-it-fails': 'know',
  'known-flaws': 'know',
  'what-moves-it': 'do',
  'what-it-costs': 'do',
  'first-steps': 'do',
};

const EVIDENCE: ReadonlySet<EntryKind> = new Set(['case-study', 'benchmark']);

/** What a part is called on the page of an entry. */
export function partLabel(part: Part, kind: EntryKind): string {
  return part === 'do' && kind === 'defence' ? 'Where to use it' : LABELS[part];
}

/** The part that a section of an entry belongs to. */
export function partOfSection(id: string): Part {
  return SECTIONS[id] ?? 'is';
}

/** The part that a relation belongs to, by what stands at its two ends. */
export function partOfRelation(kind: EntryKind, other: EntryKind): Part {
  if (EVIDENCE.has(kind)) return 'go';
  if (EVIDENCE.has(other)) return 'know';
  if (kind === 'defence') return other === 'threat' || other === 'trade-off' ? 'do' : 'go';
  return other === 'defence' ? 'do' : 'go';
}

/** The heading above the relations of a part, with its anchor. */
export function relationsHeading(
  part: Part,
  kind: EntryKind,
): { readonly id: string; readonly title: string } {
  if (part === 'know') return { id: 'evidence', title: 'Cases and benchmarks' };
  if (part === 'go') return { id: 'relations', title: 'Related entries' };
  return kind === 'defence'
    ? { id: 'acts-on-threats', title: 'Threats and trade-offs' }
    : { id: 'defences', title: 'Defences' };
}
