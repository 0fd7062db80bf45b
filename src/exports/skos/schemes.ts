import { fullName } from '#graph/citation-labels.ts';
import type { FrameworkEdition } from '#model/entry.ts';
import { licenceUrl } from '../source/licence.ts';
import type { Source } from '../source/source.ts';
import { isTop } from './concepts.ts';
import { FACET_LISTS } from './ontology.ts';
import { date, day, english, iri, iris, plain, type Resource, resource } from './statements.ts';

/** The scheme of all entries. */
export function mainScheme(source: Source): Resource {
  const { graph, history, iris: names } = source;
  const { title, license, disclaimer } = graph.corpus.site;
  const tops = source.entries.filter((entry) => isTop(source, entry)).map(({ id }) => names.entry(id));
  return resource(
    names.namespace,
    ['skos:ConceptScheme'],
    [
      ['dct:title', english(title)],
      ['skos:prefLabel', english(title)],
      ['dct:description', english(disclaimer)],
      ['dct:license', [iri(licenceUrl(license.content))]],
      ['owl:versionInfo', plain(history.version)],
      ['dct:issued', history.date === undefined ? [] : day(history.date)],
      ['skos:hasTopConcept', iris(tops)],
    ],
  );
}

/** The closed lists that classify entries: a scheme each, with its values. */
export function facetSchemes({ graph, iris: names }: Source): Resource[] {
  return FACET_LISTS.flatMap(({ facet, list }) => {
    const vocabulary = graph.corpus.vocabularies.find(({ name }) => name === list);
    if (!vocabulary) return [];
    const scheme = names.facets(facet);
    return [
      resource(
        scheme,
        ['skos:ConceptScheme'],
        [
          ['dct:title', english(vocabulary.title)],
          ['skos:prefLabel', english(vocabulary.title)],
          ['dct:description', english(vocabulary.description)],
          ['skos:hasTopConcept', iris(vocabulary.values.map(({ value }) => names.facet(facet, value)))],
        ],
      ),
      ...vocabulary.values.map(({ value, label, definition, borderline }) =>
        resource(
          names.facet(facet, value),
          ['skos:Concept'],
          [
            ['skos:prefLabel', english(label)],
            ['skos:definition', english(definition)],
            ['skos:scopeNote', english(borderline)],
            ['skos:notation', plain(value)],
            ['skos:inScheme', [iri(scheme)]],
            ['skos:topConceptOf', [iri(scheme)]],
          ],
        ),
      ),
    ];
  });
}

/** The glossary and the disciplines. */
export function wordSchemes(source: Source): Resource[] {
  const { iris: names, terms, disciplines } = source;
  const scheme = (path: string, title: string, tops: readonly string[]): Resource =>
    resource(
      names.namespace + path,
      ['skos:ConceptScheme'],
      [
        ['dct:title', english(title)],
        ['skos:prefLabel', english(title)],
        ['skos:hasTopConcept', iris(tops)],
      ],
    );
  const concept = (
    name: string,
    path: string,
    data: { title: string; summary: string; aliases?: string[]; added: string },
    more: readonly string[],
  ): Resource =>
    resource(
      name,
      ['skos:Concept'],
      [
        ['skos:prefLabel', english(data.title)],
        ['skos:altLabel', english(...(data.aliases ?? []).filter((alias) => alias !== data.title))],
        ['skos:definition', english(...(more.length > 0 ? more : [data.summary]))],
        ['skos:inScheme', [iri(names.namespace + path)]],
        ['skos:topConceptOf', [iri(names.namespace + path)]],
        ['dct:created', day(data.added)],
      ],
    );
  return [
    ...(terms.length > 0
      ? [
          scheme(
            'terms/',
            'Glossary',
            terms.map(({ slug }) => names.term(slug)),
          ),
        ]
      : []),
    ...terms.map((term) =>
      concept(
        names.term(term.slug),
        'terms/',
        term.data,
        term.data.definitions.map(({ text }, i) => source.text(term, 'definitions', i, 'text') || text),
      ),
    ),
    ...(disciplines.length > 0
      ? [
          scheme(
            'disciplines/',
            'Disciplines',
            disciplines.map(({ slug }) => names.discipline(slug)),
          ),
        ]
      : []),
    ...disciplines.map(({ slug, data }) => concept(names.discipline(slug), 'disciplines/', data, [])),
  ];
}

/** Editions of other frameworks, with the items that something maps to. */
export function frameworkSchemes({ graph, iris: names }: Source): Resource[] {
  const mapped = new Map<FrameworkEdition, Set<string>>();
  for (const { framework, item } of graph.mappings)
    mapped.set(framework, (mapped.get(framework) ?? new Set<string>()).add(item.id));
  return [...mapped].flatMap(([framework, ids]) => {
    const { title, publisher, edition, url, items } = framework.data;
    return [
      resource(
        names.edition(framework),
        ['skos:ConceptScheme'],
        [
          ['dct:title', english(`${title}, edition ${edition}`)],
          ['skos:prefLabel', english(`${title}, edition ${edition}`)],
          ['dc:publisher', plain(publisher)],
          ['owl:versionInfo', plain(edition)],
          ['rdfs:seeAlso', [iri(url)]],
        ],
      ),
      ...items
        .filter(({ id }) => ids.has(id))
        .map((item) =>
          resource(
            names.item(framework, item.id),
            ['skos:Concept'],
            [
              ['skos:prefLabel', english(item.name)],
              ['skos:notation', plain(item.id)],
              ['skos:inScheme', [iri(names.edition(framework))]],
              ['rdfs:seeAlso', item.url?.startsWith('https://') ? [iri(item.url)] : []],
            ],
          ),
        ),
    ];
  });
}

/** Every work. */
export function works({ references, iris: names }: Source): Resource[] {
  return references.map(({ key, data }) =>
    resource(
      names.reference(key),
      ['dct:BibliographicResource'],
      [
        ['dct:title', plain(data.title)],
        ['dc:creator', plain(...new Set(data.author.map(fullName)))],
        ['dct:issued', date(data.issued)],
        ['dct:identifier', plain(key, data.DOI && `doi:${data.DOI}`, data.arxiv && `arXiv:${data.arxiv}`)],
        ['rdfs:seeAlso', data.URL === undefined ? [] : [iri(data.URL)]],
      ],
    ),
  );
}
