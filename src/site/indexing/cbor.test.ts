import { encode } from 'cborg';
import { expect, test } from 'vitest';
import { CborReader } from './cbor-reader.ts';
import { CborWriter } from './cbor-writer.ts';

const NUMBERS = [0, 1, 23, 24, 255, 256, 65_535, 65_536, 2 ** 32 - 1];
const TEXTS = ['', 'é', '👋', ...[23, 24, 255, 256, 65_536].map((length) => 'x'.repeat(length))];

function written(write: (writer: CborWriter) => void): Buffer {
  const writer = new CborWriter();
  write(writer);
  return writer.take();
}

test('numbers, texts and lists are written as a library for all of CBOR writes them', () => {
  for (const number of NUMBERS) {
    expect(written((writer) => writer.number(number))).toEqual(Buffer.from(encode(number)));
    expect(written((writer) => writer.negative(number))).toEqual(Buffer.from(encode(-1 - number)));
  }
  for (const text of TEXTS) expect(written((writer) => writer.text(text))).toEqual(Buffer.from(encode(text)));
  for (const length of [0, 23, 24, 256, 70_000]) {
    const list = written((writer) => {
      writer.list(length);
      for (let number = 0; number < length; number++) writer.number(number);
    });
    expect(list.equals(encode(Array.from({ length }, (_, number) => number)))).toBe(true);
  }
});

test('what was written is read again, and numbers are passed', () => {
  const reader = new CborReader(Buffer.from(encode([NUMBERS, TEXTS, [-1, -70_000, 5]])));
  expect(reader.head()).toBe(3);
  expect(reader.passNumbers()).toBe(NUMBERS.length);
  expect(reader.head()).toBe(TEXTS.length);
  expect(TEXTS.map(() => reader.text())).toEqual(TEXTS);
  const begin = reader.at;
  expect(reader.passNumbers()).toBe(3);
  expect(Buffer.from(reader.since(begin))).toEqual(Buffer.from(encode([-1, -70_000, 5])));
});

test('a writer that gave what it wrote begins anew, and what it gave stays', () => {
  const writer = new CborWriter();
  writer.text('first');
  const first = writer.take();
  writer.number(1);
  expect(writer.take()).toEqual(Buffer.of(1));
  expect(first).toEqual(Buffer.from(encode('first')));
});
