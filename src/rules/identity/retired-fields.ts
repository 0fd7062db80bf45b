import type { Graph } from '#graph/graph.ts';
import type { Entry } from '#model/entry.ts';
import { isDead, validEntries } from '../lookup.ts';
import { at, type Rule } from '../rule.ts';

const TARGETS: Readonly<
  Record<string, { readonly fits: (count: number) => boolean; readonly words: string }>
> = {
  deprecated: { fits: (count) => count === 0, words: 'no successor' },
  moved: { fits: (count) => count === 1, words: 'one successor' },
  merged: { fits: (count) => count === 1, words: 'one successor' },
  split: { fits: (count) => count >= 2, words: 'two or more successors' },
};

/** The record of a retirement fits the status. */
export const retiredFields: Rule = {
  code: 'KB301',
  name: 'retired-fields',
  severity: 'error',
  summary:
    'An entry that is no longer in use says so in `retired`, with as many successors as its status needs.',
  why: 'Whoever cited the id finds out there what became of it.',
  bad: 'status: merged',
  good: 'status: merged\nretired: { on: 2027-01-15, reason: Same mechanism., to: [MASEC-T0001] }',
  *check(graph) {
    for (const entry of validEntries(graph)) {
      const mistake = findMistake(entry) ?? findCircle(graph, entry);
      if (mistake) yield mistake;
    }
  },
};

function findMistake(entry: Entry) {
  const { status, retired } = entry.data;
  if (!isDead(entry)) {
    if (!retired) return undefined;
    const message = `The status is \`${status}\`, but the entry has \`retired\`.`;
    return {
      ...at(entry, ['retired'], 'key'),
      message,
      suggestion: 'Take `retired` out, or write the status that fits it.',
    };
  }
  if (!retired) {
    const message = `The status is \`${status}\`, but \`retired\` is missing.`;
    return {
      ...at(entry, ['status']),
      message,
      suggestion: 'Add `retired: { on, reason, to }`; `npm run retire` does it.',
    };
  }
  const rule = TARGETS[status];
  const count = retired.to?.length ?? 0;
  if (rule && !rule.fits(count)) {
    const message = `The status \`${status}\` needs ${rule.words} in \`retired.to\`, but there ${count === 1 ? 'is 1' : `are ${count}`}.`;
    return { ...at(entry, ['retired', 'to']), message, suggestion: `Give ${rule.words}, or another status.` };
  }
  if (retired.to?.includes(entry.id)) {
    const message = `The entry \`${entry.id}\` names itself as its successor.`;
    return {
      ...at(entry, ['retired', 'to', retired.to.indexOf(entry.id)]),
      message,
      suggestion: 'Name another entry.',
    };
  }
  return undefined;
}

/** Whoever follows the successors of an entry arrives somewhere; a circle is told of once, at its lowest id. */
function findCircle(graph: Graph, entry: Entry) {
  const seen = new Set<string>();
  const follow = (id: string): boolean => {
    if (id < entry.id || seen.has(id)) return false;
    seen.add(id);
    const next = graph.entries.get(id);
    const to = next?.valid && isDead(next) ? (next.data.retired?.to ?? []) : [];
    return to.some((successor) => successor === entry.id || follow(successor));
  };
  if (!isDead(entry) || !follow(entry.id)) return undefined;
  const message = `The successors of \`${entry.id}\` run in a circle.`;
  return { ...at(entry, ['retired', 'to']), message, suggestion: 'Name an entry that is in use.' };
}
