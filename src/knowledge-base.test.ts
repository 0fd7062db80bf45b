import { expect, test } from 'vitest';
import { swap, withContent } from '../tests/fixtures/content-builder.ts';
import { loadKnowledgeBase, withoutDrafts } from './knowledge-base.ts';

const draft = swap('status: published', 'status: draft');

test('what readers see is what authors see where there are no drafts, and is joined anew where there is one', () => {
  withContent({}, (root) => {
    const { graph } = loadKnowledgeBase(root);
    expect(withoutDrafts(graph)).toBe(graph);
  });
  withContent({ 'threats/T0001-threat-1.mdx': draft }, (root) => {
    const { graph } = loadKnowledgeBase(root);
    const seen = [graph, withoutDrafts(graph)].map(({ entries }) => entries.has('MASEC-T0001'));
    expect(seen).toEqual([true, false]);
  });
});
