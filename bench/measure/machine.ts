import { spawnSync } from 'node:child_process';
import { availableParallelism, cpus, totalmem } from 'node:os';

/** On what a benchmark ran. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  /** In bytes. */
  readonly memory: number;
  readonly system: string;
  readonly node: string;
}

/** The machine this runs on. */
export function thisMachine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() || 'unknown',
    cores: availableParallelism(),
    memory: totalmem(),
    system: `${process.platform} ${process.arch}`,
    node: process.version,
  };
}

/** The revision that is checked out in a folder, with a mark when files differ from it; `unknown` without git. */
export function revisionOf(folder: string): string {
  const git = (...options: string[]): string =>
    spawnSync('git', options, { cwd: folder, encoding: 'utf8' }).stdout?.trim() ?? '';
  const revision = git('rev-parse', '--short=12', 'HEAD');
  return revision ? revision + (git('status', '--porcelain', 'src', 'package.json') ? '+' : '') : 'unknown';
}
