import type { Relation } from '#graph/relations.ts';
import { codedValue } from '#model/coded-value.ts';
import type { Entry } from '#model/entry.ts';
import { each } from '../source/each.ts';
import { familiesOf, isDead, type Source } from '../source/source.ts';
import { className } from './ontology.ts';
import { day, english, iri, iris, plain, type Resource, resource, type Value } from './statements.ts';

const MATCHES = {
  exact: 'skos:exactMatch',
  close: 'skos:closeMatch',
  broad: 'skos:broadMatch',
  narrow: 'skos:narrowMatch',
  related: 'skos:relatedMatch',
} as const;

/** Every entry as a concept. */
export function entryConcepts(source: Source): Iterable<Resource> {
  return each(source.entries, (entry) => entryConcept(source, entry));
}

/** Whether an entry has nothing above it. */
export function isTop(source: Source, entry: Entry): boolean {
  return broader(source, entry).length === 0;
}

function broader({ graph }: Source, entry: Entry): string[] {
  if (entry.kind !== 'threat') return [];
  const parents = graph
    .outgoing(entry.id)
    .filter(({ type }) => type === 'specialises')
    .map(({ target }) => target);
  return [...(graph.entries.has(entry.data.family) ? [entry.data.family] : []), ...parents];
}

function entryConcept(source: Source, entry: Entry): Resource {
  const { graph, history, iris: names } = source;
  const { id, data } = entry;
  const known = (ids: readonly string[]): Value[] =>
    iris(ids.filter((other) => graph.entries.has(other)).map((other) => names.entry(other)));
  const above = broader(source, entry);
  const aliases = (data.aliases ?? []).filter((alias) => alias !== data.title);
  return resource(
    names.entry(id),
    ['skos:Concept', `o:${className(entry.kind)}`],
    [
      ['skos:prefLabel', english(data.title)],
      ['skos:altLabel', english(...aliases)],
      ['skos:definition', english(data.summary)],
      ['skos:notation', plain(id)],
      ['skos:inScheme', [iri(names.namespace)]],
      ['skos:topConceptOf', above.length === 0 ? [iri(names.namespace)] : []],
      ['skos:broader', known(above)],
      ['o:also-in', known(familiesOf(entry).slice(1))],
      ...facets(source, entry),
      ...relations(source, graph.outgoing(id)),
      ...matches(source, entry),
      ['dct:references', iris(graph.referencesOf(entry).map((key) => names.reference(key)))],
      ['dct:subject', iris(disciplines(entry).map((slug) => names.discipline(slug)))],
      ['dct:created', day(data.added)],
      ['dct:modified', day(history.modified(entry))],
      ['owl:deprecated', isDead(entry) ? [{ text: 'true', datatype: 'boolean' }] : []],
      ['dct:isReplacedBy', known(data.retired?.to ?? [])],
    ],
  );
}

function disciplines(entry: Entry): readonly string[] {
  if (entry.kind === 'open-problem') return entry.data.disciplines;
  return entry.kind === 'threat' ? (entry.data.facets.disciplines ?? []) : [];
}

function facets(source: Source, entry: Entry): [string, Value[]][] {
  const values = (facet: string, words: readonly string[]): [string, Value[]] => [
    `o:facet-${facet}`,
    iris(words.map((word) => source.iris.facet(facet, word))),
  ];
  switch (entry.kind) {
    case 'threat':
      return Object.entries(source.facetsOf(entry)).flatMap(([facet, words]) =>
        facet === 'disciplines' ? [] : [values(facet, words)],
      );
    case 'trade-off':
      return [values('class', [codedValue(entry.data.class)])];
    case 'defence':
      return [values('acts-on', entry.data['acts-on'])];
    case 'case-study':
      return [values('case-type', [entry.data.type])];
    default:
      return [];
  }
}

function relations({ iris: names }: Source, outgoing: readonly Relation[]): [string, Value[]][] {
  const types = [...new Set(outgoing.map(({ type }) => type))];
  return types.map((type) => [
    `o:${type}`,
    iris(outgoing.filter((relation) => relation.type === type).map(({ target }) => names.entry(target))),
  ]);
}

function matches(source: Source, entry: Entry): [string, Value[]][] {
  const edges = source.mappingsOf(entry.id);
  return Object.entries(MATCHES).map(([match, property]) => [
    property,
    iris(
      edges
        .filter(({ mapping }) => mapping.match === match)
        .map(({ framework, item }) => source.iris.item(framework, item.id)),
    ),
  ]);
}

/** Every relation as a thing of its own, with its reason and what it carries. */
export function assertions(source: Source): Iterable<Resource> {
  const { graph, iris: names } = source;
  return each(graph.relations, (relation) =>
    resource(
      names.relation(relation),
      ['o:Assertion'],
      [
        ['o:from', [iri(names.entry(relation.source))]],
        ['o:by', [iri(names.ontology(relation.type))]],
        ['o:to', [iri(names.entry(relation.target))]],
        ['o:rationale', english(source.rationale(relation))],
        ['o:effect', plain(relation.effect)],
        ['o:result', plain(relation.result)],
        ['o:toward', plain(relation.toward)],
        ['o:conditions', english(source.conditions(relation))],
        ['dct:references', iris(relation.references.map((finding) => names.reference(...splitKey(finding))))],
      ],
    ),
  );
}

function splitKey(finding: string): [string, string?] {
  const [key = '', part] = finding.split('#', 2);
  return part === undefined ? [key] : [key, part];
}
