/** What of ours can be measured. */
export const MEASURES = ['floors', 'check', 'core', 'whole', 'rebuild', 'dev', 'pages', 'search'] as const;
export type Measure = (typeof MEASURES)[number];

/** What a benchmark is asked for. */
export interface BenchPlan {
  /** The folder of the project. */
  readonly root: string;
  /** Where everything is made that is measured. */
  readonly work: string;
  readonly sizes: readonly number[];
  readonly runs: number;
  readonly seed: number;
  readonly measures: ReadonlySet<Measure>;
  /** Whether other generators build the same text, in turn with ours. */
  readonly peers: boolean;
  /** Whether what was compiled of our code stays, for who builds beside the benchmark; then no build is quite cold. */
  readonly keepCompiled: boolean;
}
