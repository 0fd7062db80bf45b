import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Location } from 'vscode-languageserver/node';
import { CURSOR, Editor } from './editor.ts';

const T1 = 'threats/T0001-threat-1.mdx';
const D1 = 'defences/D0001-defence.mdx';
const X1 = 'trade-offs/X0001-trade-off.mdx';
const P1 = 'open-problems/P0001-problem.mdx';
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

/** The cursor in a file, shown by a stretch of it. */
async function at(name: string, stretch: string) {
  opened = name;
  return editor.type(name, stretch.replace(CURSOR, ''), stretch);
}
const short = ({ uri, range }: Location): string => `${uri.split('/content/')[1]}:${range.start.line + 1}`;

const HOVERS: readonly [what: string, name: string, stretch: string, word: string, says: string[]][] = [
  [
    'an id in prose',
    T1,
    '[[D0▮001]]',
    'D0001',
    ['**MASEC-D0001** · A defence', 'Defence · published', 'A measure against'],
  ],
  [
    'an id in front matter',
    D1,
    'target: MASEC-▮T0001',
    'MASEC-T0001',
    ['Threat 1', 'Threat · published · demonstrated'],
  ],
  ['a family', T1, 'family: ▮MASEC-F0001', 'MASEC-F0001', ['Family 1', 'Threats of the sort 1.']],
  [
    'a key in prose',
    T1,
    '[@able▮2024one#f1]',
    'able2024one',
    ['**One work**', 'Able, 2024', '`#f1` It was seen in 84 % of runs.', 'read once only'],
  ],
  [
    'a finding in prose',
    T1,
    '[@able2024one#f▮1]',
    'f1',
    ['**able2024one#f1**', '84 %: runs', 'Checked: Abstract', 'https://example.org/one'],
  ],
  ['a finding in a list', D1, '[able2024one#f▮1]', 'f1', ['It was seen in 84 % of runs.']],
  ['a key in a list', D1, '[ab▮le2024one#f1]', 'able2024one', ['**One work**']],
  [
    'a closed value',
    T1,
    'channel: [dir▮ect]',
    'direct',
    ['**direct** · Direct', 'Exchange addressed', '*At the border:*'],
  ],
  ['a feature', T1, 'all: [free-▮form]', 'free-form', ['Messages have no fixed grammar.']],
  [
    'a type of relation',
    D1,
    'type: miti▮gates',
    'mitigates',
    ['defence → threat', 'Inverse: `mitigated-by`', '`effect` (required)'],
  ],
  ['the name of a field', D1, '▮cost: Time.', 'cost', ['**cost** · required', 'What the defence costs']],
  ['a field in braces', X1, '{ pole: one, mea▮sure', 'measure', ['What was measured.']],
  ['a pole', D1, 'toward: ▮other', 'other', ['pole of MASEC-X0001', 'The second good.']],
  [
    'a framework',
    T1,
    'framework: demo▮-framework',
    'demo-framework',
    ['A framework', 'Edition 1.0, Somebody'],
  ],
  ['an item', T1, '    id: A▮1', 'A1', ['First item', 'What it covers.']],
  ['the name of an item', T1, 'name: First▮ item', 'First item', ['**A1**']],
  ['a discipline', P1, '[game-▮theory]', 'game-theory', ['discipline']],
  ['how a finding was checked', R1, 'how: abs▮tract', 'abstract', ['**abstract**']],
];

test.each(HOVERS)('pointing at %s says what it is', async (_, name, stretch, word, says) => {
  const position = await at(name, stretch);
  const hover = await editor.hover(name, position);
  for (const sentence of says)
    expect(hover?.contents).toMatchObject({ value: expect.stringContaining(sentence) });
  const lines = editor.text(name).split('\n');
  const range = hover?.range;
  expect(lines[range?.start.line ?? 0]?.slice(range?.start.character, range?.end.character)).toBe(word);
});

test('pointing at plain words says nothing', async () => {
  expect(await editor.hover(T1, await at(T1, 'Nearly every▮thing.'))).toBeNull();
  expect(await editor.hover(T1, await at(T1, 'title: Thr▮eat 1'))).toBeNull();
});

const DEFINITIONS: readonly [what: string, name: string, stretch: string, place: string][] = [
  ['an id in prose', T1, '[[D0▮001]]', `${D1}:2`],
  ['an id in front matter', D1, 'target: MASEC-▮T0001', `${T1}:2`],
  ['a family', T1, 'family: MASEC-F00▮01', 'families/F0001-family-1.mdx:2'],
  ['a key', T1, '[@able▮2024one#f1]', `${R1}:2`],
  ['a finding', T1, '[@able2024one#▮f1]', `${R1}:7`],
  ['a finding in a list', D1, '[able2024one#f▮1]', `${R1}:7`],
  ['a closed value', T1, 'channel: [dir▮ect]', 'vocabularies/channel.yml:5'],
  ['a type of relation', D1, 'type: miti▮gates', 'vocabularies/relation-types.yml:51'],
  ['a pole', D1, 'toward: ▮other', `${X1}:9`],
  ['a framework', T1, 'framework: demo▮-framework', 'frameworks/demo-framework/1.0.yml:1'],
  ['an edition', T1, 'edition: "1.▮0"', 'frameworks/demo-framework/1.0.yml:1'],
  ['an item', T1, '    id: A▮1', 'frameworks/demo-framework/1.0.yml:7'],
  ['an item of a review', REVIEW, '{ id: A▮1,', 'frameworks/demo-framework/1.0.yml:7'],
  ['a discipline', P1, '[game-▮theory]', 'disciplines/game-theory.mdx:2'],
  ['an entry to see also', TERM, 'see-also: [MASEC-T00▮01]', `${T1}:2`],
];

test.each(DEFINITIONS)('%s leads to where it is written', async (_, name, stretch, place) => {
  const found = await editor.definition(name, await at(name, stretch));
  expect(found && short(found)).toBe(place);
});

test('the uses of an entry are found from an id and from its own title', async () => {
  const uses = [
    'threats/T0001-threat-1.mdx:38',
    'threats/T0002-threat-2.mdx:29',
    'trade-offs/X0001-trade-off.mdx:16',
    'open-problems/P0001-problem.mdx:11',
    'defences/D0001-defence.mdx:10',
    'case-studies/C0001-case.mdx:12',
    'terms/overseer.mdx:8',
  ];
  for (const [name, stretch] of [[D1, 'target: MASEC-▮T0001'] as const, [T1, 'title: Thr▮eat 1'] as const]) {
    const found = await editor.uses(name, await at(name, stretch));
    expect(found.map(short).filter((place) => !place.startsWith('benchmarks'))).toEqual(uses);
    await editor.close(name);
  }
});

test('the uses of a finding are found from a citation and from its own id', async () => {
  for (const [name, stretch] of [[T1, '[@able2024one#f▮1]'] as const, [R1, '- id: f▮1'] as const]) {
    const found = await editor.uses(name, await at(name, stretch));
    expect(found.map(short)).toContain('trade-offs/X0001-trade-off.mdx:13');
    expect(found.length).toBeGreaterThan(5);
    await editor.close(name);
  }
});

test('the uses of a discipline and of an item are found', async () => {
  expect((await editor.uses(P1, await at(P1, '[game-▮theory]'))).map(short)).toEqual([`${P1}:8`]);
  await editor.close(P1);
  expect((await editor.uses(T1, await at(T1, '    id: A▮1'))).map(short)).toEqual([`${T1}:29`]);
});
