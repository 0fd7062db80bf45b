import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { pretty } from '#diagnostics/reporters/pretty.ts';
import { loadKnowledgeBase, publishedGraph } from '#knowledge-base';
import { readLists } from '#model/read-lists.ts';
import { packageFiles } from '#package/package-files.ts';
import { runtimeSources } from '#package/runtime-sources.ts';
import { OutputFolder } from '#site/output-folder.ts';
import { tellFailure } from './failure.ts';

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      content: { type: 'string', default: 'content' },
      out: { type: 'string', default: 'dist-package' },
    },
  });
  const { graph, diagnostics } = loadKnowledgeBase(values.content);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    process.stderr.write(`${pretty(errors)}Nothing was packaged; \`${values.out}\` is as it was.\n`);
    return 1;
  }
  const root = join(import.meta.dirname, '..');
  const files = await packageFiles(publishedGraph(graph.corpus), {
    sources: runtimeSources(),
    lists: readLists(values.content).values,
    licences: {
      code: readFileSync(join(root, 'LICENSE'), 'utf8'),
      content: readFileSync(join(root, 'content', 'LICENSE.md'), 'utf8'),
    },
    siteUrl: process.env['SITE_URL'] ?? '',
    base: process.env['BASE_PATH'] ?? '/',
  });
  const output = new OutputFolder(values.out, {
    keep: [values.content],
    waiting: (pid) =>
      process.stderr.write(`Process ${pid} is making \`${values.out}\`. Waiting until it is done.\n`),
  });
  await output.replace(async (folder) => {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  });
  process.stdout.write(
    `${files.length} files are in \`${values.out}\`; \`npm pack\`, run there, makes one of them.\n`,
  );
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  tellFailure(error, (error as Error).message);
}
