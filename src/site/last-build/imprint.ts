import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { citationsIn, mentionsIn } from '#graph/citations.ts';
import type { Graph } from '#graph/graph.ts';
import { pathInContent } from '#model/content-path.ts';
import type { Entry } from '#model/entry.ts';
import { Archive } from '#releases/archive.ts';
import { contentVersion } from '#views/release/content-version.ts';
import { Urls } from '#views/shared/urls.ts';

/**
 * What a build was made of, as digests. What an entry says below its front matter is shown by its own page and by the data of
 * entries alone, as long as it refers to the same works and entries: so much is told apart from all else.
 */
export interface Imprint {
  /** Of everything but the prose of entries. */
  readonly outline: string;
  /** Of the prose of each entry, by id. */
  readonly prose: Readonly<Record<string, string>>;
}

/** @param graph what readers see */
export function imprintOf(graph: Graph): Imprint {
  const { corpus } = graph;
  const named = (file: string): string => pathInContent(corpus.root, file);
  const outline: string[] = [];
  const prose: Record<string, string> = {};
  for (const entry of graph.entries.values()) {
    const { text } = entry.document.source;
    outline.push(named(entry.file), digest(text.slice(0, entry.bodyStart)), usesOf(entry));
    prose[entry.id] = digest(text.slice(entry.bodyStart));
  }
  const others = [
    ...corpus.terms,
    ...corpus.disciplines,
    ...corpus.references,
    ...corpus.frameworks,
    ...corpus.reviews,
    ...corpus.vocabularies,
    ...corpus.releases,
    ...(corpus.siteFile ? [corpus.siteFile] : []),
  ];
  for (const { file, document } of others) outline.push(named(file), digest(document.source.text));
  for (const { file, hash } of corpus.frozen) outline.push(named(file), hash);
  for (const name of corpus.media) outline.push(name, digest(readFileSync(join(corpus.root, 'media', name))));
  // Every page tells whether any entry is ahead of its last release.
  const version = contentVersion({ archive: new Archive(corpus), graph, urls: new Urls('/') });
  outline.push(JSON.stringify(version));
  return { outline: digest(outline.join('\n')), prose };
}

/**
 * The entries of which nothing but the prose differs between two imprints.
 * @returns undefined when something else differs
 */
export function changedProse(before: Imprint, now: Imprint): readonly string[] | undefined {
  if (before.outline !== now.outline) return undefined;
  return Object.keys(now.prose).filter((id) => before.prose[id] !== now.prose[id]);
}

/** To which works and entries it refers, in their order. */
function usesOf(entry: Entry): string {
  const works = citationsIn(entry).map(({ key, finding }) => `${key}#${finding ?? ''}`);
  return [...works, '', ...mentionsIn(entry).map(({ target }) => target ?? '')].join(' ');
}

function digest(content: string | Uint8Array): string {
  return hash('sha256', content, 'base64url');
}
