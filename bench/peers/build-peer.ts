import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Run, run } from '../measure/run.ts';
import type { InstalledPeer } from './install.ts';

/** Builds the site of a peer from nothing; the programs of its build count together. */
export async function buildPeer({ peer, project }: InstalledPeer): Promise<Run> {
  for (const cache of peer.caches) rmSync(join(project, cache), { recursive: true, force: true });
  const runs: Run[] = [];
  for (const [program = '', ...options] of peer.build) {
    const packaged = program.includes('/');
    const words = packaged ? [join('node_modules', program), ...options] : options;
    runs.push(await run(packaged ? process.execPath : program, words, project, peer.env));
  }
  const sum = (of: (one: Run) => number): number => runs.reduce((total, one) => total + of(one), 0);
  return {
    seconds: sum(({ seconds }) => seconds),
    cpuSeconds: sum(({ cpuSeconds }) => cpuSeconds),
    memory: Math.max(...runs.map(({ memory }) => memory)),
    pagefindMemory: Math.max(...runs.map(({ pagefindMemory }) => pagefindMemory)),
    output: runs.map(({ output }) => output).join(''),
  };
}
