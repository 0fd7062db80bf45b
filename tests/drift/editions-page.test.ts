import { expect, test } from 'vitest';
import { CODES, loadKnowledgeBase, publishedGraph } from '#knowledge-base';
import { SiteViews } from '#views/site-views.ts';
import { type Edit, withContent } from '../fixtures/content-builder.ts';

const editions = (edits: Readonly<Record<string, Edit>> = {}) =>
  withContent(edits, (root) =>
    new SiteViews(publishedGraph(loadKnowledgeBase(root).graph.corpus), '/', CODES).editions(),
  );

test('with one stored edition nothing is behind', () => {
  const { editions: rows, changes, mappings, behind } = editions();
  expect([mappings, behind, changes]).toEqual([1, 0, []]);
  expect(rows).toMatchObject([
    {
      label: 'A framework',
      edition: '1.0',
      mappings: 1,
      since: '2026-01-02',
      until: '2026-01-02',
      newer: undefined,
    },
  ]);
});

test('with a newer stored edition the page says which mappings would break, and what changed', () => {
  const {
    editions: rows,
    changes,
    behind,
  } = editions({
    'frameworks/demo-framework/1.10.yml':
      'title: A framework\npublisher: Somebody\nedition: "1.10"\nurl: https://example.org/framework\nid-by: publisher\nnotes: [Edition 2 was announced.]\nitems:\n  - { id: A1, name: First thing, kind: threat }\n  - { id: A2, name: Second item, kind: threat }\n',
  });
  expect(behind).toBe(1);
  expect(rows.map(({ edition, mappings, newer, breaks }) => [edition, mappings, newer, breaks])).toEqual([
    ['1.10', 0, undefined, 0],
    ['1.0', 1, '1.10', 1],
  ]);
  expect(rows[0]?.notes).toEqual(['Edition 2 was announced.']);
  expect(changes).toMatchObject([
    {
      from: '1.0',
      to: '1.10',
      summary: '1 item as before, 1 renamed, 0 with another id, 0 withdrawn, 1 no longer there, 0 new.',
      broken: [{ entry: { id: 'MASEC-T0001' }, id: 'A1', fate: 'is now called “First thing”' }],
    },
  ]);
});
