import type { Graph } from '#graph/graph.ts';
import { CitationViews } from '#views/citations.ts';
import { ViewContext } from '#views/shared/context.ts';
import type { FileWriter } from '../writing/file-writer.ts';

/** Writes the files by which entries and the whole are cited and shown elsewhere, beside the pages. */
export function writeCitations(graph: Graph, files: FileWriter): void {
  const context = new ViewContext(graph, process.env['BASE_PATH'] ?? '/', []);
  const citations = new CitationViews(context, process.env['SITE_URL'] ?? '');
  for (const { path, text } of citations.wholeFiles()) files.write(path, text);
  for (const entry of graph.entries.values())
    for (const { path, text } of citations.entryFiles(entry)) files.write(path, text);
}
