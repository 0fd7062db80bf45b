import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { masecJson } from '#exports/masec-json.ts';
import type { Graph } from '#graph/graph.ts';
import { loadKnowledgeBase, publishedGraph } from '#knowledge-base';
import { createAjv, readSchema } from '#schemas/validator.ts';
import { buildSite } from './astro-build.ts';
import { exportContext } from './export-context.ts';
import { OutputFolder } from './output-folder.ts';
import { indexSearch } from './pagefind.ts';
import { writeReleaseOutput } from './release-output.ts';

/** What a build did, or why it did not. */
export interface BuildResult {
  readonly diagnostics: readonly Diagnostic[];
  /** False when an error in the content kept the old output in place. */
  readonly built: boolean;
}

/**
 * Checks the content and, when it holds no error, builds pages, exports and search aside and swaps them in whole.
 * @param contentRoot the content folder
 * @param out the folder of output
 * @throws {ContentError} when the content folder cannot be used at all
 */
export async function build(contentRoot: string, out: string): Promise<BuildResult> {
  const { graph, diagnostics } = loadKnowledgeBase(contentRoot);
  if (diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics, built: false };
  const published = publishedGraph(graph.corpus);
  await new OutputFolder(out).replace(async (folder) => {
    await buildSite(published, folder);
    writeExports(published, folder);
    writeReleaseOutput(published, folder);
    await indexSearch(folder);
  });
  return { diagnostics, built: true };
}

function writeExports(graph: Graph, folder: string): void {
  const schema = readSchema('exports/masec');
  const document = masecJson(graph, exportContext(graph));
  const ajv = createAjv();
  const data: unknown = JSON.parse(JSON.stringify(document));
  if (!ajv.validate(schema, data))
    throw new Error(`masec.json does not obey its own schema: ${ajv.errorsText()}`);
  mkdirSync(join(folder, 'data'), { recursive: true });
  writeFileSync(join(folder, 'data', 'masec.json'), `${JSON.stringify(document)}\n`);
  writeFileSync(join(folder, 'data', 'masec.schema.json'), `${JSON.stringify(schema, null, 2)}\n`);
}
