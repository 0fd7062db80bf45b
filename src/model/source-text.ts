import { hash } from 'node:crypto';
import type { Position, Span } from '#diagnostics/diagnostic.ts';

/** The text of one file with its line index. A byte-order mark is taken off and counts for no column. */
export class SourceText {
  readonly file: string;
  readonly text: string;
  /** Whether a byte-order mark stood before the text. */
  readonly marked: boolean;
  #starts: readonly number[] | undefined;
  #digest: string | undefined;

  /**
   * @param file path as messages name it
   * @param raw decoded text; may begin with a byte-order mark
   */
  constructor(file: string, raw: string) {
    this.file = file;
    this.marked = raw.charCodeAt(0) === 0xfeff;
    this.text = this.marked ? raw.slice(1) : raw;
  }

  /** What no other text has, mark included. */
  get digest(): string {
    this.#digest ??= `${this.marked ? 'marked ' : ''}${hash('sha256', this.text, 'base64')}`;
    return this.#digest;
  }

  /** Where lines begin; most files have no mistake, and nobody asks. */
  get #lineStarts(): readonly number[] {
    if (this.#starts) return this.#starts;
    const starts = [0];
    for (let i = 0; i < this.text.length; i++) {
      const code = this.text.charCodeAt(i);
      if (code === 10 || (code === 13 && this.text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
    }
    this.#starts = starts;
    return starts;
  }

  /** Number of lines. */
  get lines(): number {
    return this.#lineStarts.length;
  }

  /** Line and column of an offset in UTF-16 units; an offset outside the text is moved to its nearest end. */
  positionAt(offset: number): Position {
    const target = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    const starts = this.#lineStarts;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= target) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: target - (starts[low] ?? 0) + 1 };
  }

  /** Offset of a place; one behind the end of its line is moved to that end. */
  offsetAt({ line, column }: Position): number {
    const start = this.#lineStarts[Math.min(line, this.lines) - 1] ?? 0;
    const next = this.#lineStarts[line] ?? this.text.length + 1;
    return Math.min(start + column - 1, next - 1);
  }

  /** The span between two offsets. */
  span(start: number, end?: number): Span {
    const from = this.positionAt(start);
    return end === undefined ? { start: from } : { start: from, end: this.positionAt(end) };
  }
}
