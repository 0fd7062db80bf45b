import type { Machine } from './measure/machine.ts';
import type { Timing } from './measure/summary.ts';
import type { DevLatency } from './ours/dev-latency.ts';
import type { PageWeight, Weight } from './ours/page-weights.ts';
import type { SearchCost } from './ours/search-cost.ts';

/** Rises when a field is taken away or changes its meaning. */
export const RESULT_VERSION = 1;

/** What a benchmark found; `result.schema.json` says the same to other programs. */
export interface BenchResult {
  readonly version: typeof RESULT_VERSION;
  readonly date: string;
  /** The revision of this project, with `+` behind it when files differ from it. */
  readonly revision: string;
  readonly machine: Machine;
  readonly seed: number;
  readonly runs: number;
  readonly sizes: readonly SizeResult[];
  readonly peers: readonly PeerNote[];
}

/** What a peer was, and what its build includes. */
export interface PeerNote {
  readonly name: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly notes: string;
}

/** All that was measured with one number of entries. */
export interface SizeResult {
  readonly entries: number;
  readonly works: number;
  /** The authored files. */
  readonly content: Weight;
  readonly ours: OursResult;
  readonly peers: readonly PeerResult[];
  /** What was asked for and could not be measured, with the reason. */
  readonly failed: readonly { readonly what: string; readonly why: string }[];
}

/** What was measured of ours; what was not asked for is left out. */
export interface OursResult {
  readonly floors?: Floors;
  readonly check?: Timing;
  /** Check, pages, masec.json and search, from a clean checkout. */
  readonly core?: BuildTiming;
  /** The same where our code was compiled by an earlier build; nothing of the content is kept. */
  readonly compiledCore?: BuildTiming;
  /** The core and every other export, our code compiled before. */
  readonly whole?: BuildTiming;
  /** The whole again, after one entry was changed. */
  readonly rebuild?: Timing;
  /** The stage of exports less that of the core, which writes masec.json only: milliseconds an entry. */
  readonly exportsPerEntry?: number;
  readonly dev?: DevLatency;
  readonly pages?: readonly PageWeight[];
  readonly searchIndex?: Weight;
  readonly search?: SearchCost;
}

/** A build, with how many pages it made and the seconds of its stages in the run of median length. */
export interface BuildTiming extends Timing {
  readonly pages: number;
  readonly stages: Readonly<Record<string, number>>;
}

/** What could not be done in less time, in seconds, with the same files. */
export interface Floors {
  readonly read: number;
  readonly yaml: number;
  readonly markdown: number;
  readonly write: number;
}

/** A peer beside ours: ratios are those of our core build to its build, below 1 where ours is the smaller. */
export interface PeerResult {
  readonly name: string;
  readonly build: Timing;
  readonly output: Weight;
  readonly ratios: {
    readonly time: number;
    readonly cpu: number;
    readonly memory: number;
  };
}
