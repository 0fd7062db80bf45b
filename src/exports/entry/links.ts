import type { Entry } from '#model/entry.ts';
import { once } from '../source/once.ts';
import type { Source } from '../source/source.ts';
import { markdownLink, markdownText } from './markdown-text.ts';
import { resolvedInline } from './resolved-prose.ts';

/** A link to an entry by title and id; the bare id where there is no such entry. */
export function entryRef(source: Source, id: string): string {
  const entry = source.graph.entries.get(id);
  return entry ? refsOf(source)(entry) : markdownText(id);
}

const refsOf = once(({ iris }: Source) =>
  once((entry: Entry) => markdownLink(`${entry.data.title} (${entry.id})`, iris.entry(entry.id))),
);

/** A link to a work or a finding, written as `key#f2`. */
export function cite({ iris, labels }: Source, finding: string): string {
  const [key = '', part] = finding.split('#', 2);
  return markdownLink(labels.get(key) ?? key, iris.reference(key, part));
}

/** A field of the front matter that holds inline prose. */
export function inlineField(
  source: Source,
  author: Entry,
  text: string,
  ...path: (string | number)[]
): string {
  return resolvedInline(source, text, source.nodes(author, ...path));
}
