const UNSIGNED = 0;
const NEGATIVE = 1;
const TEXT = 3;
const LIST = 4;

/** Writes lists of texts and whole numbers below 2³² as CBOR, each as short as can be. */
export class CborWriter {
  #bytes = Buffer.allocUnsafe(1 << 12);
  #length = 0;

  /** A number from 0 on. */
  number(value: number): void {
    this.#head(UNSIGNED, value);
  }

  /** A number below 0. @param below how much below -1 */
  negative(below: number): void {
    this.#head(NEGATIVE, below);
  }

  text(value: string): void {
    const bytes = Buffer.from(value);
    this.#head(TEXT, bytes.length);
    this.raw(bytes);
  }

  /** The beginning of a list. */
  list(length: number): void {
    this.#head(LIST, length);
  }

  /** What is written already. */
  raw(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Gives what was written, and begins anew. */
  take(): Buffer {
    const taken = Buffer.from(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    return taken;
  }

  #head(kind: number, value: number): void {
    this.#reserve(5);
    const bytes = this.#bytes;
    const head = kind << 5;
    if (value < 24) bytes[this.#length++] = head | value;
    else if (value < 1 << 8) {
      bytes[this.#length++] = head | 24;
      bytes[this.#length++] = value;
    } else if (value < 1 << 16) {
      bytes[this.#length++] = head | 25;
      this.#length = bytes.writeUInt16BE(value, this.#length);
    } else {
      bytes[this.#length++] = head | 26;
      this.#length = bytes.writeUInt32BE(value, this.#length);
    }
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
