import { describe, expect, test } from 'vitest';
import { citationLabels } from '#graph/citation-labels.ts';
import type { Reference } from '#model/entry.ts';
import { pageOf } from './paging.ts';
import { Urls } from './urls.ts';
import { figure } from './words.ts';

function work(key: string, author: object[], issued: number | string, incomplete = false): Reference {
  const data = {
    type: 'article',
    title: key,
    author,
    issued,
    ...(incomplete && { 'author-list': 'incomplete' }),
  };
  return { key, data, valid: true } as unknown as Reference;
}

describe('citationLabels()', () => {
  const ada = { family: 'Ada', given: 'A.' };
  const bo = { family: 'Bo', given: 'B.' };
  const label = (...parts: [object[], number | string, boolean?]) =>
    citationLabels([work('k', ...parts)]).get('k');

  test('names one, two or more authors, and bodies', () => {
    expect(label([ada], 2024)).toBe('Ada 2024');
    expect(label([ada, bo], '2024-02-12')).toBe('Ada and Bo 2024');
    expect(label([ada, bo, ada], 2024)).toBe('Ada et al. 2024');
    expect(label([ada], 2024, true)).toBe('Ada et al. 2024');
    expect(label([{ literal: 'National Institute of Standards and Technology, Center' }], 2026)).toBe(
      'National Institute of Standards and … 2026',
    );
  });

  test('tells works of one author and year apart', () => {
    const labels = citationLabels([work('x', [ada], 2024), work('y', [ada], 2024), work('z', [ada], 2025)]);
    expect([...labels.values()]).toEqual(['Ada 2024a', 'Ada 2024b', 'Ada 2025']);
  });
});

test('pageOf() cuts pages and links them only when there are several', () => {
  const list = Array.from({ length: 5 }, (_, index) => index);
  const page = pageOf(list, 2, 2, (number) => `/${number}/`);
  expect(page.items).toEqual([2, 3]);
  expect(page.pages.map(({ href, current }) => [href, current])).toEqual([
    ['/1/', false],
    ['/2/', true],
    ['/3/', false],
  ]);
  expect(pageOf(list, 1, 9, String).pages).toEqual([]);
  expect(pageOf([], 1, 9, String)).toMatchObject({ items: [], count: 1, total: 0 });
});

test.each([
  ['/', '/MASEC-T0001/'],
  ['', '/MASEC-T0001/'],
  ['masec', '/masec/MASEC-T0001/'],
  ['/a/masec/', '/a/masec/MASEC-T0001/'],
])('addresses begin with the base %j', (base, expected) => {
  expect(new Urls(base).entry('MASEC-T0001')).toBe(expected);
});

test('the first page of a list has no number in its address', () => {
  const urls = new Urls('/');
  expect([1, 2].map((number) => urls.page(number, 'relations', 'mitigates'))).toEqual([
    '/relations/mitigates/',
    '/relations/mitigates/2/',
  ]);
});

test('figures stand with their unit', () => {
  expect([figure(84, '%'), figure(2.5, '-fold'), figure(0.99, '')]).toEqual([
    '84\u202f%',
    '2.5-fold',
    '0.99',
  ]);
});
