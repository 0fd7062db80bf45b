import { History } from '#graph/history.ts';
import type { Entry } from '#model/entry.ts';
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

/** The whole: the site with its search, and the set of terms. */
export function wholeSet(
  context: ViewContext,
  description: string,
  absolute: (path: string) => string,
): StructuredData {
  const { title, namespace } = context.graph.corpus.site;
  const url = absolute(context.urls.base);
  const name = `${title}: the Multi-Agent Security Knowledge Base`;
  return {
    '@context': CONTEXT,
    '@graph': [
      {
        '@type': 'WebSite',
        name,
        url,
        potentialAction: {
          '@type': 'SearchAction',
          target: `${absolute(context.urls.at('search'))}?q={search_term_string}`,
          'query-input': 'required name=search_term_string',
        },
      },
      { '@type': 'DefinedTermSet', '@id': namespace, name, description, url, ...shared(context) },
    ],
  };
}

/** The data behind the pages, as a data set with one download for each of its files. */
export function dataSet(
  context: ViewContext,
  description: string,
  files: readonly { readonly href: string; readonly name: string; readonly mediaType: string }[],
  absolute: (path: string) => string,
): StructuredData {
  const { title, namespace } = context.graph.corpus.site;
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    '@id': `${namespace}data`,
    name: `${title} data`,
    description,
    url: absolute(context.urls.at('data')),
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: title, url: absolute(context.urls.base) },
    distribution: files.map(({ href, name, mediaType }) => ({
      '@type': 'DataDownload',
      name,
      encodingFormat: mediaType,
      contentUrl: absolute(href),
    })),
    ...shared(context),
  };
}

function shared(context: ViewContext): StructuredData {
  const { version } = new History(context.graph.corpus.releases.map(({ data }) => data));
  return { inLanguage: 'en', license: licenceOf(context), version };
}

function licenceOf(context: ViewContext): string {
  const { content } = context.graph.corpus.site.license;
  return LICENCES[content] ?? content;
}
