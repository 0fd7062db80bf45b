import { expect, test } from 'vitest';
import { EXPORT_FILES } from '#exports/catalogue.ts';
import { ENTRY_FILES } from '#exports/entry/entry-files.ts';
import { wholeOf } from '#exports/export-file.ts';
import { Source } from '#exports/source/source.ts';
import { loadKnowledgeBase, publishedGraph } from '#knowledge-base';
import { exportContext } from '#site/publishing/export-context.ts';
import { multiply } from './multiply.ts';

const ENTRIES = 2000;
const MILLISECONDS_AN_ENTRY = 1.5;

test('all exports of two thousand entries take at most a millisecond and a half of the processor each', async () => {
  const { graph } = loadKnowledgeBase('content');
  const copies = Math.ceil(ENTRIES / graph.entries.size);
  const many = publishedGraph(multiply(graph.corpus, copies));
  expect(many.entries.size).toBeGreaterThanOrEqual(ENTRIES * 0.9);
  expect(many.relations.length).toBe(publishedGraph(graph.corpus).relations.length * copies);
  const start = process.cpuUsage();
  const source = new Source(many, exportContext(many));
  for (const file of EXPORT_FILES) wholeOf(await file.make(source));
  for (const file of ENTRY_FILES) for (const entry of source.entries) file.make(source, entry);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000 / many.entries.size).toBeLessThan(MILLISECONDS_AN_ENTRY);
});
