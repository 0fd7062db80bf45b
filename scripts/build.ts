import { pretty } from '#diagnostics/reporters/pretty.ts';
import { counted, Stages } from '#progress/stages.ts';
import { build } from '#site/build.ts';
import { tellFailure } from './failure.ts';
import { readOptions } from './options.ts';

const { values } = readOptions('Usage: npm run build [-- --content DIR] [--out DIR] [--anew]', {
  options: {
    content: { type: 'string', default: 'content' },
    out: { type: 'string', default: 'dist' },
    anew: { type: 'boolean', default: false },
  },
});
const stages = new Stages();
const asItWas = `Nothing was built; \`${values.out}\` is as it was.\n`;
try {
  const { diagnostics, built, entries, pages, renewed } = await build(values.content, values.out, {
    stage: stages.stage,
    waiting: (pid) => stages.say(`Process ${pid} is building \`${values.out}\`. Waiting until it is done.`),
    anew: values.anew,
  });
  await stages.end();
  if (diagnostics.length > 0) process.stderr.write(pretty(diagnostics));
  if (built)
    process.stdout.write(
      `Built ${counted(entries, 'entry', 'entries')}, ${counted(pages, 'page')} in ${stages.summary()}.${taken(renewed)}\n`,
    );
  else process.stderr.write(asItWas);
  process.exitCode = built ? 0 : 1;
} catch (error) {
  await stages.end();
  tellFailure(error);
  process.stderr.write(asItWas);
}

/** What of the last build stands in this one. */
function taken(renewed: number | undefined): string {
  if (renewed === undefined) return '';
  const changed = renewed === 0 ? 'Nothing' : `The text of ${counted(renewed, 'entry', 'entries')}`;
  return ` ${changed} had changed; the rest is that of the last build.`;
}
