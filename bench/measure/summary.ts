import type { Run } from './run.ts';

/** Several runs of the same thing. */
export interface Timing {
  /** The median of the runs. */
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** Of each run, in order. */
  readonly runs: readonly number[];
  /** The most memory of any run, in bytes; 0 where unknown. */
  readonly memory: number;
  readonly pagefindMemory: number;
}

/** The middle one of some numbers; of an even number of them the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) throw new Error('There is no median of nothing.');
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** Sums up the runs of one thing. */
export function summarise(runs: readonly Run[]): Timing {
  return {
    seconds: round(median(runs.map(({ seconds }) => seconds))),
    cpuSeconds: round(median(runs.map(({ cpuSeconds }) => cpuSeconds))),
    runs: runs.map(({ seconds }) => round(seconds)),
    memory: Math.max(...runs.map(({ memory }) => memory)),
    pagefindMemory: Math.max(...runs.map(({ pagefindMemory }) => pagefindMemory)),
  };
}

/** A number of seconds or a share, with no more digits than mean anything. */
export function round(value: number): number {
  return Number(value.toPrecision(4));
}
