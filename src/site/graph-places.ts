import { Worker } from 'node:worker_threads';
import type { GraphLayout, GraphPlaces } from '#views/explore/graph-places.ts';

/** Places the entries of a drawing on a thread of its own, while pages are made. */
export function placeAside(layout: GraphLayout): Promise<GraphPlaces> {
  const placed = new Promise<GraphPlaces>((done, fail) => {
    const worker = new Worker(new URL('./graph-places-thread.ts', import.meta.url), { workerData: layout });
    worker.once('message', done);
    worker.once('error', fail);
    worker.once('exit', () => fail(new Error('The graph was not placed.')));
  });
  placed.catch(() => {}); // told where it is waited for
  return placed;
}
