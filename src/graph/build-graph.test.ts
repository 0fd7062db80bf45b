import { expect, test } from 'vitest';
import { readCorpus } from '#model/read-corpus.ts';
import { type Edit, swap, withContent } from '../../tests/fixtures/content-builder.ts';
import { type Audience, buildGraph } from './build-graph.ts';

const graph = (edits: Readonly<Record<string, Edit>> = {}, audience: Audience = 'readers') =>
  withContent(edits, (root) => buildGraph(readCorpus(root).corpus, audience));
const T1 = 'threats/T0001-threat-1.mdx';
const T2 = 'threats/T0002-threat-2.mdx';

test('a relation stands at both of its ends, in the direction of its type', () => {
  const { outgoing, incoming } = graph();
  expect(outgoing('MASEC-D0001').map(({ id }) => id)).toContain('MASEC-D0001--mitigates--MASEC-T0001');
  expect(incoming('MASEC-T0001').map(({ id }) => id)).toContain('MASEC-D0001--mitigates--MASEC-T0001');
});

test('a relation declared by its inverse label is the same edge', () => {
  const declared = swap('type: enables', 'type: enabled-by');
  expect(graph().relations.map(({ id }) => id)).toContain('MASEC-T0001--enables--MASEC-T0002');
  expect(graph({ [T1]: declared }).relations.map(({ id }) => id)).toContain(
    'MASEC-T0002--enables--MASEC-T0001',
  );
});

test('a symmetric relation starts from the lower id, whoever declares it', () => {
  const relation =
    'relations:\n  - type: differs-from\n    target: MASEC-T0001\n    rationale: They are easily taken for one another by readers.\n';
  const { relations } = graph({ [T2]: swap('status: published\n', `status: published\n${relation}`) });
  expect(relations.map(({ id }) => id)).toContain('MASEC-T0001--differs-from--MASEC-T0002');
});

test('drafts and every link from and to them are left out for readers, and kept for authors', () => {
  const draft = { [T2]: swap('status: published', 'status: draft') };
  expect(graph(draft).entries.has('MASEC-T0002')).toBe(false);
  expect(graph(draft).relations.some(({ target }) => target === 'MASEC-T0002')).toBe(false);
  expect(graph(draft, 'authors').entries.has('MASEC-T0002')).toBe(true);
});

test('maturity is what the case studies reach', () => {
  const type = (value: string) => ({
    'case-studies/C0001-case.mdx': swap('type: experiment', `type: ${value}`),
  });
  expect(graph().maturityOf('MASEC-T0001')).toBe('demonstrated');
  expect(graph(type('incident')).maturityOf('MASEC-T0001')).toBe('observed');
  expect(graph(type('simulation')).maturityOf('MASEC-T0001')).toBe('simulated');
  expect(graph().maturityOf('MASEC-T0002')).toBe('theoretical');
  expect(
    graph({ 'case-studies/C0001-case.mdx': swap('result: supported', 'result: refuted') }).maturityOf(
      'MASEC-T0001',
    ),
  ).toBe('theoretical');
});

test('citations and mentions are found in prose and in fields, with their places', () => {
  const { citationsOf, mentionsOf, referencesOf, entries } = graph();
  expect(citationsOf('able2024one').map(({ author }) => author.file.split('/').at(-1))).toEqual(
    expect.arrayContaining(['T0001-threat-1.mdx', 'X0001-trade-off.mdx', 'C0001-case.mdx']),
  );
  expect(mentionsOf('MASEC-P0001').map(({ author }) => author.kind)).toEqual(['discipline']);
  const entry = entries.get('MASEC-T0001');
  expect(entry && referencesOf(entry)).toEqual(['able2024one']);
});

test('mappings are joined to the item they name', () => {
  expect(graph().mappings.map(({ entry, item }) => [entry.id, item.id])).toEqual([['MASEC-T0001', 'A1']]);
});
