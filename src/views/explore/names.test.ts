import { expect, test } from 'vitest';
import { shardFile, shardFor } from './name-words.ts';
import { arrangedNames, type NamedEntry } from './names.ts';

const SYLLABLES = ['ba', 'cho', 'dri', 'élo', 'fu', 'gla', 'ho', 'ki', 'li', 'mo', 'nu', '漢'];
const wordOf = (number: number): string =>
  [number % 12, (number >> 3) % 11, (number >> 5) % 7].map((at) => SYLLABLES[at]).join('');
const many = Array.from({ length: 6000 }, (_, number): NamedEntry => {
  const id = `MASEC-T${String(number + 1).padStart(4, '0')}`;
  const title = `Agent ${wordOf(number * 7)} in ${wordOf(number * 13 + 1)}`;
  return number === 41 ? [id, title, [], 1] : [id, title, [`${wordOf(number * 5)} mark ${number}`]];
});
const { shards } = arrangedNames(many);
const names = [...shards.keys()];
const found = (query: string): string[] => (shards.get(shardFor(query, names) ?? '') ?? []).map(([id]) => id);

test('few names are one list', () => {
  const few = many.slice(0, 100);
  expect(arrangedNames(few)).toEqual({ entries: few, shards: new Map() });
});

test('no shard holds more than 40 KB, and they are few', () => {
  expect([...shards].filter(([, entries]) => JSON.stringify(entries).length > 41_000)).toEqual([]);
  expect(shards.size).toBeLessThan(150);
  expect(new Set(names.map(shardFile)).size).toBe(shards.size);
  expect(names.map(shardFile).join('')).toMatch(/^[a-z0-9_]+$/);
});

test('an entry is found by its id in any form, and by a word of any of its names', () => {
  const lost = many.flatMap(([id, title, aliases, outOfUse]) => {
    const byName = [title, ...aliases]
      .flatMap((name) => name.split(' '))
      .filter((word) => !/^(agent|in|mark)$/i.test(word));
    const queries = [
      id,
      id.slice(6),
      String(Number(id.slice(7))),
      ...(outOfUse ? [] : byName.filter((word) => !/^\d+$/.test(word))),
    ];
    return queries.filter((query) => !found(query).includes(id)).map((query) => `${id} by ${query}`);
  });
  expect(lost).toEqual([]);
});

test('the rarer word of a query decides where it is looked for', () => {
  const [id, title] = many[100] ?? ['', ''];
  expect(found(`agent ${title.split(' ')[1]}`)).toContain(id);
  expect(found('agent zzz')).toEqual([]);
});

test('what very many names have in common leads to the nearest of them', () => {
  expect(found('a').length).toBeGreaterThanOrEqual(10);
  expect(found('agent').length).toBeGreaterThanOrEqual(100);
});

test('an entry out of use is found by its id alone', () => {
  expect(found('T42')).toContain('MASEC-T0042');
  const named = [...shards].filter(([, entries]) => entries.some(([id]) => id === 'MASEC-T0042'));
  expect(named.every(([beginning]) => /^[t0]/.test(beginning))).toBe(true);
});
