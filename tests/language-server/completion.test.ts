import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type CompletionItem, CompletionItemTag } from 'vscode-languageserver/node';
import { Editor } from './editor.ts';

const T1 = 'threats/T0001-threat-1.mdx';
const D1 = 'defences/D0001-defence.mdx';
const X1 = 'trade-offs/X0001-trade-off.mdx';
const P1 = 'open-problems/P0001-problem.mdx';
const C1 = 'case-studies/C0001-case.mdx';
const TERM = 'terms/overseer.mdx';
const R1 = 'references/able2024one.yml';
const REVIEW = 'frameworks/demo-framework/reviewed.yml';

let editor: Editor;
let opened: string | undefined;
beforeAll(async () => {
  editor = await Editor.start();
});
afterEach(async () => {
  if (opened) await editor.close(opened);
  opened = undefined;
});
afterAll(() => editor.stop());

/** What is offered when a stretch of a file is replaced by a text with the cursor in it. */
async function offered(name: string, from: string, to: string): Promise<CompletionItem[]> {
  opened = name;
  const position = await editor.type(name, from, to);
  return editor.complete(name, position);
}
const labels = (items: readonly CompletionItem[]): string[] => items.map(({ label }) => label);
const named = (items: readonly CompletionItem[], label: string): CompletionItem | undefined =>
  items.find((item) => item.label === label);

/** The text of the file after an item was taken. */
async function taken(name: string, item: CompletionItem | undefined): Promise<string> {
  const edit = item?.textEdit;
  if (!edit || !('range' in edit)) throw new Error('nothing to take');
  return editor.apply(name, [edit]);
}

const EXACT: readonly [place: string, name: string, from: string, to: string, offered: string[]][] = [
  ['the family of a threat', T1, 'family: MASEC-F0001', 'family: ▮', ['MASEC-F0001', 'MASEC-F0002']],
  [
    'a family, without a space behind the colon',
    T1,
    'family: MASEC-F0001',
    'family:▮',
    ['MASEC-F0001', 'MASEC-F0002'],
  ],
  ['a list on one line', T1, 'family: MASEC-F0001', 'also-in: [MAS▮', ['MASEC-F0001', 'MASEC-F0002']],
  ['a list of lines', T1, 'family: MASEC-F0001', 'also-in:\n  - ▮', ['MASEC-F0001', 'MASEC-F0002']],
  ['a target that fits the relation', D1, 'target: MASEC-X0001', 'target: ▮', ['MASEC-X0001']],
  ['a target, the entry itself left out', T1, 'target: MASEC-T0002', 'target: MASEC-▮', ['MASEC-T0002']],
  [
    'the threat of a step',
    C1,
    'relations:',
    'steps:\n  - threat: ▮\nrelations:',
    ['MASEC-T0001', 'MASEC-T0002'],
  ],
  [
    'a closed value',
    T1,
    'status: published',
    'status: ▮',
    ['draft', 'published', 'deprecated', 'moved', 'split', 'merged'],
  ],
  [
    'a closed value in a list',
    T1,
    'channel: [direct]',
    'channel: [direct, ▮]',
    ['direct', 'shared-environment'],
  ],
  [
    'a closed value or its reason, in a list of lines',
    T1,
    'channel: [direct]',
    'channel:\n    - ▮',
    ['direct', 'shared-environment', 'value', 'why', 'by'],
  ],
  [
    'a closed value with its reason',
    T1,
    'origin: emergent',
    'origin:\n    value: ▮',
    ['emergent', 'amplified'],
  ],
  ['an element', T1, 'on: channel', 'on: ▮', ['channel', 'agent']],
  ['a pole of the target', D1, 'toward: other', 'toward: ▮', ['one', 'other']],
  ['a pole of a measurement, in braces', X1, '{ pole: one,', '{ pole: ▮,', ['one', 'other']],
  ['a framework', T1, 'framework: demo-framework', 'framework: ▮', ['demo-framework']],
  ['an edition', T1, 'edition: "1.0"', 'edition: ▮', ['1.0']],
  ['an item', T1, 'id: A1', 'id: ▮', ['A1', 'A2', 'A3']],
  ['the name of the item that stands there', T1, 'name: First item', 'name: ▮', ['First item']],
  ['an item of a review', REVIEW, '{ id: A1, state', '{ id: ▮, state', ['A1', 'A2', 'A3']],
  ['an enumeration of the schema', REVIEW, 'state: mapped', 'state: ▮', ['mapped', 'no-match']],
  ['a discipline', P1, '[game-theory]', '[▮]', ['game-theory']],
  ['who says so', TERM, 'by: ours', 'by: ▮', ['ours', 'able2024one']],
  ['a key in a list of findings', D1, '[able2024one#f1]', '[▮]', ['able2024one']],
  ['a finding in a list of findings', D1, '[able2024one#f1]', '[able2024one#▮]', ['f1', 'f2']],
  ['the finding of a measurement', X1, 'finding: able2024one#f1', 'finding: able2024one#▮', ['f1', 'f2']],
  ['a key in prose', T1, 'Nearly everything.', 'As one says [@▮', ['able2024one']],
  ['a second key in prose', T1, '[@able2024one#f1]', '[@able2024one#f1; @▮]', ['able2024one']],
  ['a finding in prose', T1, 'Nearly everything.', 'As one says [@able2024one#▮', ['f1', 'f2']],
  ['a citation inside a field', C1, '[@able2024one#f1]', '[@▮]', ['able2024one']],
  [
    'how a finding was checked',
    R1,
    'how: abstract',
    'how: ▮',
    ['full-text', 'abstract', 'secondary', 'one-reading'],
  ],
  [
    'headings that are missing',
    T1,
    '## What is not known',
    '## ▮',
    ['## What is not known', '## Not to be confused with'],
  ],
  [
    'fields of an item that are missing',
    T1,
    '    rationale: The first',
    '    ▮\n    rationale: The first',
    ['references', 'effect', 'result', 'toward', 'conditions'],
  ],
  ['fields in braces', TERM, ', by: ours', ', ▮', ['by']],
  ['nothing in a text', T1, 'title: Threat 1', 'title: ▮', []],
  ['nothing in a comment', T1, 'family: MASEC-F0001', 'family: MASEC-F0001 # ▮', []],
  ['nothing in prose', T1, 'Nearly everything.', 'Nearly ▮', []],
  ['nothing in a text block', D1, 'cost: Time.', 'cost: >-\n  status: ▮', []],
];

test.each(EXACT)('%s', async (_, name, from, to, expected) => {
  expect(labels(await offered(name, from, to)).sort()).toEqual([...expected].sort());
});

test('links of prose offer every entry by its short id, and close their brackets', async () => {
  const items = await offered(T1, 'Nearly everything.', 'As in [[▮');
  expect(labels(items)).toEqual(['F0001', 'F0002', 'T0002', 'X0001', 'P0001', 'D0001', 'C0001', 'B0001']);
  const item = named(items, 'D0001');
  expect(item?.detail).toBe('A defence · defence');
  expect(item?.documentation).toMatchObject({
    value: expect.stringContaining('A measure against the threats.'),
  });
  expect(item?.filterText).toContain('A defence');
  expect(await taken(T1, item)).toContain('As in [[D0001]]\n');
});

test('brackets that stand there already are not doubled', async () => {
  const items = await offered(T1, 'Nearly everything.', 'As in [[D▮]].');
  expect(await taken(T1, named(items, 'D0001'))).toContain('As in [[D0001]].\n');
});

test('a value takes the place of the whole word, with a space behind the colon', async () => {
  const items = await offered(T1, 'family: MASEC-F0001', 'family: MAS▮EC');
  expect(await taken(T1, named(items, 'MASEC-F0002'))).toContain('\nfamily: MASEC-F0002\n');
  const again = await offered(T1, 'family: MASEC-F0002', 'family:▮');
  expect(await taken(T1, named(again, 'MASEC-F0001'))).toContain('\nfamily: MASEC-F0001\n');
});

test('an edition that looks like a number is written in quotes, and not twice', async () => {
  const items = await offered(T1, 'edition: "1.0"', 'edition: ▮');
  expect(await taken(T1, named(items, '1.0'))).toContain('edition: "1.0"\n');
  const quoted = await offered(T1, 'edition: "1.0"', 'edition: "▮"');
  expect(await taken(T1, named(quoted, '1.0'))).toContain('edition: "1.0"\n');
});

test('a finding says what it states, and one read once that it may not be cited', async () => {
  const [first, second] = await offered(T1, 'Nearly everything.', 'Seen [@able2024one#▮');
  expect(first?.documentation).toMatchObject({
    value: expect.stringContaining('It was seen in 84 % of runs.'),
  });
  expect(first?.tags).toBeUndefined();
  expect(second).toMatchObject({
    detail: 'one-reading: may not be cited yet',
    tags: [CompletionItemTag.Deprecated],
  });
  expect(await taken(T1, first)).toContain('Seen [@able2024one#f1]\n');
});

test('a closed value comes with its label and definition', async () => {
  const items = await offered(T1, 'channel: [direct]', 'channel: [▮]');
  expect(named(items, 'direct')).toMatchObject({
    detail: 'Direct',
    documentation: { value: expect.stringContaining('Exchange addressed to another party') },
  });
});

test('types of relation fit the kinds of both ends, with their inverse and definition', async () => {
  const items = await offered(D1, 'type: mitigates', 'type: ▮');
  expect(labels(items)).toEqual(['mitigates', 'evaded-by', 'exposes']);
  expect(named(items, 'mitigates')).toMatchObject({
    detail: '→ threat · inverse: mitigated-by',
    documentation: { value: expect.stringContaining('The defence reduces the threat') },
  });
});

test('fields come with what they say, those that are required first', async () => {
  const items = await offered(T1, 'family: MASEC-F0001\n', 'fa▮\n');
  expect(labels(items)).toEqual(['family', 'also-in', 'aliases', 'disputed', 'contributors', 'retired']);
  expect(named(items, 'family')).toMatchObject({ detail: 'required · text or value', sortText: '00000' });
  expect(named(items, 'also-in')?.detail).toBe('optional · list');
  expect(await taken(T1, named(items, 'family'))).toContain('\nfamily: \n');
});

test('a group opens on the next line', async () => {
  const items = await offered(C1, 'relations:', 'st▮\nrelations:');
  expect(await taken(C1, named(items, 'steps'))).toContain('\nsteps:\n  - \nrelations:');
});
