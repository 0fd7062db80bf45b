import type { Entry } from '#model/entry.ts';
import type { EntryKind } from '#model/kind.ts';
import { familiesOf, isDead, type Source } from '../source/source.ts';
import { uuidOf } from '../source/uuid.ts';
import { externalReferences } from './external-references.ts';
import { EXTENSION, IDENTITY, LICENCE_MARKING } from './identity.ts';
import { filled, propertyName, type StixObject, timestamp } from './stix-object.ts';

/** The name of our kill chain, whose phases are the families. */
export const KILL_CHAIN = 'masec';

/** What each kind is in STIX; those that begin with `masec-` are ours. */
export const STIX_TYPES: Readonly<Record<EntryKind, string>> = {
  family: 'masec-family',
  threat: 'attack-pattern',
  'trade-off': 'masec-trade-off',
  'open-problem': 'masec-open-problem',
  defence: 'course-of-action',
  'case-study': 'masec-case-study',
  benchmark: 'masec-benchmark',
};

/** The STIX identifier of an entry: the same in every release. */
export function stixId({ kind, id }: Entry): string {
  return `${STIX_TYPES[kind]}--${uuidOf(id)}`;
}

/** An entry as an object of STIX. */
export function entryObject(source: Source, entry: Entry): StixObject {
  const { data, kind } = entry;
  const own = STIX_TYPES[kind].startsWith('masec-');
  const known = { status: data.status, revision: source.history.revision(entry.id) };
  const fields = filled(ownFields(source, entry));
  return {
    type: STIX_TYPES[kind],
    spec_version: '2.1',
    id: stixId(entry),
    created_by_ref: IDENTITY,
    created: timestamp(data.added),
    modified: timestamp(source.history.modified(entry)),
    ...(isDead(entry) && { revoked: true }),
    name: data.title,
    description: data.summary,
    ...(kind !== 'defence' && data.aliases && data.aliases.length > 0 && { aliases: data.aliases }),
    ...killChainPhases(source, entry),
    external_references: externalReferences(source, entry),
    object_marking_refs: [LICENCE_MARKING],
    ...(own
      ? { ...known, ...fields, extensions: { [EXTENSION]: { extension_type: 'new-sdo' } } }
      : { extensions: { [EXTENSION]: { extension_type: 'property-extension', ...known, ...fields } } }),
  };
}

function killChainPhases({ graph }: Source, entry: Entry): { kill_chain_phases?: unknown } {
  const phases = familiesOf(entry).flatMap((id) => {
    const slug = graph.entries.get(id)?.slug;
    return slug === undefined ? [] : [{ kill_chain_name: KILL_CHAIN, phase_name: slug }];
  });
  return phases.length > 0 ? { kill_chain_phases: phases } : {};
}

/** What a kind has beyond the properties of STIX. */
function ownFields(source: Source, entry: Entry): Record<string, unknown> {
  const plain = (...path: (string | number)[]): string => source.text(entry, ...path);
  switch (entry.kind) {
    case 'family':
      return { phase_name: entry.slug };
    case 'threat': {
      const facets = Object.entries(source.facetsOf(entry)).map(([name, values]) => [
        propertyName(name),
        values,
      ]);
      return {
        family: entry.data.family,
        also_in: entry.data['also-in'],
        facets: filled(Object.fromEntries(facets)),
      };
    }
    case 'trade-off':
      return {
        trade_off_class: entry.data.class,
        poles: entry.data.poles.map(({ key, good }, index) => ({
          key,
          good: plain('poles', index, 'good') || good,
        })),
        levers: entry.data.levers.map((lever, index) => plain('levers', index) || lever),
      };
    case 'open-problem':
      return {
        question: entry.data.question,
        would_count_as_answer: plain('would-count-as-answer') || entry.data['would-count-as-answer'],
        disciplines: entry.data.disciplines,
      };
    case 'defence':
      return {
        acts_on: entry.data['acts-on'],
        cost: plain('cost') || entry.data.cost,
        aliases: entry.data.aliases,
      };
    case 'case-study':
      return {
        case_type: entry.data.type,
        happened: String(entry.data.date),
        system: entry.data.system,
        outcome: plain('outcome') || entry.data.outcome,
      };
    case 'benchmark':
      return {
        measures: entry.data.measures,
        metrics: entry.data.metrics,
        url: entry.data.url,
        licence: entry.data.licence,
      };
  }
}
