import { mend } from '#authoring/mend.ts';
import { renumber } from '#authoring/renumber.ts';
import { writeFiles } from '#authoring/write-files.ts';
import { pretty } from '#diagnostics/reporters/pretty.ts';
import { tellFailure } from './failure.ts';
import { readOptions } from './options.ts';

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

function main(): number {
  const { values } = readOptions('Usage: npm run fix [-- --content DIR] [--check] [--renumber FILE]', {
    options: {
      content: { type: 'string', default: 'content' },
      check: { type: 'boolean', default: false },
      renumber: { type: 'string' },
    },
  });
  if (values.renumber !== undefined) return renumberFile(values.content, values.renumber);
  const { changes, mended, left } = mend(values.content);
  const verb = values.check ? 'would change' : 'changed';
  for (const { file, line, column, code, message } of mended)
    process.stdout.write(`${file}:${line}:${column}  ${code}  mended: ${message}\n`);
  for (const { file } of changes) process.stdout.write(`${verb} ${file}\n`);
  if (!values.check) writeFiles(changes);
  if (left.length > 0) process.stdout.write(`\nLeft for you:\n\n${pretty(left)}`);
  process.stdout.write(
    `${counted(mended.length, 'mistake')} mended, ${counted(changes.length, 'file')} ${verb}, ${left.length} left.\n`,
  );
  return left.some(({ severity }) => severity === 'error') || (values.check && changes.length > 0) ? 1 : 0;
}

function renumberFile(content: string, file: string): number {
  const { from, to, renamed, undecided } = renumber(content, file);
  process.stdout.write(`${from} is now ${to}: ${renamed}\n`);
  for (const { file: user, line, column } of undecided)
    process.stdout.write(`${user}:${line}:${column}  may mean either; left as it is\n`);
  return 0;
}

try {
  process.exitCode = main();
} catch (error) {
  tellFailure(error, (error as Error).message);
}
