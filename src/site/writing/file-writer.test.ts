import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FileWriter } from './file-writer.ts';

let folder: string;
let files: FileWriter;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'masec-writer-'));
  files = new FileWriter(folder);
});
afterEach(async () => {
  await files.end();
  rmSync(folder, { recursive: true, force: true });
});

test('all that was given is there once it is settled, text and bytes, in folders made for it', async () => {
  files.write('a/b/text.html', 'Grüße');
  files.write('bytes.png', new Uint8Array([0, 255, 7]));
  files.write('large.bin', new Uint8Array(3 << 20).fill(7));
  await files.settled();
  expect(readFileSync(join(folder, 'a/b/text.html'), 'utf8')).toBe('Grüße');
  expect([...readFileSync(join(folder, 'bytes.png'))]).toEqual([0, 255, 7]);
  expect(readFileSync(join(folder, 'large.bin')).equals(Buffer.alloc(3 << 20, 7))).toBe(true);
  files.write('later.txt', '2');
  await files.settled();
  expect(readFileSync(join(folder, 'later.txt'), 'utf8')).toBe('2');
});

test('what is added to a file stands behind what it held', async () => {
  files.write('a/whole.json', '[');
  for (let number = 0; number < 1000; number++) files.append('a/whole.json', `${number},`.padStart(4000));
  files.append('a/whole.json', ']');
  await files.settled();
  const text = readFileSync(join(folder, 'a/whole.json'), 'utf8');
  expect(text.match(/\d+/g)?.map(Number)).toEqual(Array.from({ length: 1000 }, (_, number) => number));
  expect([text.at(0), text.at(-1)]).toEqual(['[', ']']);
});

test('more than may wait is written all the same', async () => {
  const text = 'x'.repeat(3 << 20);
  for (let number = 0; number < 20; number++) files.write(`${number}.txt`, text);
  await files.settled();
  expect(readdirSync(folder)).toHaveLength(20);
});

test('what keeps a file from being written is told, and nobody waits for room for ever', async () => {
  writeFileSync(join(folder, 'taken'), '');
  files.write('taken/page.html', 'text');
  for (let number = 0; number < 20; number++) files.write(`${number}.txt`, 'x'.repeat(3 << 20));
  await expect(files.settled()).rejects.toMatchObject({ code: expect.stringMatching(/^E(?:EXIST|NOTDIR)$/) });
});

test('does not write over a file that stands there', async () => {
  writeFileSync(join(folder, 'page.html'), 'of the last build');
  files.write('page.html', 'new');
  await expect(files.settled()).rejects.toMatchObject({ code: 'EEXIST' });
  expect(readFileSync(join(folder, 'page.html'), 'utf8')).toBe('of the last build');
});
