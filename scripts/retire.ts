import { parseArgs } from 'node:util';
import { FATES, type Remark, retire } from '#authoring/retire.ts';
import { writeFiles } from '#authoring/write-files.ts';
import { pretty } from '#diagnostics/reporters/pretty.ts';
import { fullId } from '#model/identifier.ts';
import { KINDS } from '#model/kind.ts';
import { tellFailure } from './failure.ts';

const USAGE = `Usage:
  npm run retire -- ID --as deprecated             --reason "Why."   nothing takes its place
  npm run retire -- ID --as merged --to ID         --reason "Why."   one entry of its kind absorbs it
  npm run retire -- ID --as split --to ID,ID       --reason "Why."   two or more take its place
  npm run retire -- ID --as moved --kind KIND      --reason "Why."   it is of another kind: begins the new entry
  npm run retire -- ID --as moved --to ID          --reason "Why."   … which is there already
Options: --date YYYY-MM-DD, --dry-run, --content DIR
`;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

function main(): number {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      content: { type: 'string', default: 'content' },
      as: text,
      to: { type: 'string', multiple: true, default: [] },
      kind: text,
      reason: { type: 'string', default: '' },
      date: text,
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const as = FATES.find((fate) => fate === values.as);
  const id = toId(positionals[0] ?? '');
  if (!as || !id || positionals.length > 1) throw new Error(USAGE);
  const kind =
    values.kind === undefined ? undefined : KINDS.find((record) => record.kind === values.kind)?.kind;
  if (values.kind !== undefined && !kind)
    throw new Error(
      `There is no kind \`${values.kind}\`: write one of ${KINDS.map((record) => record.kind).join(', ')}.`,
    );
  const { files, begun, rewritten, undecided, errors } = retire(values.content, {
    id,
    as,
    to: values.to.flatMap((list) => list.split(',')).map((name) => toId(name.trim()) ?? name),
    reason: values.reason,
    on: values.date ?? new Date().toISOString().slice(0, 10),
    kind,
  });
  if (!values['dry-run']) writeFiles(files);
  rewritten.forEach(tell);
  for (const { file } of files) say(`${values['dry-run'] ? 'would change' : 'changed'} ${file}`);
  if (begun)
    say(`${begun.file} is ${begun.id}, a draft with the text carried over. Finish it and publish it.`);
  if (undecided.length > 0) say('\nLeft for you to decide:\n');
  undecided.forEach(tell);
  if (errors.length > 0) process.stdout.write(`\nThe check will say:\n\n${pretty(errors)}`);
  say(`${id} is ${as}. ${rewritten.length} places rewritten, ${undecided.length} left to decide.`);
  return 0;
}

function tell({ file, line, column, words }: Remark): void {
  say(`${file}:${line}:${column}  ${words}`);
}

function toId(written: string): string | undefined {
  return fullId(written.toUpperCase());
}

try {
  process.exitCode = main();
} catch (error) {
  tellFailure(error, (error as Error).message);
}
