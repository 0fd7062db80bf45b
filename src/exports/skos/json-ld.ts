import { each } from '../source/each.ts';
import { jsonLines } from '../source/lines.ts';
import { prefixes, type Resource, type Value } from './statements.ts';
import { iriText } from './turtle.ts';

/** Statements in JSON-LD 1.1 with its context in place, one thing on each line. */
export function jsonLd(namespace: string, resources: Iterable<Resource>): Iterable<string> {
  return jsonLines({ '@context': prefixes(namespace) }, '@graph', each(resources, node));
}

function node({ iri, types, statements }: Resource): Record<string, unknown> {
  return {
    '@id': iriText(iri),
    '@type': types,
    ...Object.fromEntries(
      statements.map(([property, values]) => [
        property,
        values.length === 1 ? json(values[0]) : values.map(json),
      ]),
    ),
  };
}

function json(value: Value | undefined): unknown {
  if (value === undefined) return [];
  if ('iri' in value) return { '@id': iriText(value.iri) };
  if (value.lang) return { '@value': value.text, '@language': value.lang };
  return value.datatype ? { '@value': value.text, '@type': `xsd:${value.datatype}` } : value.text;
}
