import type { EntryKind } from '#model/kind.ts';
import { POLES } from './relations.ts';
import type { EntryWriter } from './writer.ts';
import { folded, inline } from './yaml-text.ts';

const FACETS = [
  'channel',
  'parties',
  'setting',
  'intent',
  'attacker-position',
  'target',
  'scale',
  'stage',
  'harms-to',
  'protocols',
] as const;
/** The fields that the entries of each kind have besides those of all. */
export const FIELDS: Readonly<Record<EntryKind, (writer: EntryWriter) => string>> = {
  family: () => '',
  threat: threatFields,
  'trade-off': tradeOffFields,
  'open-problem': ({ prose, random, corpus }) => `question: ${folded(prose.sentence(16, '', '?'), 2)}
would-count-as-answer: ${folded(prose.sentence(28), 2)}
disciplines: ${inline(random.some(corpus.lists.of('disciplines'), random.between(1, 3)))}
`,
  defence: (writer) => `acts-on: ${inline(someOf(writer, 'acts-on'))}
cost: ${folded(writer.prose.sentence(20), 2)}
`,
  'case-study': caseFields,
  benchmark: ({ prose, entry }) => `measures: ${folded(prose.sentence(16), 2)}
metrics:
  - ${prose.phrase(5)}
  - ${prose.phrase(6)}
url: https://example.org/benchmarks/${entry.number}/
licence: MIT
`,
};

function someOf({ random, corpus }: EntryWriter, list: string): string[] {
  return random.some(corpus.lists.of(list), random.between(1, 3));
}

function threatFields(writer: EntryWriter): string {
  const { corpus, entry, prose, random } = writer;
  const facets = FACETS.map((facet) => {
    const values = someOf(writer, facet);
    const whole = facet === 'parties' ? [...new Set(['agent', ...values])] : values;
    return `  ${facet}: ${inline(whole)}\n`;
  });
  return `family: ${corpus.families.get(entry.id)}
facets:
  origin:
    value: ${random.of(corpus.lists.of('origin'))}
    why: ${folded(prose.sentence(14), 6)}
    by: ours
${facets.join('')}  disciplines: ${inline(someOf(writer, 'disciplines'))}
applies-when:
${[0, 1].map((place) => condition(writer, place)).join('')}`;
}

/** A condition on one element; entry by entry every feature has its turn. */
function condition({ corpus, entry, prose, random }: EntryWriter, place: number): string {
  const { features } = corpus.lists;
  const feature = features[(entry.number * 2 + place) % features.length];
  if (!feature) throw new Error('There is no feature.');
  const others = features.filter(({ on, value }) => on === feature.on && value !== feature.value);
  const unless = others.length > 0 && random.happens(0.3) ? random.of(others).value : undefined;
  return `  - on: ${feature.on}
    all: [${feature.value}]
${unless ? `    unless: [${unless}]\n` : ''}    why: ${folded(prose.sentence(14), 6)}
`;
}

function tradeOffFields(writer: EntryWriter): string {
  const { corpus, prose, random } = writer;
  const { key, share } = writer.work();
  return `class: ${random.of(corpus.lists.of('trade-off-class'))}
poles:
${POLES.map((pole) => `  - key: ${pole}\n    good: ${folded(prose.sentence(14), 6)}\n`).join('')}levers:
  - ${folded(prose.sentence(14), 4)}
  - ${folded(prose.sentence(14), 4)}
measurements:
  - pole: ${random.of(POLES)}
    measure: ${prose.phrase(4)}
    value: ${share}
    unit: "%"
    condition: ${prose.phrase(4)}
    finding: ${key}#f1
`;
}

function caseFields(writer: EntryWriter): string {
  const { corpus, prose, random } = writer;
  const steps = [0, 1].map(() => {
    const threat = writer.other('threat');
    const what = folded(prose.sentence(14, writer.citation()), 6);
    return `  - threat: ${threat?.id} # "${threat?.title}"\n    what: ${what}\n`;
  });
  return `type: ${random.of(corpus.lists.of('case-type'))}
date: "${random.between(2019, 2026)}-0${random.between(1, 9)}"
system: ${folded(prose.phrase(14), 2)}
outcome: ${folded(prose.sentence(16, writer.citation()), 2)}
steps:
${steps.join('')}`;
}
