import { parentPort, workerData } from 'node:worker_threads';
import { type GraphLayout, placeGraph } from '#views/explore/graph-places.ts';

parentPort?.postMessage(placeGraph(workerData as GraphLayout));
