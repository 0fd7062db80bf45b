import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { type CarriedError, carry } from '../carried-error.ts';

/** Files to write, or the question whether all before it are written. */
export type WriterRequest =
  | {
      /** Where in the bytes the content of each begins and ends, and whether it goes on a file that was begun. */
      readonly files: readonly (readonly [file: string, from: number, to: number, more: boolean])[];
      readonly bytes: Uint8Array;
      readonly size: number;
    }
  | { readonly settle: number };

/** That all before a question is written, or what kept a file from being so. */
export interface WriterAnswer {
  readonly settled: number;
  readonly failure: CarriedError | undefined;
}

const { folder, waiting } = workerData as { folder: string; waiting: Int32Array };
const made = new Set<string>();
let failure: WriterAnswer['failure'];

parentPort?.on('message', (request: WriterRequest) => {
  if ('settle' in request) {
    parentPort?.postMessage({ settled: request.settle, failure } satisfies WriterAnswer);
    return;
  }
  // After a failure nothing more is written, but those who wait for room must get it.
  for (const [file, from, to, more] of request.files)
    if (!failure) write(file, request.bytes.subarray(from, to), more);
  Atomics.sub(waiting, 0, request.size);
  Atomics.notify(waiting, 0);
});

function write(file: string, content: Uint8Array, more: boolean): void {
  const path = join(folder, file);
  const parent = dirname(path);
  try {
    if (!made.has(parent)) {
      mkdirSync(parent, { recursive: true });
      made.add(parent);
    }
    if (more) appendFileSync(path, content);
    else writeFileSync(path, content, { flag: 'wx' }); // what stands there may be a second name of a file of the last build
  } catch (error) {
    failure = carry(error);
  }
}
