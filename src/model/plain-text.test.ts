import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBody, parseInline } from './markdown.ts';
import { isPlainText } from './plain-text.ts';
import { SourceText } from './source-text.ts';

const PARTS =
  'The|Ünder|import|export|x|(c)|...|--|---|–|“so”|‘|"|\'|1.|2)|-|+|:|::|:smile:|https:|//|www|.|example.com|%|?|!|[@a2024b#f1]|[@a#f1; @b2]|[[T0001]]|[[T0001|the words]]|[@|]|(|)|[a]|[x]|,|a_b|*|`|@|a@b.cd|&|#|=|~|^|$|<|>|{|\\';
const parts = PARTS.split(/\|(?!the)/);

test('a plain text is to the engine what it is taken for without it', () => {
  let plain = 0;
  const texts = fc.array(fc.tuple(fc.constantFrom(...parts), fc.constantFrom(' ', ' ', '')), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(texts, (written) => {
      const text = written.flat().join('').trim();
      if (!isPlainText(text)) return;
      plain += 1;
      expect(parseInline(text)).toEqual(parseBody(new SourceText('f.mdx', text), 0));
    }),
    { numRuns: 5000, seed: 1 },
  );
  expect(plain).toBeGreaterThan(300);
});

test.each([
  'A channel lets a swarm (or a market) divide its work, as 84 % of runs show [@a2024b#f1].',
  'See [[T0001]] and [[T0002|the other]], “words”, it’s said; nothing else?',
])('nobody is asked about %j', (text) => expect(isPlainText(text)).toBe(true));

test.each([
  'export it',
  '- a',
  '1. a',
  'a *b*',
  'see www.example.org',
  'http://a.b',
  'a [b](c)',
  '[@a](b)',
  'a ',
])('the engine is asked about %j', (text) => expect(isPlainText(text)).toBe(false));
