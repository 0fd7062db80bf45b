import type { Entry } from '#model/entry.ts';
import { contentVersion } from '../shared/content-version.ts';
import type { ViewContext } from '../shared/context.ts';

/** A document of schema.org as JSON-LD. */
export type StructuredData = Readonly<Record<string, unknown>>;

const CONTEXT = 'https://schema.org';
const LICENCES: Readonly<Record<string, string>> = {
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
};

/**
 * An entry as a defined term; its address is that of the permanent namespace.
 * @param absolute makes a full address of a path; gives the path back where the site does not know its host
 */
export function entryTerm(
  context: ViewContext,
  entry: Entry,
  absolute: (path: string) => string,
): StructuredData {
  const { namespace } = context.graph.corpus.site;
  const { title, summary, aliases = [], added } = entry.data;
  return {
    '@context': CONTEXT,
    '@type': 'DefinedTerm',
    '@id': namespace + entry.id,
    termCode: entry.id,
    name: title,
    description: summary,
    ...(aliases.length > 0 && { alternateName: aliases }),
    url: absolute(context.urls.entry(entry.id)),
    inDefinedTermSet: { '@type': 'DefinedTermSet', '@id': namespace, name: context.graph.corpus.site.title },
    dateCreated: added,
    inLanguage: 'en',
    license: licenceOf(context),
  };
}

/** The whole: the site with its search, the set of terms, and the data behind it. */
export function wholeSet(
  context: ViewContext,
  description: string,
  absolute: (path: string) => string,
): StructuredData {
  const { title, namespace } = context.graph.corpus.site;
  const { base } = context.urls;
  const name = `${title}: the Multi-Agent Security Knowledge Base`;
  const shared = { inLanguage: 'en', license: licenceOf(context), version: contentVersion(context.graph) };
  return {
    '@context': CONTEXT,
    '@graph': [
      {
        '@type': 'WebSite',
        name,
        url: absolute(base),
        potentialAction: {
          '@type': 'SearchAction',
          target: `${absolute(context.urls.at('search'))}?q={search_term_string}`,
          'query-input': 'required name=search_term_string',
        },
      },
      { '@type': 'DefinedTermSet', '@id': namespace, name, description, url: absolute(base), ...shared },
      {
        '@type': 'Dataset',
        '@id': `${namespace}data`,
        name: `${title} data`,
        description: `${description} All of it in one documented file.`,
        url: absolute(base),
        isAccessibleForFree: true,
        creator: { '@type': 'Organization', name: title, url: absolute(base) },
        distribution: {
          '@type': 'DataDownload',
          encodingFormat: 'application/json',
          contentUrl: absolute(`${base}data/masec.json`),
        },
        ...shared,
      },
    ],
  };
}

function licenceOf(context: ViewContext): string {
  const { content } = context.graph.corpus.site.license;
  return LICENCES[content] ?? content;
}
