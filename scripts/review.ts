import { reviewAgainst } from '#review/review-command.ts';
import { tellFailure } from './failure.ts';
import { readOptions } from './options.ts';

try {
  const { values } = readOptions('Usage: npm run review -- --base REV [--content DIR]', {
    options: { content: { type: 'string', default: 'content' }, base: { type: 'string' } },
  });
  if (values.base === undefined) throw new Error('Name the revision to compare with, as in `--base main`.');
  process.stdout.write(reviewAgainst(values.content, values.base));
} catch (error) {
  tellFailure(error, (error as Error).message);
}
