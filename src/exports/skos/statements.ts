/** The value of a statement: a thing, or a text with its language or datatype. */
export type Value =
  | { readonly iri: string }
  | {
      readonly text: string;
      readonly lang?: 'en';
      readonly datatype?: 'boolean' | 'date' | 'gYear' | 'gYearMonth';
    };

/** Everything said of one thing: pairs of a property, as a prefixed name, and its values. */
export interface Resource {
  readonly iri: string;
  readonly types: readonly string[];
  readonly statements: readonly (readonly [string, readonly Value[]])[];
}

export const iri = (name: string): Value => ({ iri: name });
export const iris = (names: readonly string[]): Value[] => [...new Set(names)].map(iri);
export const english = (...texts: readonly string[]): Value[] =>
  [...new Set(texts.filter((text) => text !== ''))].map((text) => ({ text, lang: 'en' }));
export const plain = (...texts: readonly (string | undefined)[]): Value[] =>
  texts.flatMap((text) => (text === undefined || text === '' ? [] : [{ text }]));
export const day = (text: string): Value[] => [{ text, datatype: 'date' }];

/** A date of a year, a month or a day, with its datatype. */
export function date(issued: string | number): Value[] {
  const text = String(issued);
  const datatype = text.length === 4 ? 'gYear' : text.length === 7 ? 'gYearMonth' : 'date';
  return [{ text, datatype }];
}

/** Leaves out properties without values. */
export function resource(
  name: string,
  types: readonly string[],
  statements: Resource['statements'],
): Resource {
  return { iri: name, types, statements: statements.filter(([, values]) => values.length > 0) };
}

/** The prefixes of both serialisations. */
export function prefixes(namespace: string): Readonly<Record<string, string>> {
  return {
    dc: 'http://purl.org/dc/elements/1.1/',
    dct: 'http://purl.org/dc/terms/',
    masec: namespace,
    o: `${namespace}data/ontology/#`,
    owl: 'http://www.w3.org/2002/07/owl#',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    skos: 'http://www.w3.org/2004/02/skos/core#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
  };
}
