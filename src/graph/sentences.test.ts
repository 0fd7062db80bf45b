import { expect, test } from 'vitest';
import { parseInline } from '#model/markdown.ts';
import { sentencesOf } from './sentences.ts';

function sentences(text: string): string[] {
  const parsed = parseInline(text);
  if ('problem' in parsed) throw new Error(parsed.problem.message);
  return sentencesOf(parsed.nodes).map(
    (sentence) =>
      `${sentence.text.trim().replaceAll('\ufffc', '¤')} {${sentence.citations.map(({ key }) => key).join()}}`,
  );
}

test('a sentence ends at a full stop before a capital, and keeps its citation', () => {
  expect(sentences('It holds [@a#f1]. Nobody knows why [@b#f1; @c#f2].')).toEqual([
    'It holds ¤. {a}',
    'Nobody knows why ¤. {b,c}',
  ]);
});

test('a citation behind the full stop belongs to the sentence before it', () => {
  expect(sentences('It holds. [@a#f1] Then it fails.')).toEqual(['It holds. ¤ {a}', 'Then it fails. {}']);
  expect(sentences('It holds. [@a#f1] reports the reverse.')).toEqual([
    'It holds. {}',
    '¤ reports the reverse. {a}',
  ]);
});

test('numbers and abbreviations end no sentence, a number before a full stop does', () => {
  expect(sentences('See e.g. Smith et al. It is 5.5 wide. There were 5. Then 6.')).toEqual([
    'See e.g. Smith et al. It is 5.5 wide. {}',
    'There were 5. {}',
    'Then 6. {}',
  ]);
});

test('each item and each row stands alone, and a row cites for all its cells', () => {
  expect(sentences('- one\n- two [@a#f1]\n')).toEqual(['one {}', 'two ¤ {a}']);
  expect(sentences('| a | b |\n|---|---|\n| 84 % | [@a#f1] |\n')).toEqual(['a | b | {}', '84 % | ¤ | {a}']);
});

test('what a component says in its attributes is a sentence without citations', () => {
  expect(sentences('<Figure src="x.png" alt="It fell to 84 %" />\n')).toContain('It fell to 84 % {}');
});

test('a sentence can be written out as its author did', () => {
  const parsed = parseInline('It holds for [[T0001]] and `x` [@a#f1; @b]. Then [[T0002|another]] fails.');
  if ('problem' in parsed) throw new Error(parsed.problem.message);
  expect(sentencesOf(parsed.nodes).map(({ written }) => written.trim())).toEqual([
    'It holds for [[T0001]] and `x` [@a#f1; @b].',
    'Then another fails.',
  ]);
});
