import type { EntryKind } from '#model/kind.ts';
import type { PlannedEntry } from './plan.ts';
import type { EntryWriter } from './writer.ts';
import { folded, inline } from './yaml-text.ts';

/** A relation that an entry of some kind declares. */
interface Slot {
  readonly type: string;
  readonly to: EntryKind;
  /** Only to entries with a lower number, so that no circle and no second declaration comes about. */
  readonly lower?: true;
  readonly carries?: readonly ('effect' | 'result' | 'toward')[];
}

const RESULT = ['result'] as const;
const SLOTS: Readonly<Record<EntryKind, readonly Slot[]>> = {
  family: [],
  threat: [
    { type: 'specialises', to: 'threat', lower: true },
    { type: 'differs-from', to: 'threat', lower: true },
    { type: 'enables', to: 'threat' },
    { type: 'enables', to: 'threat' },
    { type: 'amplifies', to: 'threat' },
    { type: 'evades', to: 'defence', carries: RESULT },
  ],
  'trade-off': [
    ...Array.from({ length: 4 }, (): Slot => ({ type: 'bears-on', to: 'threat' })),
    ...Array.from({ length: 2 }, (): Slot => ({ type: 'bears-on', to: 'defence' })),
  ],
  'open-problem': [
    { type: 'depends-on', to: 'open-problem', lower: true },
    { type: 'asks-about', to: 'threat' },
    { type: 'asks-about', to: 'threat' },
    { type: 'asks-about', to: 'trade-off' },
    { type: 'asks-about', to: 'defence' },
    { type: 'asks-about', to: 'case-study' },
  ],
  defence: [
    { type: 'requires', to: 'defence', lower: true },
    { type: 'complements', to: 'defence', lower: true },
    { type: 'mitigates', to: 'threat', carries: ['effect', 'result'] },
    { type: 'mitigates', to: 'threat', carries: ['effect', 'result'] },
    { type: 'exposes', to: 'threat' },
    { type: 'moves-along', to: 'trade-off', carries: ['toward'] },
  ],
  'case-study': [
    { type: 'demonstrates', to: 'threat', carries: RESULT },
    { type: 'demonstrates', to: 'threat', carries: RESULT },
    { type: 'demonstrates', to: 'threat', carries: RESULT },
    { type: 'tests', to: 'defence', carries: RESULT },
    { type: 'tests', to: 'defence', carries: RESULT },
    { type: 'measures', to: 'trade-off', carries: RESULT },
  ],
  benchmark: [
    ...Array.from({ length: 4 }, (): Slot => ({ type: 'evaluates', to: 'threat' })),
    { type: 'evaluates', to: 'defence' },
    { type: 'evaluates', to: 'trade-off' },
  ],
};
/** What a slot with no entry of a lower number is filled with. */
const INSTEAD: Readonly<Partial<Record<EntryKind, Slot>>> = {
  threat: { type: 'enables', to: 'threat' },
  defence: { type: 'exposes', to: 'threat' },
  'open-problem': { type: 'asks-about', to: 'threat' },
};
const TRIES = 20;

/** The relations of an entry, six unless the corpus is too small for as many different ones, as a field of its file. */
export function relationsField(writer: EntryWriter): string {
  const declared = new Set<string>();
  const relations = SLOTS[writer.entry.kind].flatMap((slot) => {
    const instead = INSTEAD[writer.entry.kind];
    const found = fill(writer, slot, declared) ?? (instead && fill(writer, instead, declared));
    return found ? [relation(writer, found.slot, found.target)] : [];
  });
  return relations.length > 0 ? `relations:\n${relations.join('')}` : '';
}

function fill(
  writer: EntryWriter,
  slot: Slot,
  declared: Set<string>,
): { slot: Slot; target: PlannedEntry } | undefined {
  for (let tries = 0; tries < TRIES; tries++) {
    const target = slot.lower ? lower(writer, slot) : writer.other(slot.to);
    const name = `${slot.type} ${target?.id}`;
    if (!target || declared.has(name)) continue;
    declared.add(name);
    return { slot, target };
  }
  return undefined;
}

/** An entry of the same kind with a lower number; for a special case one of the same family. */
function lower({ entry, corpus, random }: EntryWriter, slot: Slot): PlannedEntry | undefined {
  const family = corpus.families.get(entry.id);
  const step = slot.type === 'specialises' ? corpus.plan.family.length : 1;
  const before = Math.ceil((entry.number - 1) / step);
  const target = corpus.plan[entry.kind][entry.number - 1 - step * (1 + random.skewed(before))];
  return slot.type === 'specialises' && target && corpus.families.get(target.id) !== family
    ? undefined
    : target;
}

function relation(writer: EntryWriter, { type, carries = [] }: Slot, target: PlannedEntry): string {
  const { random, prose, corpus } = writer;
  const result = random.of(corpus.lists.of('result'));
  const cites = carries.includes('result') ? result !== 'untested' : random.happens(0.3);
  const lines = [
    `  - type: ${type}`,
    `    target: ${target.id} # "${target.title}"`,
    `    rationale: ${folded(prose.sentence(random.between(14, 22)), 6)}`,
    ...(cites ? [`    references: ${inline([writer.finding()])}`] : []),
    ...(carries.includes('effect') ? [`    effect: ${random.of(corpus.lists.of('effect'))}`] : []),
    ...(carries.includes('result') ? [`    result: ${result}`] : []),
    ...(carries.includes('toward') ? [`    toward: ${random.of(POLES)}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** The keys of the poles of every trade-off. */
export const POLES = ['openness', 'control'] as const;
