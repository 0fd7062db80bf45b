import { authorsOf } from '#graph/authors.ts';
import type { Author } from '#graph/citations.ts';
import type { Graph } from '#graph/graph.ts';
import type { FilePlace } from './definition.ts';
import type { Subject } from './subject.ts';

/** Every place at which a subject is named; empty for subjects of which that is not kept. */
export function usesOf(graph: Graph, subject: Subject): FilePlace[] {
  switch (subject.sort) {
    case 'entry':
      return authorsOf(graph).flatMap((author) => idsIn(author, subject.entry.id));
    case 'page':
      return slugsIn(graph, subject.page.slug);
    case 'work':
      return citations(graph, subject.reference.key);
    case 'finding':
      return citations(graph, subject.reference.key, subject.finding.id);
    case 'item': {
      const { edition, item } = subject;
      const edges = graph.mappings.filter(
        (edge) => edge.framework.file === edition.file && edge.item.id === item.id,
      );
      return edges.map(({ entry, index }) => ({
        file: entry.file,
        span: entry.document.span(['maps-to', index, 'id']),
      }));
    }
    default:
      return [];
  }
}

/** Every id in a text, in front matter and in links of prose. */
function idsIn({ document: { source } }: Author, id: string): FilePlace[] {
  const short = id.replace('MASEC-', '');
  const pattern = new RegExp(`\\bMASEC-${short}(?!\\d)|(?<=\\[\\[)${short}(?=\\]|\\||\\\\)`, 'g');
  return [...source.text.matchAll(pattern)].map((match) => ({
    file: source.file,
    span: source.span(match.index, match.index + match[0].length),
  }));
}

function citations(graph: Graph, key: string, finding?: string): FilePlace[] {
  return graph
    .citationsOf(key)
    .filter((citation) => finding === undefined || citation.finding === finding)
    .map(({ author, span }) => ({ file: author.file, span }));
}

/** Where the slug of a term or a discipline stands in a list. */
function slugsIn(graph: Graph, slug: string): FilePlace[] {
  return authorsOf(graph).flatMap((author) => {
    const data = author.data as unknown as Record<string, unknown> | null | undefined;
    const facets = data?.['facets'] as Record<string, unknown> | undefined;
    const lists: [(string | number)[], unknown][] = [
      [['see-also'], data?.['see-also']],
      [['disciplines'], data?.['disciplines']],
      [['facets', 'disciplines'], facets?.['disciplines']],
    ];
    return lists.flatMap(([path, list]) =>
      (Array.isArray(list) ? list : []).flatMap((value, index) =>
        value === slug ? [{ file: author.file, span: author.document.span([...path, index]) }] : [],
      ),
    );
  });
}
