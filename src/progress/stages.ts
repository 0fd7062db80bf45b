import { ProgressLine } from './progress-line.ts';

/** Told now and then how much of a stage is done. */
export type Step = (done: number, of: number) => void;

/** Does a part of long work under a name; what the work gives, or a promise of it, is passed on. */
export type Stage = <T>(name: string, work: (step: Step) => T) => T;

/** For work that nobody waits for. */
export const UNTOLD: Stage = (_name, work) => work(() => {});

/**
 * The stages of a piece of long work: how long each took, and on a terminal what is being done. Stages may run side by side,
 * and one that comes back adds to its time.
 */
export class Stages {
  readonly #begun = performance.now();
  readonly #times = new Map<string, number>();
  readonly #doing = new Map<string, string>();
  readonly #line: ProgressLine | undefined;

  /** @param line where progress is shown; none when nobody watches */
  constructor(line = ProgressLine.onTerminal()) {
    this.#line = line;
  }

  readonly stage: Stage = (name, work) => {
    const begun = performance.now();
    const ended = (): void => {
      this.#times.set(name, (this.#times.get(name) ?? 0) + performance.now() - begun);
      this.#doing.delete(name);
      this.#show();
    };
    this.#times.set(name, this.#times.get(name) ?? 0);
    this.#doing.set(name, name);
    this.#show();
    let result: ReturnType<typeof work>;
    try {
      result = work((done, of) => {
        this.#doing.set(name, `${name} ${counted(done)} of ${counted(of)}`);
        this.#show();
      });
    } catch (error) {
      ended();
      throw error;
    }
    if (result instanceof Promise) return result.finally(ended) as typeof result;
    ended();
    return result;
  };

  /** Prints a line on standard error, above the line of progress. */
  say(text: string): void {
    if (this.#line) this.#line.say(text);
    else process.stderr.write(`${text}\n`);
  }

  /** Takes the line of progress away; what is printed next stands where it was. */
  async end(): Promise<void> {
    await this.#line?.end();
  }

  /** All the time so far with that of each stage, as in `13.1 s (check 1.6, pages 6.9)`. */
  summary(): string {
    const parts = [...this.#times].map(([name, time]) => `${name} ${seconds(time)}`);
    return `${seconds(performance.now() - this.#begun)} s (${parts.join(', ')})`;
  }

  #show(): void {
    this.#line?.show([...this.#doing.values()].join(' · '));
  }
}

/** A number as people read it, the same in every locale. */
export function counted(count: number, one = '', many = `${one}s`): string {
  const number = count.toLocaleString('en-US');
  return one === '' ? number : `${number} ${count === 1 ? one : many}`;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}
