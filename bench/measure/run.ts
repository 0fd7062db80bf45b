import { spawn } from 'node:child_process';
import { treeMemory } from './process-tree.ts';

/** What one run of a program took. */
export interface Run {
  /** From its start to its end, as a clock on the wall shows it. */
  readonly seconds: number;
  /** Spent computing, on all cores together: what else the machine does disturbs it less. */
  readonly cpuSeconds: number;
  /** The most memory that it and what it started held at one time, without Pagefind's native program; 0 where unknown. */
  readonly memory: number;
  /** The same of Pagefind's native program. */
  readonly pagefindMemory: number;
  /** What it printed. */
  readonly output: string;
}

const SAMPLE_MS = 50;
/** Runs the command that follows and then prints what its time was to the fourth channel. */
const SHELL = '"$0" "$@"; status=$?; times >&3; exit $status';

/**
 * Runs a program to its end and measures it.
 * @param env added to what the program gets from the shell
 * @throws when it ends with another status than 0
 */
export function run(
  command: string,
  options: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const begun = performance.now();
  const child = spawn('/bin/sh', ['-c', SHELL, command, ...options], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const printed = { output: '', errors: '', times: '' };
  child.stdout?.on('data', (data: Buffer) => (printed.output += data.toString()));
  child.stderr?.on('data', (data: Buffer) => (printed.errors += data.toString()));
  child.stdio[3]?.on('data', (data: Buffer) => (printed.times += data.toString()));
  const most = { own: 0, pagefind: 0 };
  const sampler = setInterval(() => {
    const memory = child.pid === undefined ? undefined : treeMemory(child.pid);
    most.own = Math.max(most.own, memory?.own ?? 0);
    most.pagefind = Math.max(most.pagefind, memory?.pagefind ?? 0);
  }, SAMPLE_MS);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => {
      clearInterval(sampler);
      const seconds = (performance.now() - begun) / 1000;
      if (status === 0)
        resolve({
          seconds,
          cpuSeconds: readTimes(printed.times),
          memory: most.own,
          pagefindMemory: most.pagefind,
          output: printed.output,
        });
      else
        reject(
          new Error(
            `\`${[command, ...options].join(' ')}\` ended with ${status}:\n${(printed.output + printed.errors).slice(-2000)}`,
          ),
        );
    });
  });
}

/** The sum of what a shell says of itself and of what it ran, each as minutes and seconds for user and system. */
function readTimes(printed: string): number {
  return [...printed.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
}
