import type { ExportContext } from '#exports/source/export-context.ts';
import type { Graph } from '#graph/graph.ts';
import { renderMarkdown } from '#render/render-markdown.ts';
import { ViewContext } from '#views/shared/context.ts';

/** What the exports are told of the site: addresses, and prose as the pages show it. */
export function exportContext(graph: Graph): ExportContext {
  const { urls, resolver } = new ViewContext(graph, process.env['BASE_PATH'] ?? '/', []);
  const origin = process.env['SITE_URL']?.replace(/\/+$/, '') ?? '';
  return {
    url: (id) => origin + urls.entry(id),
    html: ({ nodes }) => renderMarkdown(nodes, resolver),
  };
}
