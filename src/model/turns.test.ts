import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ReadCache } from './read-cache.ts';
import { readCorpus, readSteps } from './read-corpus.ts';
import { inTurns } from './turns.ts';

const ROOT = join(import.meta.dirname, '../../tests/fixtures/content');

test('what is read in turns is what is read at once, and others have their turn', async () => {
  let turns = 0;
  const count = (): void => {
    turns += 1;
    waiting = setImmediate(count);
  };
  let waiting = setImmediate(count);
  const read = await inTurns(readSteps(ROOT, new Map(), new ReadCache()));
  clearImmediate(waiting);
  expect(read).toEqual(readCorpus(ROOT));
  expect(turns).toBeGreaterThan(3);
});

test('what goes wrong in a step is told', async () => {
  await expect(inTurns(readSteps('nowhere', new Map(), new ReadCache()))).rejects.toThrow(
    'no folder `nowhere`',
  );
});
