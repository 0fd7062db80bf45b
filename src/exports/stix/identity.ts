import { licenceUrl } from '../source/licence.ts';
import type { Source } from '../source/source.ts';
import { uuidOf } from '../source/uuid.ts';
import { type StixObject, timestamp } from './stix-object.ts';

/** Version of our extension of STIX, by SemVer. */
export const EXTENSION_VERSION = '1.0.0';
export const IDENTITY = `identity--${uuidOf('stix/identity')}`;
export const LICENCE_MARKING = `marking-definition--${uuidOf('stix/licence')}`;
export const EXTENSION = `extension-definition--${uuidOf('stix/extension')}`;

/** The day from which these objects count; fixed, since they are the same in every release. */
const FIRST_DAY = timestamp('2026-11-24');

/** Who publishes, under which licence, and what our own objects and properties are. */
export function commonObjects({ graph, iris }: Source): StixObject[] {
  const { title, license, disclaimer } = graph.corpus.site;
  const common = { spec_version: '2.1', created: FIRST_DAY } as const;
  return [
    {
      type: 'identity',
      ...common,
      id: IDENTITY,
      modified: FIRST_DAY,
      name: title,
      description: disclaimer,
      identity_class: 'group',
      object_marking_refs: [LICENCE_MARKING],
    },
    {
      type: 'marking-definition',
      ...common,
      id: LICENCE_MARKING,
      created_by_ref: IDENTITY,
      name: license.content,
      definition_type: 'statement',
      definition: { statement: `Licensed under ${license.content}, ${licenceUrl(license.content)}` },
    },
    {
      type: 'extension-definition',
      ...common,
      id: EXTENSION,
      modified: FIRST_DAY,
      created_by_ref: IDENTITY,
      name: `${title} extension`,
      description:
        'Object types for families, trade-offs, open problems, case studies and benchmarks, and properties that say how threats, defences and relationships are classified.',
      schema: iris.file('masec.stix-extension.schema.json'),
      version: EXTENSION_VERSION,
      extension_types: ['new-sdo', 'property-extension'],
      object_marking_refs: [LICENCE_MARKING],
    },
  ];
}
