import { reviewAgainst } from '#review/review-command.ts';
import { readOptions } from './options.ts';

try {
  const { values } = readOptions('Usage: npm run review -- --base REV [--content DIR]', {
    options: { content: { type: 'string', default: 'content' }, base: { type: 'string' } },
  });
  if (values.base === undefined) throw new Error('Name the revision to compare with, as in `--base main`.');
  process.stdout.write(reviewAgainst(values.content, values.base));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
