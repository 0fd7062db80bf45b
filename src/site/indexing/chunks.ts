import { CborWriter } from './cbor-writer.ts';
import { byCodePoints } from './code-point-order.ts';
import type { ChunkEntry } from './index-folder.ts';

/** From how many places on a chunk is full, as Pagefind counts. */
const CHUNK_SIZE = 20_000;

/** Puts words, in order, into chunks. */
export function* inChunks<Word extends { readonly size: number }>(
  words: Iterable<Word>,
): Iterable<readonly Word[]> {
  let chunk: Word[] = [];
  let size = 0;
  for (const word of words) {
    chunk.push(word);
    size += word.size;
    if (size < CHUNK_SIZE) continue;
    yield chunk;
    [chunk, size] = [[], 0];
  }
  if (chunk.length > 0) yield chunk;
}

/** A chunk of words that are packed already. */
export function chunkOf(words: readonly Uint8Array[]): Uint8Array {
  const writer = new CborWriter();
  writer.list(1);
  writer.list(words.length);
  return Buffer.concat([writer.take(), ...words]);
}

/** Of the words between which a chunk ends, no more is told than tells them apart. */
export function withShortEnds(chunks: readonly ChunkEntry[]): readonly ChunkEntry[] {
  const shortened: [from: string, to: string, name: string][] = chunks.map(([...chunk]) => chunk);
  for (const [index, next] of shortened.entries()) {
    const chunk = shortened[index - 1];
    if (!chunk) continue;
    const [last, first] = [[...chunk[1]], [...next[0]]];
    const common = last.findIndex((letter, at) => letter !== first[at]);
    const length = (common < 0 ? last.length : common) + 1;
    const shorter = last.slice(0, length).join('');
    if (byCodePoints(shorter, chunk[0]) >= 0) chunk[1] = shorter;
    next[0] = first.slice(0, length).join('');
  }
  return shortened;
}
