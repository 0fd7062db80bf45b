import { parseArgs } from 'node:util';
import { ContentError } from '#model/read-corpus.ts';
import { startDevServer } from '#site/dev-server.ts';

try {
  const { values } = parseArgs({
    options: { content: { type: 'string', default: 'content' }, port: { type: 'string', default: '4321' } },
  });
  const { url } = await startDevServer(values.content, Number(values.port), ({ diagnostics, notice }) => {
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    process.stdout.write(
      notice ? `${notice}\n` : `Saved: ${errors} to mend, ${diagnostics.length - errors} to look at.\n`,
    );
  });
  process.stdout.write(
    `MASEC is live at ${url}, drafts included. Save a file of \`${values.content}\` to see it.\n`,
  );
} catch (error) {
  process.stderr.write(`${error instanceof ContentError ? error.message : String((error as Error).stack)}\n`);
  process.exitCode = 2;
}
