import { describe, expect, test } from 'vitest';
import { readCursor } from './read-cursor.ts';

/** What is written at the mark in a text of front matter. */
function inMatter(text: string) {
  return at(`---\n${text}\n---\n\n## How it works\n`, true);
}
function at(text: string, prose: boolean) {
  const cursor = readCursor(text.replace('▮', ''), text.indexOf('▮'), prose);
  if (cursor?.sort !== 'data') return cursor;
  return { path: cursor.path.join('/'), word: cursor.word.text, part: cursor.part };
}
function siblings(text: string) {
  const cursor = readCursor(text.replace('▮', ''), text.indexOf('▮'), false);
  return cursor?.sort === 'data' ? Object.fromEntries(cursor.siblings) : undefined;
}

const RELATIONS = 'relations:\n  - type: enables\n    target: MASEC-T0002\n    references: [a#f1, b#f2]\n';

describe('the place in data', () => {
  test.each([
    ['behind a name', 'family: ▮', 'family', '', 'value'],
    ['behind a colon without a space', 'family:▮', 'family', '', 'value'],
    ['in a value', 'family: MAS▮EC-F0001 # "Collusion"', 'family', 'MASEC-F0001', 'value'],
    ['in quotes', 'edition: "1.▮0"', 'edition', '1.0', 'value'],
    ['on a name', 'fam▮ily: x', '', 'family', 'key'],
    ['on a name that is not finished', 'title: x\nfam▮', '', 'fam', 'either'],
    ['on an empty line', 'title: x\n▮\nadded: y', '', '', 'either'],
    ['below a name', 'family:\n  MAS▮', 'family', 'MAS', 'either'],
    ['in a group', 'facets:\n  origin: em▮', 'facets/origin', 'em', 'value'],
    ['on an item', 'also-in:\n  - a\n  - b▮', 'also-in/1', 'b', 'either'],
    ['on an item not indented', 'also-in:\n- a\n- b▮\ntitle: x', 'also-in/1', 'b', 'either'],
    ['on an empty item', 'relations:\n  - ▮', 'relations/0', '', 'either'],
    ['in the first field of an item', 'relations:\n  - type: en▮', 'relations/0/type', 'en', 'value'],
    ['in another field of an item', `${RELATIONS}    target: ▮`, 'relations/0/target', '', 'value'],
    ['in the second item', `${RELATIONS}  - type: ▮`, 'relations/1/type', '', 'value'],
    ['on a new field of an item', `${RELATIONS}    eff▮`, 'relations/0', 'eff', 'either'],
    ['behind the last item', `${RELATIONS}▮`, '', '', 'either'],
    ['in a list on one line', 'x: [a, b▮c, d]', 'x/1', 'bc', 'value'],
    ['in a list that is not closed', 'x: [a, b▮\ntitle: y', 'x/1', 'b', 'value'],
    ['below a list that is not closed', 'x: [a, b\ntitle: y▮', 'title', 'y', 'value'],
    ['in a list over several lines', 'x: [a,\n  b▮,\n  c]', 'x/1', 'b', 'value'],
    ['on a name in braces', 'x:\n  - { ke▮y: a, good: b }', 'x/0', 'key', 'key'],
    ['on a value in braces', 'x:\n  - { key: a, good: b▮ }', 'x/0/good', 'b', 'value'],
    ['on a new name in braces', 'x: { key: a, ▮ }', 'x', '', 'key'],
    ['in braces in braces', 'x: { a: { b: [c, d▮] } }', 'x/a/b/1', 'd', 'value'],
    ['behind a bracket in quotes', 'x: ["[", ▮b]', 'x/1', 'b', 'value'],
    ['on a list in a list', 'x:\n  - - a\n    - b▮', 'x/0/1', 'b', 'either'],
    [
      'with line ends of Windows',
      'a: x\r\nfacets:\r\n  origin: em▮\r\nb: y\r',
      'facets/origin',
      'em',
      'value',
    ],
  ])('%s', (_, text, path, word, part) => {
    expect(inMatter(text)).toEqual({ path, word, part });
  });

  test.each([
    ['a comment', 'family: x # a▮b'],
    ['a text block', 'cost: >-\n  family: ▮\nadded: x'],
    ['a text block in an item', 'x:\n  - why: |\n      - a: ▮'],
    ['the mark that ends the front matter', 'a: b\n---\n▮'],
  ])('is none in %s', (_, text) => {
    expect(inMatter(text)).toBeUndefined();
  });

  test('is found in a file of data alone', () => {
    expect(at('findings:\n  - id: f1\n    checked: { how: ▮ }\n', false)).toMatchObject({
      path: 'findings/0/checked/how',
    });
  });

  test('is found while the front matter has no end', () => {
    expect(at('---\ntitle: x\nfamily: ▮\n', true)).toMatchObject({ path: 'family' });
    expect(at('---\ntitle: x\n\n## How it works\n\nfamily: ▮\n', true)).toBeUndefined();
  });

  test('the fields beside it are those of its own group', () => {
    expect(siblings(`${RELATIONS}  - type: amplifies\n    target: ▮\n    effect: x\nfamily: y\n`)).toEqual({
      type: 'amplifies',
      target: '',
      effect: 'x',
    });
    expect(siblings('maps-to:\n  - { framework: demo, edition: "1.0", id: ▮, name: N }\n')).toEqual({
      framework: 'demo',
      edition: '1.0',
      name: 'N',
    });
  });
});

describe('the place in prose', () => {
  test.each([
    ['a link', 'As in [[T00▮01]] and', { sort: 'link', word: { text: 'T0001' }, closed: true }],
    ['a link that is open', 'As in [[▮', { sort: 'link', word: { text: '' }, closed: false }],
    ['a key', 'Seen [@ab▮le].', { sort: 'citation', key: { text: 'able' }, onFinding: false, closed: true }],
    [
      'a finding',
      'Seen [@able#▮',
      { key: { text: 'able' }, finding: { text: '' }, onFinding: true, closed: false },
    ],
    ['a second key', 'Seen [@able#f1; @ba▮', { key: { text: 'ba' }, finding: undefined }],
    ['a citation over a line', 'Seen [@able#f1;\n@ba▮ker]', { key: { text: 'baker' }, closed: true }],
    ['a heading', '## Wha▮t is', { sort: 'heading', word: { text: 'What is' } }],
    ['a heading without a word', '##▮', { sort: 'heading', word: { text: '' } }],
  ])('%s', (_, text, expected) => {
    expect(at(`---\na: b\n---\n\n${text}\n`, true)).toMatchObject(expected);
  });

  test.each([
    ['plain words', 'It wo▮rks.'],
    ['the words of a link', '[[T0001|wo▮rds]]'],
    ['behind a link', '[[T0001]] ▮'],
    ['a lower heading', '### Wha▮t'],
  ])('is none in %s', (_, text) => {
    expect(at(`---\na: b\n---\n\n${text}\n`, true)).toBeUndefined();
  });

  test('a list in a list in front matter is no link', () => {
    expect(inMatter('x: [[▮a]]')).toMatchObject({ path: 'x/0/0', word: 'a' });
  });
});
