import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadKnowledgeBase } from '#knowledge-base';
import { generateCorpus } from '../../bench/corpus/generate.ts';
import { Words } from '../../bench/corpus/words.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'masec-corpus-'));
  generateCorpus(join(root, 'one'), { entries: 200, seed: 1, lists: 'content' });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function digest(folder: string): string {
  const hash = createHash('sha256');
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  for (const path of names.map((file) => join(file.parentPath, file.name)).sort())
    hash.update(path.slice(folder.length)).update(readFileSync(path));
  return hash.digest('hex');
}

test('the same seed gives the same bytes, and another seed others', () => {
  generateCorpus(join(root, 'again'), { entries: 200, seed: 1, lists: 'content' });
  generateCorpus(join(root, 'other'), { entries: 200, seed: 2, lists: 'content' });
  expect(digest(join(root, 'again'))).toBe(digest(join(root, 'one')));
  expect(digest(join(root, 'other'))).not.toBe(digest(join(root, 'one')));
});

test('an invented corpus passes the check without a finding', () => {
  const { graph, diagnostics } = loadKnowledgeBase(join(root, 'one'));
  expect(diagnostics).toEqual([]);
  expect(graph.entries.size).toBe(200);
});

test('its entries have relations, citations and text as promised', () => {
  const { graph } = loadKnowledgeBase(join(root, 'one'));
  const related = [...graph.entries.values()].filter(({ kind }) => kind !== 'family');
  expect(graph.relations.length).toBe(6 * related.length);
  expect(
    [...graph.relationTypes.keys()].filter((type) => !graph.relations.some((one) => one.type === type)),
  ).toEqual(['conflicts-with']);
  for (const { document, bodyStart } of related) {
    const body = document.source.text.slice(bodyStart);
    expect(body.match(/\[@/g)).toHaveLength(3);
    const words = body.replaceAll(/^#.*$|\[@[^\]]*\]/gm, '').match(/[a-z]{2,}/gi) ?? [];
    expect(words.length).toBeGreaterThan(285);
    expect(words.length).toBeLessThan(340);
  }
});

test('the commonest word is drawn about twice as often as the second, of at least 20,000', () => {
  const words = new Words(1);
  expect(words.size).toBeGreaterThanOrEqual(20_000);
  expect(words.share(0) / words.share(1)).toBeCloseTo(2);
  expect(words.share(0) / words.share(99)).toBeCloseTo(100);
});
