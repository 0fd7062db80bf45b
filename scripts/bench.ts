import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { benchmark } from '../bench/benchmark.ts';
import { generateCorpus } from '../bench/corpus/generate.ts';
import { MEASURES, type Measure } from '../bench/plan.ts';
import { record } from '../bench/report/record.ts';
import { tables } from '../bench/report/tables.ts';
import type { BenchResult } from '../bench/result.ts';
import { readOptions } from './options.ts';

const USAGE = `Usage: npm run bench [-- --entries 200,1000,2000] [--runs 3] [--seed 1] [--peers] [--measure ${MEASURES.join(',')}] [--work DIR] [--out FILE] [--record] [--keep-compiled]
       npm run bench -- --generate DIR [--entries N] [--seed S]`;
const { values } = readOptions(USAGE, {
  options: {
    entries: { type: 'string', default: '200,1000,2000' },
    runs: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    peers: { type: 'boolean', default: false },
    measure: { type: 'string', default: MEASURES.join(',') },
    work: { type: 'string', default: join(tmpdir(), 'masec-bench') },
    out: { type: 'string' },
    record: { type: 'boolean', default: false },
    'keep-compiled': { type: 'boolean', default: false },
    generate: { type: 'string' },
  },
});
const sizes = values.entries.split(',').map(Number);
const seed = Number(values.seed);
const measures = values.measure.split(',').filter(Boolean) as Measure[];
const wrong = [
  ...[...sizes, seed, Number(values.runs)]
    .filter((number) => !Number.isInteger(number))
    .map(() => 'a number that is none'),
  ...measures.filter((measure) => !MEASURES.includes(measure)).map((measure) => `no measure \`${measure}\``),
];
if (wrong.length > 0) {
  process.stderr.write(`There is ${wrong[0]}.\n\n${USAGE}\n`);
  process.exit(2);
}
try {
  if (values.generate) {
    const { entries, works, files, bytes } = generateCorpus(values.generate, {
      entries: sizes[0] ?? 0,
      seed,
      lists: 'content',
    });
    process.stdout.write(
      `${entries} entries and ${works} works in ${files} files (${(bytes / 1e6).toFixed(1)} MB) in \`${values.generate}\`.\n`,
    );
  } else {
    const out = values.out ?? join(values.work, 'result.json');
    mkdirSync(dirname(out), { recursive: true });
    const plan = {
      root: resolve('.'),
      work: resolve(values.work),
      sizes,
      runs: Number(values.runs),
      seed,
      measures: new Set(measures),
      peers: values.peers,
      keepCompiled: values['keep-compiled'],
    };
    let result: BenchResult | undefined;
    for await (const soFar of benchmark(plan, (words) => process.stderr.write(`${words}\n`))) {
      result = soFar;
      writeFileSync(out, `${JSON.stringify(result, null, 2)}\n`);
    }
    if (result && values.record) record(result, 'docs');
    if (result) process.stdout.write(`${tables(result)}\nAll figures: \`${out}\`.\n`);
  }
} catch (error) {
  process.stderr.write(`${error instanceof RangeError ? error.message : String((error as Error).stack)}\n`);
  process.exitCode = 2;
}
