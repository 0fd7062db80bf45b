import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { build } from '#site/build.ts';
import { filesWithProse } from '#site/renew.ts';
import { Random } from '../../bench/corpus/random.ts';
import { differing, entriesIn, say } from './site-files.ts';

const edit = (file: string, words: string): void =>
  writeFileSync(file, say(words)(readFileSync(file, 'utf8')));

test('of the real content too, prose stands in no other file, and a renewed site is the same as one made anew', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'masec-renewal-'));
  try {
    const [content, dist, fresh] = ['content', 'dist', 'fresh'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    cpSync('content', content, { recursive: true });
    const files = entriesIn(content);
    // From here on something is ahead of the last release, which every page tells.
    edit(files[0] as string, 'More.');
    await build(content, dist);
    const random = new Random(20261125, 'renewal');
    const robots = statSync(join(dist, 'robots.txt')).ino;
    for (const amount of [1, 3, files.length]) {
      for (const file of amount === files.length
        ? files
        : Array.from({ length: amount }, () => random.of(files)))
        edit(file, `So said the naïveté of wimwam${random.of(['a', 'e', 'i', 'o'])}.`);
      expect(await build(content, dist)).toMatchObject({ built: true, renewed: expect.any(Number) });
      await build(content, fresh, { anew: true });
      expect(differing(dist, fresh)).toEqual([]);
    }
    expect(statSync(join(dist, 'robots.txt')).ino).toBe(robots);
    for (const file of files) edit(file, 'And that is all.');
    await build(content, dist, { anew: true });
    const known = filesWithProse(files.map((file) => `MASEC-${basename(file).split('-')[0]}`));
    const found = differing(dist, fresh);
    expect(
      found.filter((name) => !known.some((path) => name === path || name.startsWith(`${path}/`))),
    ).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
