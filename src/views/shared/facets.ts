import type { Entry } from '#model/entry.ts';
import type { EntryKind } from '#model/kind.ts';

/** One value of a facet on one entry, with its reason where the author gave one. */
export interface CodedValue {
  readonly value: string;
  readonly by?: string;
  /** Path of the value in the front matter, if it has a reason. */
  readonly path?: readonly (string | number)[];
}

/** A facet: a closed list by which entries of one kind are classified. */
export interface Facet {
  readonly name: string;
  readonly label: string;
  readonly kind: EntryKind;
  /** The vocabulary that defines its values. */
  readonly vocabulary: string;
}

const threat = (name: string, label: string): Facet => ({ name, label, kind: 'threat', vocabulary: name });

/** The facets in the order in which they are shown. */
export const FACETS: readonly Facet[] = [
  threat('maturity', 'Maturity'),
  threat('origin', 'Origin'),
  threat('channel', 'Channel'),
  threat('parties', 'Parties'),
  threat('setting', 'Setting'),
  threat('intent', 'Intent'),
  threat('attacker-position', 'Attacker stands'),
  threat('target', 'Target'),
  threat('scale', 'Scale'),
  threat('stage', 'Stage'),
  threat('harms-to', 'Harms to'),
  threat('protocols', 'Protocols'),
  { name: 'class', label: 'Class of trade-off', kind: 'trade-off', vocabulary: 'trade-off-class' },
  { name: 'acts-on', label: 'Acts on', kind: 'defence', vocabulary: 'acts-on' },
  { name: 'case-type', label: 'Type of case', kind: 'case-study', vocabulary: 'case-type' },
];

/** The facets of one kind. */
export function facetsOf(kind: EntryKind): readonly Facet[] {
  return FACETS.filter((facet) => facet.kind === kind);
}

/** The values an entry has in a facet, maturity aside, which is computed. */
export function codedValues(entry: Entry, facet: Facet): readonly CodedValue[] {
  switch (entry.kind) {
    case 'threat':
      return coded((entry.data.facets as Readonly<Record<string, unknown>>)[facet.name], [
        'facets',
        facet.name,
      ]);
    case 'trade-off':
      return facet.name === 'class' ? coded(entry.data.class, []) : [];
    case 'defence':
      return facet.name === 'acts-on' ? coded(entry.data['acts-on'], []) : [];
    case 'case-study':
      return facet.name === 'case-type' ? coded(entry.data.type, []) : [];
    default:
      return [];
  }
}

function coded(data: unknown, path: readonly (string | number)[]): CodedValue[] {
  if (data === undefined) return [];
  if (Array.isArray(data)) return data.flatMap((item, index) => coded(item, [...path, index]));
  if (typeof data === 'string') return [{ value: data }];
  const { value, by } = data as { value: string; by?: string };
  return [{ value, ...(by !== undefined && { by }), path: [...path, 'why'] }];
}
