import { KINDS } from '#model/kind.ts';
import type { Source } from '../source/source.ts';

/** A class or a property of our ontology. */
export interface OntologyTerm {
  /** Its name, the last part of its IRI. */
  readonly name: string;
  readonly type: 'class' | 'object property' | 'datatype property';
  readonly label: string;
  readonly comment: string;
  /** Classes the property starts from and leads to, by name or IRI prefix. */
  readonly domain?: readonly string[];
  readonly range?: readonly string[];
  readonly inverse?: string;
  readonly symmetric?: boolean;
}

/** Names of our own facets as properties. */
const FACETS: Readonly<Record<string, string>> = {
  maturity: 'How far the threat has been shown.',
  origin: 'Whether the threat exists only through interaction, or is enlarged by it.',
  channel: 'Whether the parties interact directly or through a shared environment.',
  parties: 'Who interacts.',
  setting: 'How authority over the system is spread.',
  intent: 'What drives the harmful behaviour.',
  'attacker-position': 'Where the attacker stands.',
  target: 'What is attacked.',
  scale: 'How many parties it takes.',
  stage: 'When in the life of the system it strikes.',
  'harms-to': 'Which property is harmed.',
  protocols: 'Protocols in which it has been studied.',
};

/** The name of a kind as a class. */
export function className(kind: string): string {
  return kind
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** The facets whose values are concepts, with the list that defines them. */
export const FACET_LISTS: readonly {
  readonly facet: string;
  readonly list: string;
  readonly kind: string;
}[] = [
  ...Object.keys(FACETS).map((facet) => ({ facet, list: facet, kind: 'threat' })),
  { facet: 'class', list: 'trade-off-class', kind: 'trade-off' },
  { facet: 'acts-on', list: 'acts-on', kind: 'defence' },
  { facet: 'case-type', list: 'case-type', kind: 'case-study' },
];

/** Every class and property of our own: kinds, relations as assertions, types of relation with their inverses, facets. */
export function ontology({ graph }: Source): OntologyTerm[] {
  return [
    ...KINDS.map(
      ({ kind, label }): OntologyTerm => ({
        name: className(kind),
        type: 'class',
        label,
        comment: `An entry of the kind ${label.toLowerCase()}.`,
      }),
    ),
    {
      name: 'Assertion',
      type: 'class',
      label: 'Assertion',
      comment: 'One relation between two entries, with its reason and what it carries.',
    },
    ...ASSERTION,
    ...[...graph.relationTypes.values()].flatMap((type): OntologyTerm[] => {
      const domain = type.from.map(className);
      const range = type.to.map(className);
      const forward: OntologyTerm = {
        name: type.value,
        type: 'object property',
        label: type.label,
        comment: type.definition,
        domain,
        range,
        ...(type.symmetric ? { symmetric: true } : { inverse: type.inverse }),
      };
      if (type.symmetric) return [forward];
      const backward: OntologyTerm = {
        name: type.inverse,
        type: 'object property',
        label: type['inverse-label'],
        comment: `The inverse of “${type.label}”.`,
        domain: range,
        range: domain,
        inverse: type.value,
      };
      return [forward, backward];
    }),
    {
      name: 'also-in',
      type: 'object property',
      label: 'also in',
      comment: 'A further family in which a reader would look for the threat.',
      domain: ['Threat'],
      range: ['Family'],
    },
    ...FACET_LISTS.map(
      ({ facet, kind }): OntologyTerm => ({
        name: `facet-${facet}`,
        type: 'object property',
        label: facet.replaceAll('-', ' '),
        comment: FACETS[facet] ?? `A value by which an entry is classified: ${facet.replaceAll('-', ' ')}.`,
        domain: [className(kind)],
      }),
    ),
  ];
}

const carried = (name: string, comment: string): OntologyTerm => ({
  name,
  type: 'datatype property',
  label: name.replaceAll('-', ' '),
  comment,
  domain: ['Assertion'],
});

const ASSERTION: readonly OntologyTerm[] = [
  {
    name: 'from',
    type: 'object property',
    label: 'from',
    comment: 'Where a relation starts.',
    domain: ['Assertion'],
  },
  {
    name: 'to',
    type: 'object property',
    label: 'to',
    comment: 'Where a relation leads.',
    domain: ['Assertion'],
  },
  {
    name: 'by',
    type: 'object property',
    label: 'by',
    comment: 'The property that a relation asserts.',
    domain: ['Assertion'],
  },
  carried('rationale', 'Why the relation holds.'),
  carried('effect', 'What the defence does to the threat.'),
  carried('result', 'What is known of it: supported, partial, refuted or untested.'),
  carried('toward', 'The pole toward which the defence moves a system.'),
  carried('conditions', 'Under which conditions the result was obtained.'),
];
