import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Graph } from '#graph/graph.ts';
import { CODES, loadKnowledgeBase, publishedGraph } from '#knowledge-base';
import type { EntryKind } from '#model/kind.ts';
import { pageOf } from '#views/shared/paging.ts';
import { SiteViews } from '#views/site-views.ts';
import { generateCorpus } from '../bench/corpus/generate.ts';

let root: string;
let graph: Graph;
let site: SiteViews;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'masec-many-'));
  generateCorpus(root, { entries: 900, seed: 3, lists: 'content' });
  graph = publishedGraph(loadKnowledgeBase(root).graph.corpus);
  site = new SiteViews(graph, '/', CODES);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const idsOf = (kind: EntryKind): string[] =>
  [...graph.entries.values()].filter((entry) => entry.kind === kind).map(({ id }) => id);
/** Numbers of all pages, from those after the first. */
const all = (further: readonly string[]): number[] => [1, ...further.map(Number)];

test('the boards of families hold every threat once, and that of all leads to each of them', () => {
  const { threats, familyPaths, family } = {
    threats: site.matrices.threats(),
    familyPaths: site.matrices.familyPaths(),
    family: (path: string) => site.matrices.family(path),
  };
  const shown = familyPaths.flatMap((path) =>
    family(path).columns.flatMap(({ cells }) => cells.map(({ id }) => id)),
  );
  expect(shown.sort()).toEqual(idsOf('threat').sort());
  expect(threats.shown).toBeLessThan(threats.total);
  expect(threats.columns.map(({ whole }) => whole?.href)).toEqual(
    idsOf('family').map((id) => `/matrix/families/${id}/`),
  );
});

test('the pages of a matrix of two kinds hold every relation once', () => {
  const pages = site.matrices.pairPaths().filter((path) => path.split('/')[0] === 'defence-threat');
  expect(pages.length).toBeGreaterThan(1);
  const marks = pages.flatMap((path) =>
    site.matrices.pair(path).rows.flatMap(({ joined }) => joined.flatMap((pair) => pair.marks)),
  );
  expect(marks.length).toBe(site.matrices.pair('defence-threat').total);
  expect(new Set(marks.map(({ href }) => href)).size).toBe(marks.length);
});

test('timeline, map of trade-offs and disciplines go on over pages, each entry once', () => {
  const { overviews } = site;
  const cases = all(overviews.furtherTimeline()).flatMap((page) => overviews.timeline(page).page.items);
  expect(cases.map(({ id }) => id).sort()).toEqual(idsOf('case-study').sort());
  const dates = cases.map(({ date }) => date);
  expect(dates).toEqual([...dates].sort().reverse());
  const maps = all(overviews.furtherTradeOffMap()).map((page) => overviews.tradeOffMap(page));
  expect(maps.flatMap(({ lines }) => lines.map(({ id }) => id)).sort()).toEqual(idsOf('trade-off').sort());
  expect(new Set(maps.flatMap(({ defences }) => defences.map(({ id }) => id)))).toEqual(
    new Set(idsOf('defence')),
  );
  const paths = site.disciplinePaths();
  const [slug = ''] = paths;
  const rows = paths
    .filter((path) => path.split('/')[0] === slug)
    .flatMap((path) => site.discipline(path).threats);
  expect(rows.length).toBe(site.discipline(slug).counts.threats);
});

test('a list that an overview cuts stands whole where its link leads', () => {
  const { pairs } = site.explore.compare();
  expect(pairs.items.length).toBeLessThan(pairs.total);
  const paths = site.lists.paths().filter((path) => `/lists/${path}/`.startsWith(pairs.href));
  expect(paths.length).toBeGreaterThan(1);
  expect(paths.flatMap((path): readonly unknown[] => site.lists.page(path).items).length).toBe(pairs.total);
});

test('of many pages the first, the last, those near and some between are named', () => {
  const list = Array.from({ length: 1000 }, (_, index) => index);
  const { count, pages } = pageOf(list, 47, 10, String);
  expect(count).toBe(100);
  const named = pages.map(({ number }) => number);
  expect(named).toEqual([1, 10, 20, 30, 40, 45, 46, 47, 48, 49, 50, 60, 70, 80, 90, 100]);
  expect(pages.filter(({ gap }) => !gap).map(({ number }) => number)).toEqual([1, 46, 47, 48, 49, 50]);
});
