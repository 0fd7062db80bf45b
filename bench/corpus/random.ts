/** Numbers that look random and are the same for the same seed on every machine. */
export class Random {
  #state: number;

  /**
   * @param seed what the run was asked for
   * @param stream what the numbers are for, such as the id of an entry, so that one entry does not change the next
   */
  constructor(seed: number, stream = '') {
    let hash = (seed ^ 0x9e3779b9) >>> 0;
    for (let index = 0; index < stream.length; index++)
      hash = Math.imul(hash ^ stream.charCodeAt(index), 0x01000193) >>> 0;
    this.#state = hash;
  }

  /** The next number from 0 up to, and without, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** Whether something of this probability happens. */
  happens(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of a list. */
  of<T>(list: readonly T[]): T {
    const found = list[Math.floor(this.next() * list.length)];
    if (found === undefined) throw new Error('There is nothing to choose from.');
    return found;
  }

  /** Some of a list, in its order. */
  some<T>(list: readonly T[], count: number): T[] {
    const chosen = new Set<number>();
    while (chosen.size < Math.min(count, list.length)) chosen.add(Math.floor(this.next() * list.length));
    return [...chosen].sort((a, b) => a - b).map((index) => list[index] as T);
  }

  /**
   * A place in a list whose first items are the better known: among 10,000 the first is taken some thirty times as often as
   * one in the middle.
   */
  skewed(length: number): number {
    return Math.floor(length * this.next() ** 1.5);
  }
}
