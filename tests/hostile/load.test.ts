import { describe, expect, test } from 'vitest';
import { findFigures } from '#rules/evidence/figures.ts';
import { swap } from '../fixtures/content-builder.ts';
import { examine, HANG, type Hostile, REF, T2 } from './hostile.ts';

const ENTRY = 60_000;
const DATA = 100_000;

/** A piece over and over, in lines that are not too long. */
function many(piece: string, size: number): string {
  return piece
    .repeat(Math.floor(size / Buffer.byteLength(piece)))
    .replace(/[^\n]{3900}/g, (line) => `${line}\n`);
}

/** Prose that must be answered; what is found in it is for the rules to say. */
function answered(edits: Hostile['edits'], code?: string): void {
  examine({ what: '', ...(edits && { edits }), ...(code !== undefined && { code }) });
}

const body = (piece: string) => ({ [T2]: swap('Nearly everything.', many(piece, ENTRY)) });
const data = (piece: string) => ({ [REF]: (text: string) => `${text}${many(piece, DATA)}\n` });

describe('braces and tags that would keep the parser without end', () => {
  test.each([
    ['<a {...', 'KB108'],
    ['<a b={', 'KB108'],
    ['<Note title={<Note title={', 'KB108'],
    ['{<a>', 'KB108'],
    ['    <a>{', 'KB108'],
    ['<${:', 'KB108'],
    ['{', 'KB108'],
    ['{/*', 'KB108'],
    ['{`${', 'KB108'],
    ['{a}\n\n', 'KB108'],
    ['{/**/}\n\n', 'KB108'],
  ])('%j', HANG, (piece, code) => answered(body(piece), code));

  test('in a field', HANG, () =>
    examine({
      what: '',
      edits: { 'defences/D0001-defence.mdx': swap('cost: Time.', `cost: '${'<a {...'.repeat(200)}'`) },
      code: 'KB315',
    }),
  );

  test.each(['<a>', '<Note>', '<Note>\n\n', '</a>', '<', '<!--'])('%j', HANG, (piece) =>
    answered(body(piece), 'KB109'),
  );
});

describe('thousands of everything', () => {
  test.each([
    ['## x\n\nx\n\n', 'KB310'],
    ['## How it works\n\nx\n\n', 'KB310'],
    ['#### x\n\n', 'KB311'],
    ['[x](javascript:y) ', 'KB313'],
    ['![x](y.svg) ', 'KB313'],
    ['[x][y] [z]\n\n[y]: a\n\n', 'KB313'],
    ['[a]: b\n\n', 'KB313'],
    ['[^a]: b\n\n', 'KB313'],
    ['<b>x</b> ', 'KB313'],
    ['~~a~~ ', 'KB313'],
    ['[@nobody#f1] ', 'KB420'],
    ['[@a; @b#f1; c] ', 'KB420'],
    ['x. [@able2024one#f1] ', 'KB320'],
    ['[[T0009]] ', 'KB410'],
    ['[[a|b]] ', 'KB410'],
    ['In 5 % of it. ', 'KB423'],
    ['5 agents, ', 'KB423'],
    ['> ', 'KB314'],
    ['1. ', 'KB314'],
    ['- ', 'KB313'],
  ])('%j', HANG, (piece, code) => answered(body(piece), code));

  test.each([
    '[x](https://example.org/) ',
    '[[T0001]] ',
    '| a ',
    '| a |\n|---|\n| b |\n\n',
    '- a\n',
    '### x\n\n',
    '**a** ',
    '`a` ',
    '&amp;',
    '\\<',
    '[',
    '![',
    '[[',
    '[@',
    '[a](',
    '**_',
    '`` ` ',
    '<Note>x</Note> ',
  ])('%j', HANG, (piece) => answered(body(piece)));

  test.each([
    ['zz: 1\n', 'KB106'],
    ['&a ', 'KB106'],
    ['a: &a b\n', 'KB107'],
    ['! ', 'KB106'],
    ['? ', 'KB108'],
    ['a: b: ', 'KB108'],
    ['"', 'KB106'],
    ['%', 'KB106'],
    ['---\n', 'KB106'],
  ])('%j in a reference', HANG, (piece, code) => answered(data(piece), code));

  test.each(['\n', ' \n', '# a\n'])('%j in a reference', HANG, (piece) => answered(data(piece)));

  test('fields nobody knows', HANG, () =>
    answered(
      { [REF]: (text) => text + Array.from({ length: 20_000 }, (_, i) => `k${i}: 1\n`).join('') },
      'KB201',
    ),
  );
});

describe('our own regular expressions, at their worst', () => {
  test.each([
    'one hundred and ',
    'one-',
    'twenty-one hundred and ',
    'one, two, ',
    '1, 2, 3, ',
    '1 to ',
    '1 out of ',
    '1 of the all ',
    '1 000 ',
    '999,999,',
    '1x, ',
    '5 ouss ',
    `5 ${'a'.repeat(25)} `,
    '1-',
    'F1 of at is ',
    'AUROC: = ( ',
    '0.5 ',
    'GPT-',
  ])('figures: %j', HANG, (piece) => {
    expect(findFigures(piece.repeat(Math.floor(ENTRY / piece.length))).length).toBeGreaterThanOrEqual(0);
  });

  test.each(['. ', '.") ', '.   ', '. \ufffc', '.\ufffd ', '!?', '. [@able2024one#f1', 'e.g. ', '\\|', '” '])(
    'sentences: %j',
    HANG,
    (piece) => answered({ [T2]: swap('Nearly everything.', `x${many(piece, ENTRY)}`) }),
  );

  test.each([
    ['an address', `URL: https://${'a.'.repeat(1900)}`],
    ['an address of escapes', `URL: https://a/${'%41'.repeat(1200)}`],
    ['an address of colons', `URL: https://${':'.repeat(3000)}@`],
    ['a DOI', `DOI: 10.1234/${'a/'.repeat(1900)}`],
    ['an arXiv id', `arxiv: ${'a-'.repeat(1900)}`],
    ['a date', `issued: ${'2024-'.repeat(700)}`],
  ])('patterns of the schemas: %s', HANG, (_what, line) => {
    const [field = ''] = line.split(':');
    examine({
      what: '',
      edits: { [REF]: (text) => `${line}\n${text.replace(new RegExp(`^${field}: .*\\n`, 'm'), '')}` },
      ...(/arxiv|issued/.test(line) && { code: 'KB205' }),
    });
  });
});
