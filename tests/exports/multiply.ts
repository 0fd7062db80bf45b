import type { Corpus } from '#model/corpus.ts';
import type { Entry } from '#model/entry.ts';

const STEP = 1000;

/** A corpus made larger in memory: every entry several times, each copy with its own numbers and relations among its own. */
export function multiply(corpus: Corpus, copies: number): Corpus {
  const entries = Array.from({ length: copies }, (_, copy) =>
    corpus.entries.map((entry) => renumbered(entry, copy)),
  ).flat();
  return { ...corpus, entries };
}

function renumbered(entry: Entry, copy: number): Entry {
  const id = (text: string): string =>
    text.replace(
      /^MASEC-([A-Z])(\d+)$/,
      (_, letter, digits) => `MASEC-${letter}${String(Number(digits) + copy * STEP).padStart(4, '0')}`,
    );
  const shift = (value: unknown): unknown => {
    if (typeof value === 'string') return id(value);
    if (Array.isArray(value)) return value.map(shift);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shift(inner)]));
  };
  return {
    ...entry,
    id: id(entry.id),
    number: entry.number + copy * STEP,
    file: entry.file.replace(/(\.mdx)$/, `-${copy}$1`),
    data: shift(entry.data),
  } as Entry;
}
