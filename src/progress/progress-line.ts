import { writeSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

const STDERR = 2;
const ERASE = '\r\u001b[2K';

/** One line of a terminal that says what is being done and for how long. A thread of its own paints it, so that it lives while the work blocks. */
export class ProgressLine {
  readonly #fd: number;
  readonly #painter: Worker;
  readonly #erase = (): void => void writeSync(this.#fd, ERASE);
  #shown = '';
  #last = 0;

  /**
   * @param fd the terminal
   * @param columns how wide it is
   * @param patience milliseconds in which nothing is shown: short work needs no comfort
   */
  constructor(fd: number, columns: number, patience = 1000) {
    this.#fd = fd;
    this.#painter = new Worker(new URL('./paint.ts', import.meta.url), {
      workerData: { fd, columns, patience },
    });
    this.#painter.unref();
    process.once('exit', this.#erase);
  }

  /** The line of standard error, when that is a terminal. */
  static onTerminal(): ProgressLine | undefined {
    return process.stderr.isTTY ? new ProgressLine(STDERR, process.stderr.columns || 80) : undefined;
  }

  /** Says what is being done; a number in it that changes many times a second is shown a few times only. */
  show(text: string): void {
    const now = performance.now();
    const same = text.replace(/\d/g, '') === this.#shown.replace(/\d/g, '');
    if (text === this.#shown || (same && now - this.#last < 100)) return;
    this.#shown = text;
    this.#last = now;
    this.#painter.postMessage(text);
  }

  /** Prints a line above this one. */
  say(text: string): void {
    writeSync(this.#fd, `${ERASE}${text}\n`);
  }

  /** Stops painting and leaves the line empty. */
  async end(): Promise<void> {
    await this.#painter.terminate();
    process.off('exit', this.#erase);
    this.#erase();
  }
}
