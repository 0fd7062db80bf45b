import { type FeedContext, instant } from './atom.ts';
import type { Feed } from './feed.ts';

/** A feed as JSON Feed 1.1. */
export function jsonFeed(feed: Feed, { url, author }: FeedContext): Record<string, unknown> {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: url(feed.page),
    feed_url: url(`${feed.path}.json`),
    language: 'en',
    authors: [{ name: author }],
    items: feed.items.map(({ id, path, title, summary, kind, date }) => ({
      id,
      url: url(path),
      title,
      content_text: summary,
      date_published: instant(date),
      tags: [kind],
    })),
  };
}
