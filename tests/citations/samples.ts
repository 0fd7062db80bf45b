import { Addresses } from '#citations/addresses.ts';
import { Citable } from '#citations/citable.ts';
import type { CslItem } from '#citations/csl-item.ts';
import { loadKnowledgeBase, publishedGraph } from '#knowledge-base';
import type { Entry } from '#model/entry.ts';
import { type Edit, withContent } from '../fixtures/content-builder.ts';

/** Two releases: the second revised the first threat. */
export const RELEASES: Readonly<Record<string, Edit>> = {
  'releases/2026.12.1.json': JSON.stringify({
    version: '2026.12.1',
    date: '2026-12-03',
    entries: [
      { id: 'MASEC-T0001', kind: 'threat', revision: 1 },
      { id: 'MASEC-T0002', kind: 'threat', revision: 1 },
    ],
  }),
  'releases/2027.01.10.json': JSON.stringify({
    version: '2027.01.10',
    date: '2027-05-21',
    entries: [
      { id: 'MASEC-T0001', kind: 'threat', revision: 2 },
      { id: 'MASEC-T0002', kind: 'threat', revision: 1 },
    ],
  }),
};

const released = withContent(RELEASES, (root) => publishedGraph(loadKnowledgeBase(root).graph.corpus));

/** What can be cited of the fixture after some changes. */
export function citable(
  edits: Readonly<Record<string, Edit>> = {},
  addresses = new Addresses('https://w3id.org/masec/'),
): { readonly items: Citable; item(id: string): CslItem } {
  const graph = withContent(edits, (root) => publishedGraph(loadKnowledgeBase(root).graph.corpus));
  const items = new Citable(graph, addresses);
  return {
    items,
    item: (id) => {
      const entry = graph.entries.get(id);
      if (!entry) throw new Error(`the fixture has no ${id}`);
      return items.entry(entry);
    },
  };
}

/** The first threat of the fixture, released twice, under another title and with contributors. */
export function threat(title: string, contributors: readonly string[] = []): CslItem {
  const entry = released.entries.get('MASEC-T0001');
  if (!entry) throw new Error('the fixture has no threat');
  const data = { ...entry.data, title, ...(contributors.length > 0 && { contributors: [...contributors] }) };
  return new Citable(released, new Addresses('https://w3id.org/masec/')).entry({ ...entry, data } as Entry);
}
