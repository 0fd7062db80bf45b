import { KINDS } from '#model/kind.ts';
import type { ViewContext } from '../shared/context.ts';

/** A feed, as the head of a page names it. */
export interface FeedLink {
  readonly rel: 'alternate';
  readonly type: string;
  readonly href: string;
  readonly title: string;
}

/**
 * The two feeds of a scope.
 * @param of `all`, a kind of entry, or the id of a family
 */
export function feedLinks({ graph, urls }: ViewContext, of: string): FeedLink[] {
  const { title } = graph.corpus.site;
  const record = KINDS.find(({ kind }) => kind === of);
  const family = graph.entries.get(of)?.data.title;
  const words = record?.plural ?? family;
  const name = words === undefined ? `${title}: releases` : `${title}: ${words}`;
  const path = `${urls.base}feeds/${record?.folder ?? of}`;
  return [
    { rel: 'alternate', type: 'application/atom+xml', href: `${path}.atom`, title: name },
    { rel: 'alternate', type: 'application/feed+json', href: `${path}.json`, title: name },
  ];
}
