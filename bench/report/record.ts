import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchResult } from '../result.ts';
import { formatBytes } from './format.ts';
import { plot } from './plot.ts';
import { tables } from './tables.ts';

const PLACE =
  /(<!-- result: written by `npm run bench -- --record` -->\n)[\s\S]*(<!-- end of the result -->)/;

/** Puts a result into the documentation: the figures, a picture of them, and tables in its page. */
export function record(result: BenchResult, folder: string): void {
  writeFileSync(join(folder, 'benchmark.json'), `${JSON.stringify(result, null, 2)}\n`);
  writeFileSync(join(folder, 'benchmark.svg'), plot(result));
  const page = join(folder, 'benchmark.md');
  const text = readFileSync(page, 'utf8');
  if (!PLACE.test(text)) throw new Error(`\`${page}\` has no place for the result.`);
  writeFileSync(
    page,
    text.replace(PLACE, (_, before: string, after: string) => before + body(result) + after),
  );
}

function body(result: BenchResult): string {
  const { date, revision, machine, runs, seed, peers } = result;
  const with_ = peers.map(
    ({ name, versions, notes }) =>
      `- ${name}: ${notes} (${Object.entries(versions)
        .map(([program, version]) => `${program} ${version}`)
        .join(', ')}).`,
  );
  return `
Measured on ${date} at revision ${revision}, with ${runs === 1 ? 'one run' : `${runs} runs`} of everything and the seed ${seed}, on ${machine.cores} cores of
${machine.processor}, ${formatBytes(machine.memory)} of memory, ${machine.system}, Node ${machine.node}. All figures: [benchmark.json](benchmark.json).

![Time to build, by number of entries](benchmark.svg)

${tables(result)}
${with_.join('\n')}

`;
}
