import { pretty } from '#diagnostics/reporters/pretty.ts';
import { ContentError } from '#model/read-corpus.ts';
import { counted, Stages } from '#progress/stages.ts';
import { build } from '#site/build.ts';
import { readOptions } from './options.ts';

const stages = new Stages();
try {
  const { values } = readOptions('Usage: npm run build [-- --content DIR] [--out DIR]', {
    options: { content: { type: 'string', default: 'content' }, out: { type: 'string', default: 'dist' } },
  });
  const { diagnostics, built, entries, pages } = await build(values.content, values.out, stages.stage);
  await stages.end();
  if (diagnostics.length > 0) process.stderr.write(pretty(diagnostics));
  if (built)
    process.stdout.write(
      `Built ${counted(entries, 'entry', 'entries')}, ${counted(pages, 'page')} in ${stages.summary()}.\n`,
    );
  else process.stderr.write(`Nothing was built; \`${values.out}\` is as it was.\n`);
  process.exitCode = built ? 0 : 1;
} catch (error) {
  await stages.end();
  process.stderr.write(
    `${error instanceof ContentError || (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS') ? (error as Error).message : String((error as Error).stack)}\n`,
  );
  process.exitCode = 2;
}
