import { describe, expect, test } from 'vitest';
import { findFigures } from './figures.ts';

const found = (text: string): string =>
  findFigures(text)
    .map(({ written, values, unit }) => `${written} = ${values.join('/')} ${unit}`)
    .join('; ');

describe('findFigures()', () => {
  test.each([
    ['it fell to 84 % of runs', '84 % = 84 percent'],
    ['it fell to 5.5% of runs', '5.5% = 5.5 percent'],
    ['twenty-five per cent of it', 'twenty-five per cent = 25 percent'],
    ['ninety-nine percent of it', 'ninety-nine percent = 99 percent'],
    ['12 percentage points', '12 percentage points = 12 points'],
    ['a tenfold rise, or 3-fold', 'tenfold = 10 times; 3-fold = 3 times'],
    ['5 times cheaper, 4.4× faster, 3x slower', '5 times = 5 times; 4.4× = 4.4 times; 3x = 3 times'],
    ['three of five runs', 'three = 3 share; five = 5 share'],
    ['eight out of the 12', 'eight = 8 share; 12 = 12 share'],
    ['an AUROC of 0.93', '0.93 = 0.93 score'],
    ['F1 = 0.8 and kappa 0.6', '0.8 = 0.8 score; 0.6 = 0.6 score'],
    ['864 attacks on 25 frontier LLM agents', '864 attacks = 864 count; 25 frontier LLM agents = 25 count'],
    [
      '1,000 trials with 76\u202f977 participants',
      '1,000 trials = 1000 count; 76\u202f977 participants = 76977 count',
    ],
    ['3 million agents', '3 million agents = 3000000/3 count'],
    ['a hundred and five models', 'a hundred and five models = 105 count'],
    ['a 100-agent market', '100-agent = 100 count'],
  ])('sees what %s reports', (text, figures) => expect(found(text)).toBe(figures));

  test('gives the numbers of a range or list the unit behind the last', () => {
    expect(found('from 84% to 10 %')).toBe('84 = 84 percent; 10 % = 10 percent');
    expect(found('between 60 and 80 per cent')).toBe('60 = 60 percent; 80 per cent = 80 percent');
    expect(found('an AUROC from 0.71 to 0.82')).toBe('0.71 = 0.71 score; 0.82 = 0.82 score');
  });

  test('reads over a line break, with positions in the text', () => {
    expect(findFigures('Él vio\n84\r\n% of it')).toEqual([
      { values: [84], unit: 'percent', written: '84\r\n%', start: 7, end: 12 },
    ]);
  });

  test.each([
    'GPT-4 agents and Llama 3 models',
    'in 2024 models became cheap',
    'one agent asks another agent',
    'one of two',
    'a two-agent game',
    'two ways in which agents talk',
    'T0001, f2, v1.2, 10.1234/abc, section 5',
    'several agents, many times, at times',
    'the top 10 for agents',
    'two or more agents',
  ])('finds no figure in "%s"', (text) => expect(found(text)).toBe(''));

  test.each(['one ', '1, ', '1 and ', '5 of ', 'F1 0.5 ', 'twenty-', '1 b-', '111,', '9'])(
    'is not held up by "%s" without end',
    (unit) => {
      const text = unit.repeat(Math.floor(64_000 / unit.length));
      const began = performance.now();
      findFigures(text);
      expect(performance.now() - began).toBeLessThan(5000);
    },
  );
});
