import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { DataFactory, Parser, type Quad, Store } from 'n3';
import ShaclValidator from 'rdf-validate-shacl';
import { describe, expect, test } from 'vitest';
import type { Source } from '#exports/source/source.ts';
import { HOSTILE, hostile, make, real, retired, SOURCES } from './sources.ts';

const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const SHAPES = readFileSync(join(import.meta.dirname, 'specifications/skos-shapes.ttl'), 'utf8');

async function quads(source: Source): Promise<Quad[]> {
  return new Parser().parse(await make(source, 'masec.ttl'));
}

/** What SHACL has against a graph in a namespace, each finding once. */
async function violations(namespace: string, graph: readonly Quad[]): Promise<string[]> {
  const shapes = new Parser().parse(SHAPES.replaceAll('https://w3id.org/masec/', namespace));
  const { results } = await new ShaclValidator(new Store(shapes)).validate(new Store([...graph]));
  const lines = results.map(
    ({ focusNode, path, message, sourceConstraintComponent }) =>
      [focusNode, path, sourceConstraintComponent].map((term) => term?.value ?? '').join(' ') +
      message.map(({ value }) => ` ${value}`).join(''),
  );
  return [...new Set(lines)].slice(0, 10);
}

describe.each(SOURCES)('%s as linked data', (_, load) => {
  const source = load();

  test('obeys the shapes', async () => {
    expect(await violations(source.iris.namespace, await quads(source))).toEqual([]);
  }, 120_000);

  test('says the same in JSON-LD and in Turtle', async () => {
    const document = JSON.parse(await make(source, 'masec.jsonld')) as object;
    const nquads = String(await jsonld.toRDF(document as never, { format: 'application/n-quads' }));
    const line = ({ subject, predicate, object }: Quad): string =>
      [subject, predicate, object]
        .map(
          (term) =>
            `${term.termType} ${term.value} ${'language' in term ? `${term.language} ${term.datatype.value}` : ''}`,
        )
        .join(' | ');
    const fromJson = new Parser({ format: 'N-Quads' }).parse(nquads).map(line);
    const fromTurtle = (await quads(source)).map(line);
    expect([...new Set(fromJson)].sort()).toEqual([...new Set(fromTurtle)].sort());
    expect(fromTurtle.length).toBe(new Set(fromTurtle).size);
  });

  test('holds every entry, relation, mapping, work, term and discipline once', async () => {
    const store = new Store(await quads(source));
    const iri = (name: string) => DataFactory.namedNode(name);
    const { namespace } = source.iris;
    const typed = (type: string): number =>
      store.getSubjects('http://www.w3.org/1999/02/22-rdf-syntax-ns#type', type, null).length;
    const inScheme = (scheme: string): number =>
      store.getSubjects(`${SKOS}inScheme`, iri(scheme), null).length;
    expect(inScheme(namespace)).toBe(source.entries.length);
    expect(typed(`${namespace}data/ontology/#Assertion`)).toBe(source.graph.relations.length);
    const matches = ['exact', 'close', 'broad', 'narrow', 'related'].map(
      (match) => store.getQuads(null, `${SKOS}${match}Match`, null, null).length,
    );
    expect(matches.reduce((sum, count) => sum + count)).toBe(source.graph.mappings.length);
    expect(typed('http://purl.org/dc/terms/BibliographicResource')).toBe(source.references.length);
    expect(inScheme(`${namespace}terms/`)).toBe(source.terms.length);
    expect(inScheme(`${namespace}disciplines/`)).toBe(source.disciplines.length);
    const edges = source.graph.relations.filter(
      ({ source: from, type, target }) =>
        store.countQuads(
          iri(namespace + from),
          iri(`${namespace}data/ontology/#${type}`),
          iri(namespace + target),
          null,
        ) === 1,
    );
    expect(edges.length).toBe(source.graph.relations.length);
  });
});

test('the integrity conditions of SKOS that no shape can hold are kept', async () => {
  const store = new Store(await quads(real()));
  const pairs = (property: string): Set<string> =>
    new Set(
      store
        .getQuads(null, `${SKOS}${property}`, null, null)
        .map(({ subject, object }) => `${subject.value} ${object.value}`),
    );
  const [exact, broad, related] = ['exactMatch', 'broadMatch', 'relatedMatch'].map(pairs);
  expect([...(exact ?? [])].filter((pair) => broad?.has(pair) || related?.has(pair))).toEqual([]);
  const preferred = pairs('prefLabel');
  expect([...pairs('altLabel')].filter((pair) => preferred.has(pair))).toEqual([]);
});

/** Pairs that are related and one above the other, which SKOS forbids (S27), mappings counted as what they are kinds of. */
function relatedAndAbove(store: Store): string[] {
  const above = new Map<string, Set<string>>();
  const put = (low: string, high: string) => above.set(low, (above.get(low) ?? new Set()).add(high));
  const each = (property: string, take: (subject: string, object: string) => void): void => {
    for (const { subject, object } of store.getQuads(null, `${SKOS}${property}`, null, null))
      take(subject.value, object.value);
  };
  for (const property of ['broader', 'broadMatch']) each(property, put);
  for (const property of ['narrower', 'narrowMatch']) each(property, (high, low) => put(low, high));
  const reaches = (from: string, to: string): boolean => {
    const seen = new Set([from]);
    for (const at of seen) for (const next of above.get(at) ?? []) seen.add(next);
    return from !== to && seen.has(to);
  };
  const found: string[] = [];
  for (const property of ['related', 'relatedMatch'])
    each(property, (one, two) => {
      if (reaches(one, two) || reaches(two, one)) found.push(`${one} ${two}`);
    });
  return found;
}

test('nothing is related to what lies above it, by whatever way of mappings', async () => {
  const store = new Store(await quads(real()));
  expect(relatedAndAbove(store)).toEqual([]);
  const [below] = store
    .getQuads(null, `${SKOS}narrowMatch`, null, null)
    .flatMap(({ subject, object }) =>
      store.getObjects(subject, `${SKOS}broader`, null).map((top) => [object, top] as const),
    );
  if (!below) throw new Error('the content maps nothing to what is narrower');
  const [item, family] = below;
  store.addQuad(item as Quad['subject'], DataFactory.namedNode(`${SKOS}related`), family);
  expect(relatedAndAbove(store)).toEqual([`${item.value} ${family.value}`]);
});

test('hostile text comes back as it was written', async () => {
  const source = hostile();
  const store = new Store(await quads(source));
  const [label] = store.getObjects(source.iris.entry('MASEC-T0001'), `${SKOS}prefLabel`, null);
  expect(label?.value).toBe(HOSTILE);
});

test('a retired entry is deprecated and says what takes its place', async () => {
  const source = retired();
  const store = new Store(await quads(source));
  const said = (property: string) =>
    store.getObjects(source.iris.entry('MASEC-T0002'), property, null).map(({ value }) => value);
  expect(said('http://www.w3.org/2002/07/owl#deprecated')).toEqual(['true']);
  expect(said('http://purl.org/dc/terms/isReplacedBy')).toEqual([source.iris.entry('MASEC-T0001')]);
  expect(said('http://purl.org/dc/terms/modified')).toEqual(['2026-11-30']);
});

test('the shapes refuse what is wrong', async () => {
  const source = retired();
  const turtle = await make(source, 'masec.ttl');
  const broken: readonly [string | RegExp, string][] = [
    [/ {2}skos:prefLabel "Threat 2"@en ;\n/, ''],
    ['skos:prefLabel "Threat 2"@en', 'skos:prefLabel "Threat 2"@en, "Other"@en'],
    ['"MASEC-T0002"', '"T2"'],
    ['o:to masec:MASEC-T0001', 'o:to masec:MASEC-T9999'],
    ['  dct:isReplacedBy masec:MASEC-T0001', '  dct:isReplacedBy masec:nothing'],
    ['o:mitigates masec:MASEC-T0001', 'o:mitigates masec:MASEC-X0001'],
    ['o:by o:mitigates', 'o:by o:unknown'],
  ];
  for (const [from, to] of broken) {
    const changed = turtle.replace(from, to);
    expect(changed, String(from)).not.toBe(turtle);
    expect(await violations(source.iris.namespace, new Parser().parse(changed)), String(from)).not.toEqual(
      [],
    );
  }
});
