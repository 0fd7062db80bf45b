import { expect, test } from 'vitest';
import { idMeant, searchById } from './search-by-id.ts';

const records = [
  'MASEC-F0001',
  'MASEC-T0001',
  'MASEC-T0011',
  'MASEC-X0001',
  'MASEC-D0001',
  'MASEC-T10001',
].map((id) => ({ id }));
const ids = (query: string) => searchById(query, records).map(({ id }) => id);

test.each(['t0001', 'T1', 'MASEC-T1', 'masec-t0001', 'MASEC-T0001', ' masec t0001 ', 't-1', 'MASECT0001'])(
  '%j means one entry',
  (query) => {
    expect(ids(query)).toEqual(['MASEC-T0001']);
  },
);

test('a number alone means every entry that has it, threats first', () => {
  expect(ids('1')).toEqual(['MASEC-T0001', 'MASEC-X0001', 'MASEC-D0001', 'MASEC-F0001']);
  expect(ids('0001')).toEqual(ids('1'));
  expect(ids('11')).toEqual(['MASEC-T0011']);
  expect(ids('T10001')).toEqual(['MASEC-T10001']);
});

test.each(['', 'masec', 'T', 'collusion', 'Q1', 'T1 collusion', '1.5', 'AML.T0001', '99'])(
  '%j means no entry',
  (query) => {
    expect(ids(query)).toEqual([]);
  },
);

test.each([
  ['t1', 'MASEC-T0001'],
  ['masec-d0012', 'MASEC-D0012'],
  ['X10001', 'MASEC-X10001'],
  ['7', 'MASEC-T0007'],
  ['collusion', undefined],
])('%j is written in full as %s, whether there is such an entry or not', (query, id) => {
  expect(idMeant(query)).toBe(id);
});
