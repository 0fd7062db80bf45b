import type { Source } from '../source/source.ts';
import { assertions, entryConcepts } from './concepts.ts';
import { jsonLd } from './json-ld.ts';
import { type OntologyTerm, ontology } from './ontology.ts';
import { facetSchemes, frameworkSchemes, mainScheme, wordSchemes, works } from './schemes.ts';
import { english, iri, iris, type Resource, resource } from './statements.ts';
import { turtle } from './turtle.ts';

/** The whole knowledge base in Turtle. */
export function skosTurtle(source: Source): Iterable<string> {
  return turtle(source.iris.namespace, statements(source));
}

/** The same statements in JSON-LD. */
export function skosJsonLd(source: Source): Iterable<string> {
  return jsonLd(source.iris.namespace, statements(source));
}

/** Everything that both serialisations say. */
function* statements(source: Source): Iterable<Resource> {
  yield mainScheme(source);
  yield* ontologyStatements(source);
  yield* entryConcepts(source);
  yield* assertions(source);
  yield* facetSchemes(source);
  yield* wordSchemes(source);
  yield* frameworkSchemes(source);
  yield* works(source);
}

const TYPES: Readonly<Record<OntologyTerm['type'], string>> = {
  class: 'owl:Class',
  'object property': 'owl:ObjectProperty',
  'datatype property': 'owl:DatatypeProperty',
};

function ontologyStatements(source: Source): Resource[] {
  const name = (term: string): string => source.iris.ontology(term);
  const types = source.graph.relationTypes;
  return [
    resource(
      name('').replace(/#$/, ''),
      ['owl:Ontology'],
      [['dct:title', english(`Ontology of ${source.graph.corpus.site.title}`)]],
    ),
    ...ontology(source).map((term) =>
      resource(
        name(term.name),
        [TYPES[term.type], ...(term.symmetric ? ['owl:SymmetricProperty'] : [])],
        [
          ['rdfs:label', english(term.label)],
          ['rdfs:comment', english(term.comment)],
          [
            'rdfs:subClassOf',
            term.type === 'class' && term.name !== 'Assertion'
              ? [iri('http://www.w3.org/2004/02/skos/core#Concept')]
              : [],
          ],
          [
            'rdfs:subPropertyOf',
            types.has(term.name) ? [iri('http://www.w3.org/2004/02/skos/core#semanticRelation')] : [],
          ],
          ['rdfs:domain', term.domain?.length === 1 ? iris(term.domain.map(name)) : []],
          ['rdfs:range', term.range?.length === 1 ? iris(term.range.map(name)) : []],
          ['owl:inverseOf', term.inverse === undefined ? [] : [iri(name(term.inverse))]],
        ],
      ),
    ),
  ];
}
