import { describe, expect, test } from 'vitest';
import { check, checkLines, type Edit, swap } from '../fixtures/content-builder.ts';

const T2 = 'threats/T0002-threat-2.mdx';
const D1 = 'defences/D0001-defence.mdx';
const prose = (text: string) => swap('Nearly everything.', text);
const both =
  (...edits: ((text: string) => string)[]): Edit =>
  (text) =>
    edits.reduce((before, edit) => edit(before), text);
const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
const bom = (text: string): string => `\ufeff${text}`;
const places = (edits: Readonly<Record<string, Edit>>): string[] =>
  check(edits)
    .filter(({ code }) => code !== 'KB321' && code !== 'KB322') // how a file is written, not what is in it
    .map(({ code, line, column, endLine, endColumn }) => `${code} ${line}:${column}-${endLine}:${endColumn}`);

describe('places do not depend on how a file is written', () => {
  const mistake = prose('Ünder 🤖 see [[T0009]] and [@able2024one#f9].');
  test.each([
    ['as it is', mistake],
    ['with CRLF', both(mistake, crlf)],
    ['with a byte-order mark', both(mistake, bom)],
    ['with both', both(mistake, crlf, bom)],
  ])('%s', (_name, edit) => {
    expect(places({ [T2]: edit })).toEqual(['KB410 41:14-41:23', 'KB421 41:30-41:44']);
  });

  test('in a folded field, over its line breaks', () => {
    const field = 'cost: >-\n  Ärger, and much of it,\n  as [[T0009]] says.\n';
    for (const edit of [swap('cost: Time.\n', field), both(swap('cost: Time.\n', field), crlf, bom)])
      expect(places({ [D1]: edit })).toEqual(['KB410 9:6-9:15']);
  });

  test('in quotes', () => {
    expect(places({ [D1]: swap('cost: Time.', `cost: 'It''s [[T0009]]'`) })).toEqual(['KB410 7:14-7:23']);
  });

  test('a figure broken over two lines of a quotation', () => {
    expect(places({ [T2]: prose('> It holds in 85\n> % of runs.') })[0]).toMatch(/^KB423 41:15-42:/);
  });
});

describe('one mistake, one message', () => {
  test('a file that cannot be read does not make its neighbours wrong', () => {
    expect(
      checkLines({ [T2]: swap('title: Threat 2', 'title: Threat 2: the other') }).map((line) =>
        line.slice(0, 26),
      ),
    ).toEqual([T2]);
  });

  test('a file that breaks its schema does not make its neighbours orphans', () => {
    expect(check({ [D1]: swap('cost: Time.\n', '') }).map(({ code }) => code)).toEqual(['KB202']);
  });

  test('an unknown finding is not also a figure without a source', () => {
    expect(check({ [T2]: prose('It holds in 84 % [@able2024one#f9].') }).map(({ code }) => code)).toEqual([
      'KB421',
    ]);
  });

  test('a citation behind the full stop is not also a figure without a source', () => {
    expect(check({ [T2]: prose('It holds in 84 %. [@able2024one#f1]') }).map(({ code }) => code)).toEqual([
      'KB320',
    ]);
  });

  test('mistakes of several files are reported in one run, ordered by file and place', () => {
    const found = check({
      [T2]: both(swap('published', 'final'), prose('See [[T0009]] and [[T0008]].')),
      [D1]: swap('cost: Time.', 'cost: "[@nobody2024#f1]"'),
    });
    expect(found.map(({ file, code }) => `${file} ${code}`)).toEqual([
      `${D1} KB420`,
      `${T2} KB203`,
      `${T2} KB410`,
      `${T2} KB410`,
    ]);
  });
});

describe('what is right is left alone', () => {
  test.each([
    ['a figure with its finding', 'It holds in 84 per cent of runs [@able2024one#f1].'],
    ['a figure in a row that cites', '| Runs | Source |\n|---|---|\n| 84 % | [@able2024one#f1] |'],
    ['a comment', '{/* a note for authors */}\n\nMuch.'],
    ['a note', '<Note title="Careful">\nMind [[T0001|the first]].\n</Note>'],
    ['an https link', 'See [the page](https://example.org/a?b=c#d).'],
    ['escaped marks', 'A set \\{a, b} and \\<3 runs, `{code}` and \\[\\[T0009]].'],
    ['a heading of level 3', '### Beneath\n\nMuch.'],
  ])('%s', (_name, text) => expect(checkLines({ [T2]: prose(text) })).toEqual([]));

  test('a draft may lack sections and relations', () => {
    const draft =
      '---\ntitle: New\nsummary: Nothing yet.\nstatus: draft\nadded: 2026-01-02\nmeasures: Nothing.\nmetrics: [none]\nurl: https://example.org/\n---\n\n## What it is\n';
    expect(checkLines({ 'benchmarks/B0002-new.mdx': draft })).toEqual([]);
  });
});

describe('hostile text is refused, not obeyed', () => {
  test.each([
    ['quotes', '> '.repeat(1990)],
    ['emphasis', '**_'.repeat(1300)],
    ['lists', Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth * 2)}- x`).join('\n')],
  ])('%s in each other without end do not stop the check', (_name, text) => {
    expect(checkLines({ [T2]: prose(`${text}x`) }).every((line) => line.startsWith(T2))).toBe(true);
  });
});
