import type { Graph } from '#graph/graph.ts';
import type { Entry } from '#model/entry.ts';

/** An entry as any generator of sites can take it: plain Markdown. */
export interface PlainPage {
  /** The name of its page, in lower case, as in `t0001`. */
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly markdown: string;
}

/** Every entry as plain Markdown: its body with links and citations in common syntax, and its relations as a list. */
export function* plainPages(graph: Graph): Generator<PlainPage> {
  for (const entry of graph.entries.values())
    yield {
      slug: slugOf(entry.id),
      title: entry.data.title,
      summary: entry.data.summary,
      markdown: `${plainText(graph, entry)}${relations(graph, entry)}`,
    };
}

function slugOf(id: string): string {
  return id.replace('MASEC-', '').toLowerCase();
}

function plainText(graph: Graph, entry: Entry): string {
  return entry.document.source.text
    .slice(entry.bodyStart)
    .trim()
    .replaceAll(/\[\[([A-Z]\d+)(?:\|([^\]]*))?\]\]/g, (_, id: string, words: string | undefined) => {
      const title = graph.entries.get(`MASEC-${id}`)?.data.title;
      return `[${words ?? title}](/${id.toLowerCase()}/)`;
    })
    .replaceAll(/\[@([^\]#]+)#?[^\]]*\]/g, '($1)');
}

function relations(graph: Graph, { data }: Entry): string {
  const items = (data.relations ?? []).map(({ type, target, rationale }) => {
    const title = graph.entries.get(target)?.data.title ?? target;
    return `- ${type} [${title}](/${slugOf(target)}/): ${rationale.replaceAll('\n', ' ')}`;
  });
  return items.length > 0 ? `\n\n## Relations\n\n${items.join('\n')}\n` : '\n';
}
