import type { Entry } from '#model/entry.ts';
import type { ViewContext } from '../shared/context.ts';

/** A feature of a system, with what it means. */
export interface NamedFeature {
  readonly label: string;
  readonly definition: string;
}

/** One condition under which a system is exposed, ready to be read out. */
export interface Condition {
  /** The element the condition is about, as in `Channel`. */
  readonly element: string;
  readonly all: readonly NamedFeature[];
  readonly any: readonly NamedFeature[];
  readonly unless: readonly NamedFeature[];
  readonly why: string;
}

const ELEMENTS: Readonly<Record<string, string>> = {
  agent: 'Agent',
  channel: 'Channel',
  store: 'Store',
  overseer: 'Overseer',
  system: 'System',
};

/** When a threat applies; empty for any other kind. */
export function conditionsOf(context: ViewContext, entry: Entry): Condition[] {
  if (entry.kind !== 'threat') return [];
  const features = context.graph.corpus.features;
  return entry.data['applies-when'].map((condition, index) => {
    const named = (values: readonly string[] = []): NamedFeature[] =>
      values.map((value) => {
        const feature = features.find(
          (candidate) => candidate.value === value && candidate.on === condition.on,
        );
        return { label: feature?.label.toLowerCase() ?? value, definition: feature?.definition ?? '' };
      });
    return {
      element: ELEMENTS[condition.on] ?? condition.on,
      all: named(condition.all),
      any: named(condition.any),
      unless: named(condition.unless),
      why: context.field(entry, 'applies-when', index, 'why'),
    };
  });
}
