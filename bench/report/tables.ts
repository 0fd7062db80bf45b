import type { Timing } from '../measure/summary.ts';
import type { BenchResult, Floors, SizeResult } from '../result.ts';
import { formatBytes, formatCount, formatSeconds } from './format.ts';
import { markdownTable } from './markdown-table.ts';

type Row = readonly [what: string, cell: (size: SizeResult) => string | undefined];

const TIMES: readonly Row[] = [
  ['floor: reading the files', ({ ours }) => ours.floors && formatSeconds(ours.floors.read)],
  ['floor: parsing their YAML', ({ ours }) => ours.floors && formatSeconds(ours.floors.yaml)],
  ['floor: parsing their Markdown', ({ ours }) => ours.floors && formatSeconds(ours.floors.markdown)],
  ['floor: writing the same site', ({ ours }) => ours.floors && formatSeconds(ours.floors.write)],
  ['`check`', ({ ours }) => ours.check && formatSeconds(ours.check.seconds)],
  ['— of processors', ({ ours }) => ours.check && formatSeconds(ours.check.cpuSeconds)],
  [
    '— times the floors of reading and parsing',
    ({ ours }) => ours.check && ours.floors && timesFloor(ours.check.seconds, ours.floors),
  ],
  ['core build from a clean checkout', ({ ours }) => ours.core && formatSeconds(ours.core.seconds)],
  [
    'core build, code compiled before',
    ({ ours }) => ours.compiledCore && formatSeconds(ours.compiledCore.seconds),
  ],
  ['— of processors', ({ ours }) => ours.compiledCore && formatSeconds(ours.compiledCore.cpuSeconds)],
  ['— of it check', ({ ours }) => stage(ours.compiledCore?.stages['check'])],
  ['— of it masec.json', ({ ours }) => stage(ours.compiledCore?.stages['exports'])],
  ['— of it pages', ({ ours }) => stage(ours.compiledCore?.stages['pages'])],
  ['— of it waiting for the search index', ({ ours }) => stage(ours.compiledCore?.stages['search'])],
  [
    '— an entry',
    ({ entries, ours }) => ours.compiledCore && milliseconds(ours.compiledCore.seconds / entries),
  ],
  ['whole build', ({ ours }) => ours.whole && formatSeconds(ours.whole.seconds)],
  [
    'other exports, an entry',
    ({ ours }) => (ours.exportsPerEntry === undefined ? undefined : `${ours.exportsPerEntry.toFixed(1)} ms`),
  ],
  ['build after one changed entry', ({ ours }) => ours.rebuild && formatSeconds(ours.rebuild.seconds)],
  [
    '— as a share of a cold one',
    ({ ours }) =>
      ours.rebuild && ours.whole && `${Math.round((100 * ours.rebuild.seconds) / ours.whole.seconds)} %`,
  ],
  ['`dev`: from start to first page', ({ ours }) => ours.dev && formatSeconds(ours.dev.start / 1000)],
  ['`dev`: from save to visible', ({ ours }) => ours.dev && `${Math.round(ours.dev.saved)} ms`],
  ['most memory, core build', ({ ours }) => ours.compiledCore && memory(ours.compiledCore.memory)],
  ['most memory, whole build', ({ ours }) => ours.whole && memory(ours.whole.memory)],
  ['— Pagefind’s beside it', ({ ours }) => ours.whole && memory(ours.whole.pagefindMemory)],
  ['pages', ({ ours }) => ours.core && formatCount(ours.core.pages)],
  [
    'heaviest page, HTML',
    ({ ours }) => ours.pages && formatBytes(Math.max(...ours.pages.map(({ most }) => most))),
  ],
  ['search index', ({ ours }) => ours.searchIndex && formatBytes(ours.searchIndex.bytes)],
  ['search: loaded on first focus', ({ ours }) => ours.search && formatBytes(ours.search.engine.bytes)],
  ['search: first keystroke', ({ ours }) => ours.search && cost(ours.search.first.median)],
  ['search: each further one', ({ ours }) => ours.search && cost(ours.search.further.median)],
];

/** The results as tables of Markdown. */
export function tables(result: BenchResult): string {
  return [
    timeTable(result),
    ...(result.peers.length > 0 ? [peerTable(result)] : []),
    ...result.sizes
      .slice(-1)
      .flatMap(({ entries, ours }) => (ours.pages ? [pageTable(entries, ours.pages)] : [])),
    ...result.sizes.flatMap(({ entries, failed }) =>
      failed.map(
        ({ what, why }) =>
          `Not measured at ${formatCount(entries)} entries: ${what} (${why.split('\n')[0]}).\n`,
      ),
    ),
  ].join('\n');
}

function timeTable({ sizes }: BenchResult): string {
  const rows = TIMES.map(([what, cell]) => [what, ...sizes.map((size) => cell(size) ?? '')]);
  return markdownTable(
    ['MASEC', ...sizes.map(({ entries }) => `${formatCount(entries)} entries`)],
    rows.filter(([, ...cells]) => cells.some((cell) => cell !== '')),
  );
}

function peerTable({ sizes }: BenchResult): string {
  const rows = sizes.flatMap(({ entries, ours, peers }) => [
    ...timed(formatCount(entries), 'MASEC, core, clean checkout', ours.core),
    ...timed('', 'MASEC, core, code compiled before', ours.compiledCore),
    ...peers.flatMap(({ name, build, ratios }) =>
      timed('', name, build).map((row) => [
        ...row.slice(0, -3),
        ...[ratios.time, ratios.cpu, ratios.memory].map((ratio) => ratio.toFixed(2)),
      ]),
    ),
  ]);
  const ratios = ['ours ÷ its: time', 'processors', 'memory'];
  return markdownTable(['entries', 'built with', 'time', 'of processors', 'memory', ...ratios], rows);
}

function timed(entries: string, name: string, timing: Timing | undefined): string[][] {
  if (!timing) return [];
  const { seconds, cpuSeconds, memory: most } = timing;
  return [[entries, name, formatSeconds(seconds), formatSeconds(cpuSeconds), memory(most), '', '', '']];
}

/** Pages of which there is one are left out unless they are heavy. */
const HEAVY = 100_000;

function pageTable(entries: number, pages: NonNullable<SizeResult['ours']['pages']>): string {
  const shown = pages.filter((kind) => kind.pages > 1 || kind.most > HEAVY);
  return markdownTable(
    [`pages at ${formatCount(entries)} entries`, 'number', 'median', 'most', 'median, gzip', 'most, gzip'],
    shown.map((kind) => [
      kind.kind,
      formatCount(kind.pages),
      formatBytes(kind.median),
      formatBytes(kind.most),
      formatBytes(kind.medianGzip),
      formatBytes(kind.mostGzip),
    ]),
  );
}

function stage(seconds: number | undefined): string | undefined {
  return seconds === undefined ? undefined : formatSeconds(seconds);
}

function timesFloor(seconds: number, { read, yaml, markdown }: Floors): string {
  return (seconds / (read + yaml + markdown)).toFixed(1);
}

function milliseconds(seconds: number): string {
  return `${(seconds * 1000).toFixed(1)} ms`;
}

function memory(bytes: number): string {
  return bytes === 0 ? '?' : formatBytes(bytes);
}

function cost({ bytes, milliseconds }: { bytes: number; milliseconds: number }): string {
  return `${formatBytes(bytes)}, ${milliseconds} ms`;
}
