import { parseArgs } from 'node:util';
import { prepareRelease } from '#authoring/release.ts';
import { repairReleases, writeRelease } from '#authoring/release-files.ts';
import { pretty } from '#diagnostics/reporters/pretty.ts';
import { ReleaseError } from '#releases/make-release.ts';
import { tellFailure } from './failure.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function main(): number {
  const { values } = parseArgs({
    options: {
      content: { type: 'string', default: 'content' },
      date: { type: 'string' },
      note: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const date = values.date ?? new Date().toISOString().slice(0, 10);
  if (!isDay(date)) throw new Error(`\`--date ${date}\` is no day, as in 2027-01-15.`);
  for (const version of repairReleases(values.content))
    say(`Took back release ${version}, whose making was broken off.`);
  const prepared = prepareRelease(values.content, date, values.note);
  if ('errors' in prepared) {
    process.stderr.write(pretty(prepared.errors));
    process.stderr.write('Nothing was released: mend what the check finds first.\n');
    return 1;
  }
  const { release, texts } = prepared.made;
  const dry = values['dry-run'];
  for (const { id, path, change, revision, words } of release.changes ?? [])
    if (change !== 'added') say(`  ${id ?? path}${revision ? ` r${revision}` : ''}: ${words}`);
  if (prepared.drafts > 0) say(`  ${prepared.drafts} drafts stay out.`);
  if (!dry) writeRelease(values.content, prepared.made);
  say(`${dry ? 'Would be' : 'Made'} release ${release.version} of ${date}: ${release.summary}`);
  say(
    `${texts.length} texts ${dry ? 'would be' : ''} frozen in ${values.content}/releases/${release.version}/.`.replace(
      '  ',
      ' ',
    ),
  );
  return 0;
}

function isDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date)
  );
}

try {
  process.exitCode = main();
} catch (error) {
  tellFailure(error, (error as Error).message);
  if (error instanceof ReleaseError) process.exitCode = 1;
}
