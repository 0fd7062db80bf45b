import { github } from '#diagnostics/reporters/github.ts';
import { json } from '#diagnostics/reporters/json.ts';
import { pretty } from '#diagnostics/reporters/pretty.ts';
import { sarif } from '#diagnostics/reporters/sarif.ts';
import { CODES, loadKnowledgeBase, readingsOf } from '#knowledge-base';
import { counted, Stages } from '#progress/stages.ts';
import { tellFailure } from '../failure.ts';
import { mendOutput } from '../mend-output.ts';
import { readOptions } from '../options.ts';

const FORMATS = ['pretty', 'github', 'json', 'sarif'];

const stages = new Stages();

async function main(): Promise<number> {
  const { values } = readOptions(
    'Usage: npm run check [-- --content DIR] [--format pretty|github|json|sarif] [--strict]',
    {
      options: {
        content: { type: 'string', default: 'content' },
        format: { type: 'string', default: 'pretty' },
        strict: { type: 'boolean', default: false },
      },
    },
  );
  if (!FORMATS.includes(values.format))
    throw new Error(`There is no format \`${values.format}\`: write one of ${FORMATS.join(', ')}.`);
  mendOutput();
  const { content } = values;
  const { graph, diagnostics } = loadKnowledgeBase(content, undefined, readingsOf(content), stages.stage);
  await stages.end();
  const { length } = graph.corpus.entries;
  if (values.format === 'json') process.stdout.write(json(diagnostics, length));
  else if (values.format === 'sarif') process.stdout.write(sarif(diagnostics, CODES));
  else if (values.format === 'github') process.stdout.write(github(diagnostics));
  else if (diagnostics.length > 0)
    process.stdout.write(pretty(diagnostics, { color: process.stdout.isTTY && !process.env['NO_COLOR'] }));
  else process.stdout.write(`${counted(length, 'entry', 'entries')}, nothing to mend.\n`);
  if (values.format === 'pretty')
    process.stderr.write(`Checked ${counted(length, 'entry', 'entries')} in ${stages.summary()}.\n`);
  return diagnostics.some(({ severity }) => severity === 'error' || values.strict) ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  await stages.end();
  tellFailure(error, (error as Error).message);
}
