import { Worker } from 'node:worker_threads';
import { carried } from '../carried-error.ts';
import type { WriterAnswer, WriterRequest } from './writer-thread.ts';

/** Text or bytes of a file. */
export type FileContent = string | Uint8Array;

/** How much is handed over at a time, in bytes; a larger file goes alone. */
const BATCH = 1 << 20;
/** UTF-8 has at most so many bytes for one UTF-16 unit. */
const BYTES_A_UNIT = 3;
/** How much may wait to be written before those who make files wait too. */
const MOST_WAITING = 32 << 20;
const STUCK_MS = 600_000;

const utf8 = new TextEncoder();

/**
 * Writes the files of a folder on a thread of its own, so that one processor makes files while the other hands them to the
 * disk. What they hold goes there as bytes, in pieces of memory that change hands and are not copied. Folders are made as they are needed. What goes wrong is told by `settled` and `end`.
 */
export class FileWriter {
  readonly #worker: Worker;
  /** How much waits to be written; shared with the thread. */
  readonly #waiting = new Int32Array(new SharedArrayBuffer(4));
  #batch: [file: string, from: number, to: number, more: boolean][] = [];
  #bytes: Uint8Array<ArrayBuffer> | undefined;
  #size = 0;
  #asked = 0;
  readonly #answers = new Map<number, (answer: WriterAnswer) => void>();
  #failure: Error | undefined;

  /** @param folder the folder to fill; it must be there */
  constructor(folder: string) {
    this.#worker = new Worker(new URL('./writer-thread.ts', import.meta.url), {
      workerData: { folder, waiting: this.#waiting },
    });
    this.#worker.on('message', (answer: WriterAnswer) => {
      this.#answers.get(answer.settled)?.(answer);
      this.#answers.delete(answer.settled);
    });
    this.#worker.once('error', (error) => {
      this.#failure = error as Error;
      for (const answer of this.#answers.values()) answer({ settled: -1, failure: undefined });
    });
  }

  /**
   * Writes a file, sooner or later.
   * @param file its path in the folder, with slashes
   * @param content bytes that fill more than a batch, and all of their memory, change hands: they are no longer there afterwards
   * @returns how many bytes
   */
  write(file: string, content: FileContent): number {
    return this.#take(file, content, false);
  }

  /** Adds to a file that was given to be written. @returns how many bytes */
  append(file: string, content: FileContent): number {
    return this.#take(file, content, true);
  }

  /**
   * Waits until all that was given is written.
   * @throws what the file system said of the first file that could not be
   */
  async settled(): Promise<void> {
    this.#handOver();
    const { failure } = await new Promise<WriterAnswer>((answered) => {
      if (this.#failure) return answered({ settled: -1, failure: undefined });
      this.#asked += 1;
      this.#answers.set(this.#asked, answered);
      this.#send({ settle: this.#asked });
    });
    if (failure) throw carried(failure);
    if (this.#failure) throw this.#failure;
  }

  /** Ends the thread; what was not written yet is not. */
  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #take(file: string, content: FileContent, more: boolean): number {
    if (fillsItsMemory(content)) {
      this.#handOver();
      const size = content.length;
      this.#bytes = content;
      this.#size = size;
      this.#batch.push([file, 0, this.#size, more]);
      this.#handOver();
      return size;
    }
    const most = typeof content === 'string' ? content.length * BYTES_A_UNIT : content.length;
    if (this.#size + most > (this.#bytes?.length ?? 0)) this.#handOver();
    this.#bytes ??= memory(Math.max(most, BATCH));
    const from = this.#size;
    const room = this.#bytes.subarray(from);
    if (typeof content === 'string') this.#size += utf8.encodeInto(content, room).written;
    else {
      room.set(content);
      this.#size += content.length;
    }
    this.#batch.push([file, from, this.#size, more]);
    return this.#size - from;
  }

  #handOver(): void {
    if (!this.#bytes) return;
    Atomics.add(this.#waiting, 0, this.#size);
    this.#send({ files: this.#batch, bytes: this.#bytes, size: this.#size }, [this.#bytes.buffer]);
    this.#batch = [];
    this.#bytes = undefined;
    this.#size = 0;
    for (let waiting = this.#load(); waiting > MOST_WAITING; waiting = this.#load())
      if (Atomics.wait(this.#waiting, 0, waiting, STUCK_MS) === 'timed-out')
        throw new Error('The disk has taken nothing for ten minutes.');
  }

  #load(): number {
    return Atomics.load(this.#waiting, 0);
  }

  #send(request: WriterRequest, given: ArrayBuffer[] = []): void {
    this.#worker.postMessage(request, given);
  }
}

function fillsItsMemory(content: FileContent): content is Uint8Array<ArrayBuffer> {
  if (typeof content === 'string' || content.length < BATCH) return false;
  return content.buffer instanceof ArrayBuffer && content.length === content.buffer.byteLength;
}

/** Memory that is nobody else's and holds anything. */
function memory(size: number): Uint8Array<ArrayBuffer> {
  return Buffer.allocUnsafeSlow(size);
}
