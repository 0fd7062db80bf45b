import { expect, test } from 'vitest';
import { compareEditions } from '#drift/compare-editions.ts';
import { compareEditionNames } from '#drift/edition-order.ts';
import { EditionError, readEdition } from '#drift/read-edition.ts';
import { readLists } from '#model/read-lists.ts';
import type { Framework } from '#schemas/types.ts';

type Item = Framework['items'][number];
const edition = (name: string, items: readonly (readonly [string, string, Partial<Item>?])[]): Framework => ({
  title: 'A framework',
  publisher: 'Somebody',
  edition: name,
  url: 'https://example.org/',
  'id-by': 'publisher',
  items: items.map(([id, title, more]) => ({ id, name: title, kind: 'threat', ...more })),
});
const lists = readLists('tests/fixtures/content').values;
const read = (text: string) => readEdition('newer.yml', text, lists);

test('an item is kept, renamed, moved, withdrawn or gone, and what is left over is new', () => {
  const { items, added } = compareEditions(
    edition('1', [
      ['A1', 'Kept'],
      ['A2', 'Old name'],
      ['A3', 'Moved'],
      ['A4', 'Withdrawn'],
      ['A5', 'Gone'],
      ['A6', 'Gone before', { status: 'retired' }],
      ['A7', 'Put elsewhere'],
    ]),
    edition('2', [
      ['A1', 'Kept'],
      ['A2', 'New name'],
      ['A3', 'Something else'],
      ['A9', 'Moved'],
      ['A4', 'Withdrawn', { status: 'retired', 'replaced-by': ['A9'] }],
      ['A6', 'Gone before', { status: 'retired' }],
      ['A8', 'Fresh'],
      ['A10', 'Born dead', { status: 'retired' }],
      ['A11', 'put  ELSEWHERE'],
    ]),
  );
  expect(items).toEqual([
    { id: 'A1', name: 'Kept', fate: 'kept' },
    { id: 'A2', name: 'Old name', fate: 'renamed', newName: 'New name' },
    { id: 'A3', name: 'Moved', fate: 'moved', to: ['A9'], reused: 'Something else' },
    { id: 'A4', name: 'Withdrawn', fate: 'retired', to: ['A9'] },
    { id: 'A5', name: 'Gone', fate: 'gone' },
    { id: 'A6', name: 'Gone before', fate: 'kept' },
    { id: 'A7', name: 'Put elsewhere', fate: 'moved', to: ['A11'], reused: undefined },
  ]);
  expect(added).toEqual([
    { id: 'A3', name: 'Something else' },
    { id: 'A8', name: 'Fresh' },
  ]);
});

test('ranks that change places are told by their names', () => {
  const { items, added } = compareEditions(
    edition('2025', [
      ['R1', 'Injection'],
      ['R2', 'Supply chain'],
    ]),
    edition('2026', [
      ['R1', 'Supply chain'],
      ['R2', 'Injection'],
    ]),
  );
  expect(items.map(({ fate, ...item }) => [fate, 'to' in item ? item.to : []])).toEqual([
    ['moved', ['R2']],
    ['moved', ['R1']],
  ]);
  expect(added).toEqual([]);
});

test('a name that stands twice says nothing of where it went', () => {
  const { items } = compareEditions(
    edition('1', [
      ['P1.0', 'Tools'],
      ['P2.0', 'Tools'],
    ]),
    edition('2', [['P3.0', 'Tools']]),
  );
  expect(items.map(({ fate }) => fate)).toEqual(['gone', 'gone']);
});

test('editions are ordered by their numbers', () => {
  const names = ['2026.10', '1.1', 'e2025', '2026.9', '2', '1.0.0', 'e2023', '2025-05', '2025-02-19', '1'];
  expect([...names].sort(compareEditionNames)).toEqual([
    ...['1', '1.0.0', '1.1', '2', '2025-02-19', '2025-05', '2026.9', '2026.10', 'e2023', 'e2025'],
  ]);
});

test('the ATLAS.yaml of its publisher is read, wherever in it the items stand', () => {
  const { edition: version, items } = read(`---
id: ATLAS
name: Adversarial Threat Landscape for AI Systems
version: 5.6.0
matrices:
- id: ATLAS
  name: ATLAS Matrix
  tactics:
  - { id: AML.TA0002, name: Reconnaissance, object-type: tactic }
  techniques:
  - id: AML.T0000
    name: Search
    tactics: [AML.TA0002]
    ATT&CK-reference: { id: T1596, url: "https://attack.mitre.org/techniques/T1596/" }
    created_date: 2022-01-24
  - { id: AML.T0000.001, name: Journals, subtechnique-of: AML.T0000 }
  - { id: AML.T0019, name: Old, deprecated: true }
  mitigations:
  - id: AML.M0000
    name: Limit
    techniques:
    - { id: AML.T0000, use: Say little. }
case-studies:
- { id: AML.CS0000, name: A case, procedure: [ { tactic: AML.TA0002, technique: AML.T0000 } ] }
`);
  expect(version).toBe('5.6.0');
  expect(items).toEqual([
    { id: 'AML.TA0002', name: 'Reconnaissance', kind: 'tactic' },
    { id: 'AML.T0000', name: 'Search', kind: 'technique' },
    { id: 'AML.T0000.001', name: 'Journals', kind: 'subtechnique', parent: 'AML.T0000' },
    { id: 'AML.T0019', name: 'Old', kind: 'technique', status: 'retired' },
    { id: 'AML.M0000', name: 'Limit', kind: 'mitigation' },
    { id: 'AML.CS0000', name: 'A case', kind: 'case-study' },
  ]);
});

test('JSON in our own form is read as YAML is', () => {
  const own = edition('3', [['A1', 'First item']]);
  expect(read(JSON.stringify(own))).toEqual(own);
});

test.each([
  ['a list', '- one', 'newer.yml holds no edition of a framework.'],
  ['no YAML at all', 'a: [', /^newer\.yml is neither YAML nor JSON: /],
  ['something else', 'title: Shopping', /has no `items`/],
  [
    'an item without a name',
    JSON.stringify({ ...edition('3', []), items: [{ id: 'A1', kind: 'threat' }] }),
    /`name`/,
  ],
  [
    'an item twice',
    JSON.stringify(
      edition('3', [
        ['A1', 'One'],
        ['A1', 'Two'],
      ]),
    ),
    /two items with the id `A1`/,
  ],
  [
    'aliases that grow without end',
    `a: &a [x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nitems: [*c,*c]`,
    /no edition of a framework/,
  ],
])('%s is refused, and the message says why', (_, text, message) => {
  expect(() => read(text)).toThrow(EditionError);
  expect(() => read(text)).toThrow(message);
});
