import { rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCorpus } from '#model/read-corpus.ts';
import { withContent } from '../../tests/fixtures/content-builder.ts';
import { LastGood } from './last-good.ts';

const BROKEN: readonly (readonly [string, string, string])[] = [
  ['an entry that cannot be read', 'threats/T0001-threat-1.mdx', ''],
  ['an entry that breaks its schema', 'threats/T0001-threat-1.mdx', '---\ntitle: Nothing else\n---\n'],
  ['a reference that cannot be read', 'references/able2024one.yml', '{'],
  ['a list that all entries need', 'vocabularies/status.yml', '{'],
];

test.each(BROKEN)('in the place of %s stands what it said when it was good', (_what, name, text) => {
  withContent({}, (root) => {
    const good = new LastGood();
    const before = good.shown(readCorpus(root).corpus);
    writeFileSync(`${root}/${name}`, text);
    const broken = readCorpus(root).corpus;
    for (const after of [good.shown(broken), good.shown(broken)])
      for (const list of ['entries', 'references', 'disciplines', 'terms'] as const)
        expect(after[list]).toEqual(before[list]);
  });
});

test('a corpus of good files is shown as it is, without what was removed', () => {
  withContent({}, (root) => {
    const good = new LastGood();
    good.shown(readCorpus(root).corpus);
    rmSync(`${root}/threats/T0001-threat-1.mdx`);
    const { corpus } = readCorpus(root);
    expect(good.shown(corpus)).toBe(corpus);
  });
});

test('a file that was never good is left out', () => {
  withContent({ 'threats/T0001-threat-1.mdx': '---\ntitle: Nothing else\n---\n' }, (root) => {
    const ids = new LastGood().shown(readCorpus(root).corpus).entries.map(({ id }) => id);
    expect([ids.includes('MASEC-T0001'), ids.includes('MASEC-T0002')]).toEqual([false, true]);
  });
});
