import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { revisionOf, thisMachine } from './measure/machine.ts';
import { type InstalledPeer, installPeer } from './peers/install.ts';
import { PEERS } from './peers/peers.ts';
import type { BenchPlan } from './plan.ts';
import { type BenchResult, RESULT_VERSION, type SizeResult } from './result.ts';
import { SizeBenchmark } from './size-benchmark.ts';

/**
 * Measures everything that was asked for, size by size.
 * @param say told what is being done
 * @returns after each size the result so far, so that a run that is ended early has found something
 */
export async function* benchmark(plan: BenchPlan, say: (words: string) => void): AsyncGenerator<BenchResult> {
  mkdirSync(plan.work, { recursive: true });
  const peers = plan.peers ? installAll(plan, say) : [];
  const date = new Date().toISOString().slice(0, 10);
  const revision = revisionOf(plan.root);
  const sizes: SizeResult[] = [];
  for (const entries of plan.sizes) {
    sizes.push(await new SizeBenchmark(plan, entries, peers, say).measure());
    yield {
      version: RESULT_VERSION,
      date,
      revision,
      machine: thisMachine(),
      seed: plan.seed,
      runs: plan.runs,
      sizes: [...sizes],
      peers: peers.map(({ peer: { name, notes }, versions }) => ({ name, versions, notes })),
    };
  }
}

function installAll(plan: BenchPlan, say: (words: string) => void): InstalledPeer[] {
  return PEERS.flatMap((peer) => {
    say(`${peer.name}: installing`);
    const installed = installPeer(peer, join(plan.work, 'peers'));
    if (!installed) say(`${peer.name}: not installed on this machine, left out`);
    return installed ?? [];
  });
}
