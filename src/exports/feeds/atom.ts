import type { Feed, FeedItem } from './feed.ts';

/** What a feed cannot know of itself. */
export interface FeedContext {
  /** The full address of a path below the site. */
  url(path: string): string;
  readonly namespace: string;
  readonly author: string;
  /** The licence of the content, as SPDX names it. */
  readonly licence: string;
}

/** A feed as Atom (RFC 4287). */
export function atomFeed(feed: Feed, context: FeedContext): string {
  const { url, namespace, author, licence } = context;
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `  <id>${escapeXml(namespace + feed.path)}</id>`,
    `  <title>${escapeXml(feed.title)}</title>`,
    `  <updated>${instant(feed.updated)}</updated>`,
    `  <author><name>${escapeXml(author)}</name></author>`,
    `  <rights>${escapeXml(licence)}</rights>`,
    `  <link rel="self" type="application/atom+xml" href="${escapeXml(url(`${feed.path}.atom`))}"/>`,
    `  <link rel="alternate" type="text/html" href="${escapeXml(url(feed.page))}"/>`,
    ...feed.items.map((item) => atomEntry(item, context)),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function atomEntry({ id, path, title, summary, kind, date }: FeedItem, { url }: FeedContext): string {
  return [
    '  <entry>',
    `    <id>${escapeXml(id)}</id>`,
    `    <title>${escapeXml(title)}</title>`,
    `    <updated>${instant(date)}</updated>`,
    `    <link rel="alternate" type="text/html" href="${escapeXml(url(path))}"/>`,
    `    <category term="${escapeXml(kind)}"/>`,
    `    <summary>${escapeXml(summary)}</summary>`,
    '  </entry>',
  ].join('\n');
}

/** The beginning of a day, as feeds write it. */
export function instant(date: string): string {
  return `${date}T00:00:00Z`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
