import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { suggestOneOf } from '#diagnostics/nearest.ts';
import { driftReport, haveNothingInCommon } from '#drift/drift-report.ts';
import { compareEditionNames } from '#drift/edition-order.ts';
import { readEdition } from '#drift/read-edition.ts';
import { inWords } from '#drift/words.ts';
import { loadKnowledgeBase, publishedGraph } from '#knowledge-base';
import type { FrameworkEdition } from '#model/entry.ts';
import { readLists } from '#model/read-lists.ts';
import { tellFailure } from './failure.ts';

const USAGE =
  'Usage: npm run frameworks -- --framework NAME --with FILE [--edition STORED] [--format words|json]';
const text = { type: 'string' } as const;

function main(): number {
  const { values } = parseArgs({
    options: {
      content: { type: 'string', default: 'content' },
      framework: text,
      with: text,
      edition: text,
      format: { type: 'string', default: 'words' },
    },
  });
  if (values.framework === undefined || values.with === undefined) throw new Error(USAGE);
  if (values.format !== 'words' && values.format !== 'json')
    throw new Error(`There is no format \`${values.format}\`: write words or json.`);
  const graph = publishedGraph(loadKnowledgeBase(values.content).graph.corpus);
  const stored = chosen([...graph.frameworks.values()], values.framework, values.edition);
  const newer = readEdition(basename(values.with), textOf(values.with), readLists(values.content).values);
  const report = driftReport(stored, newer, graph.mappings);
  if (haveNothingInCommon(report.drift))
    throw new Error(
      `${values.with} (${newer.title}, edition ${newer.edition}) shares no id and no name with ${stored.data.title}, edition ${stored.edition}: is it another framework?`,
    );
  process.stdout.write(values.format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : inWords(report));
  return report.breaks > 0 ? 1 : 0;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(`${file} cannot be read${code === 'ENOENT' ? ': there is no such file' : ` (${code})`}.`);
  }
}

/** The stored edition to compare with: the one that is named, otherwise the newest. */
function chosen(
  all: readonly FrameworkEdition[],
  slug: string,
  edition: string | undefined,
): FrameworkEdition {
  const editions = all
    .filter((each) => each.slug === slug)
    .sort((a, b) => compareEditionNames(a.edition, b.edition));
  if (editions.length === 0) {
    const names = [...new Set(all.map((each) => each.slug))];
    throw new Error(`There is no framework \`${slug}\`. ${suggestOneOf(slug, names) ?? ''}`.trim());
  }
  const found = edition === undefined ? editions.at(-1) : editions.find((each) => each.edition === edition);
  if (!found)
    throw new Error(
      `No edition \`${edition}\` of ${slug} is stored. ${
        suggestOneOf(
          edition ?? '',
          editions.map((each) => each.edition),
        ) ?? ''
      }`.trim(),
    );
  return found;
}

try {
  process.exitCode = main();
} catch (error) {
  tellFailure(error, (error as Error).message);
}
