import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { type CarriedError, carry } from '../carried-error.ts';
import type { FileContent } from './file-writer.ts';

/** Files to write, or the question whether all before it are written. */
export type WriterRequest =
  | {
      readonly files: readonly (readonly [file: string, content: FileContent, more: boolean])[];
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
  for (const [file, content, more] of request.files) if (!failure) write(file, content, more);
  Atomics.sub(waiting, 0, request.size);
  Atomics.notify(waiting, 0);
});

function write(file: string, content: FileContent, more: boolean): void {
  const path = join(folder, file);
  const parent = dirname(path);
  try {
    if (!made.has(parent)) {
      mkdirSync(parent, { recursive: true });
      made.add(parent);
    }
    if (more) appendFileSync(path, content);
    else writeFileSync(path, content);
  } catch (error) {
    failure = carry(error);
  }
}
