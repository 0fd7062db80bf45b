/** Reads what `CborWriter` writes, of which it is known what comes next. */
export class CborReader {
  readonly #bytes: Buffer;
  /** Where it has come to. */
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  /** A number from 0 on, how much one is below -1, or the length of a list that begins. */
  head(): number {
    const low = (this.#bytes[this.at++] as number) & 31;
    if (low < 24) return low;
    const size = 1 << (low - 24);
    this.at += size;
    return this.#bytes.readUIntBE(this.at - size, size);
  }

  text(): string {
    const length = this.head();
    this.at += length;
    return this.#bytes.toString('utf8', this.at - length, this.at);
  }

  /** Passes a list of numbers. @returns how many they are */
  passNumbers(): number {
    const amount = this.head();
    for (let number = 0; number < amount; number++) {
      const low = (this.#bytes[this.at] as number) & 31;
      this.at += low < 24 ? 1 : 1 + (1 << (low - 24));
    }
    return amount;
  }

  /** What was read since a place. */
  since(begin: number): Uint8Array {
    return this.between(begin, this.at);
  }

  between(begin: number, end: number): Uint8Array {
    return this.#bytes.subarray(begin, end);
  }
}
