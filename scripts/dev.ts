import { pretty } from '#diagnostics/reporters/pretty.ts';
import { startDevServer } from '#site/dev-server.ts';
import { tellFailure } from './failure.ts';
import { mendOutput } from './mend-output.ts';
import { readOptions } from './options.ts';

try {
  const { values } = readOptions('Usage: npm run dev [-- --content DIR] [--port N]', {
    options: { content: { type: 'string', default: 'content' }, port: { type: 'string', default: '4321' } },
  });
  mendOutput();
  const { url } = await startDevServer(values.content, Number(values.port), ({ diagnostics, notice }) => {
    if (notice) process.stdout.write(`${notice}\n`);
    else process.stdout.write(diagnostics.length > 0 ? pretty(diagnostics) : 'Saved: nothing to mend.\n');
  });
  process.stdout.write(
    `MASEC is live at ${url}, drafts included: an entry at its id, as in ${url}MASEC-T0001/. Save a file of \`${values.content}\` to see it.\n`,
  );
} catch (error) {
  tellFailure(error);
}
