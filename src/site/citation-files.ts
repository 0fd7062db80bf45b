import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Graph } from '#graph/graph.ts';
import { CitationViews } from '#views/citations.ts';
import { ViewContext } from '#views/shared/context.ts';

/** Writes the files by which entries and the whole are cited and shown elsewhere, beside the pages. */
export function writeCitations(graph: Graph, folder: string): void {
  const context = new ViewContext(graph, process.env['BASE_PATH'] ?? '/', []);
  const citations = new CitationViews(context, process.env['SITE_URL'] ?? '');
  for (const { path, text } of citations.wholeFiles()) writeFileSync(join(folder, path), text);
  for (const entry of graph.entries.values()) {
    mkdirSync(join(folder, entry.id), { recursive: true });
    for (const { path, text } of citations.entryFiles(entry)) writeFileSync(join(folder, path), text);
  }
}
