/** What is known of one kind of entry: its letter, its folder, its names and the sections of its body. */
export interface KindRecord {
  readonly kind: EntryKind;
  readonly letter: string;
  readonly folder: string;
  readonly label: string;
  readonly plural: string;
  /** Level-2 headings in their order; a trailing `?` marks an optional one. */
  readonly sections: readonly string[];
}

export const ENTRY_KIND_NAMES = [
  'family',
  'threat',
  'trade-off',
  'open-problem',
  'defence',
  'case-study',
  'benchmark',
] as const;

/** The seven kinds of numbered entries. */
export type EntryKind = (typeof ENTRY_KIND_NAMES)[number];

/** The kinds in the order in which readers meet them. */
export const KINDS: readonly KindRecord[] = [
  {
    kind: 'family',
    letter: 'F',
    folder: 'families',
    label: 'Family',
    plural: 'Families',
    sections: ['What belongs here', 'What does not'],
  },
  {
    kind: 'threat',
    letter: 'T',
    folder: 'threats',
    label: 'Threat',
    plural: 'Threats',
    sections: [
      'How it works',
      'Why interaction matters',
      'What is known',
      'What is not known',
      'Not to be confused with?',
    ],
  },
  {
    kind: 'trade-off',
    letter: 'X',
    folder: 'trade-offs',
    label: 'Trade-off',
    plural: 'Trade-offs',
    sections: ['The tension', 'What moves it', 'What has been measured', 'What is not known'],
  },
  {
    kind: 'open-problem',
    letter: 'P',
    folder: 'open-problems',
    label: 'Open problem',
    plural: 'Open problems',
    sections: ['The problem', 'Why it is open', 'What is known', 'First steps'],
  },
  {
    kind: 'defence',
    letter: 'D',
    folder: 'defences',
    label: 'Defence',
    plural: 'Defences',
    sections: ['How it works', 'What has been measured', 'What it costs', 'Where it fails'],
  },
  {
    kind: 'case-study',
    letter: 'C',
    folder: 'case-studies',
    label: 'Case study',
    plural: 'Case studies',
    sections: ['Set-up', 'What happened', 'What it shows', 'What it does not show'],
  },
  {
    kind: 'benchmark',
    letter: 'B',
    folder: 'benchmarks',
    label: 'Benchmark',
    plural: 'Benchmarks',
    sections: ['What it is', 'How it scores', 'Known flaws'],
  },
];

const BY_KIND = new Map(KINDS.map((record) => [record.kind, record]));
const BY_LETTER = new Map(KINDS.map((record) => [record.letter, record]));

/** The record of a kind. */
export function kindRecord(kind: EntryKind): KindRecord {
  const record = BY_KIND.get(kind);
  if (!record) throw new Error(`no such kind: ${kind}`);
  return record;
}

/** The kind a letter stands for, as T for threat. */
export function kindOfLetter(letter: string): KindRecord | undefined {
  return BY_LETTER.get(letter);
}
