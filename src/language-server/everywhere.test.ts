import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadKnowledgeBase } from '#knowledge-base';
import { card } from './card.ts';
import { complete } from './completion/complete.ts';
import { contentFile } from './content-file.ts';
import { readCursor } from './cursor/read-cursor.ts';
import { definitionOf } from './definition.ts';
import type { Situation } from './situation.ts';
import { ownSubject, subjectAt } from './subject-at.ts';
import { usesOf } from './uses.ts';

const ROOT = join(import.meta.dirname, '../../tests/fixtures/content');
const FILES = globSync('*/**/*.{mdx,yml}', { cwd: ROOT }).sort();
const { graph } = loadKnowledgeBase(ROOT);

/** Asks for everything at a place; gives how many answers there were. */
function ask(file: string, text: string, offset: number): number {
  const place = contentFile(ROOT, join(ROOT, file));
  const cursor = place && readCursor(text, offset, place.prose);
  if (!place || !cursor) return 0;
  const situation: Situation = { graph, file: place, text, offset, cursor };
  const subjects = [subjectAt(situation)?.subject, ownSubject(situation)].filter(
    (each) => each !== undefined,
  );
  for (const subject of subjects) {
    expect(card(graph, subject)).not.toContain('undefined');
    definitionOf(subject);
    usesOf(graph, subject);
  }
  const { word, candidates = [] } = complete(situation) ?? {};
  if (word) expect(text.slice(word.start, word.end)).not.toContain('\n');
  return subjects.length + candidates.length;
}

test.each(FILES)(
  'every place of %s is answered for, in the whole text and while it is being written',
  (file) => {
    const text = readFileSync(join(ROOT, file), 'utf8').slice(0, 2500);
    let answers = 0;
    for (let offset = 0; offset <= text.length; offset++)
      answers += ask(file, text, offset) + ask(file, text.slice(0, offset), offset);
    expect(answers).toBeGreaterThan(10);
  },
);

test('a file outside the folder, and one of no sort that is known, is left alone', () => {
  for (const name of ['../x.mdx', 'threats/deep/T0001-x.mdx', 'threats/T0001-x.txt', 'other/x.yml'])
    expect(contentFile(ROOT, join(ROOT, name))).toBeUndefined();
  expect(contentFile(ROOT, `${ROOT.slice(0, -1)}x/threats/T0001-x.mdx`)).toBeUndefined();
});
