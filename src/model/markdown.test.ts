import { describe, expect, test } from 'vitest';
import { parseBody, parseInline, plainText, walk } from './markdown.ts';
import { SourceText } from './source-text.ts';

function nodes(text: string, start = 0) {
  const result = parseBody(new SourceText('f.mdx', text), start);
  if ('problem' in result) throw new Error(result.problem.message);
  return [...walk(result.nodes)];
}

describe('parseBody()', () => {
  test('cuts ids and citations out of text, with their places', () => {
    const text = 'Ünder [[T0001|the words]] it holds [@a2024b#f1; @c2025d#f12].\n';
    const [link] = nodes(text).filter((node) => node.type === 'entryLink');
    const [citation] = nodes(text).filter((node) => node.type === 'citation');
    expect(link).toMatchObject({ target: 'T0001', label: 'the words', start: 6, end: 25 });
    expect(citation?.items).toEqual([
      { key: 'a2024b', finding: 'f1', start: 37, end: 46 },
      { key: 'c2025d', finding: 'f12', start: 48, end: 59 },
    ]);
    for (const item of citation?.items ?? []) expect(text.slice(item.start, item.end)).toContain(item.key);
  });

  test('reads the escaped bar of a table cell', () => {
    const [link] = nodes('| a |\n| - |\n| [[T0001\\|words]] x |\n').filter(
      (node) => node.type === 'entryLink',
    );
    expect(link).toMatchObject({ target: 'T0001', label: 'words', start: 14 });
  });

  test('leaves what is escaped or in code as text', () => {
    expect(
      nodes('\\[\\[T0001]] and `[[T0001]]` and `[@a#f1]`').some((node) =>
        ['entryLink', 'citation'].includes(node.type),
      ),
    ).toBe(false);
  });

  test('reads two ids and a citation broken over a line', () => {
    const found = nodes('See [[T0001]] and [[T0002]] [@a2024b#f1;\n@c2025d#f2].');
    expect(found.filter((node) => node.type === 'entryLink').map((node) => node.target)).toEqual([
      'T0001',
      'T0002',
    ]);
    expect(found.find((node) => node.type === 'citation')?.items).toHaveLength(2);
  });

  test('places a syntax error in the file, front matter counted', () => {
    const text = '---\na: 1\n---\nok\n\nin <3 runs\n';
    const result = parseBody(new SourceText('f.mdx', text), 13);
    expect('problem' in result && new SourceText('f.mdx', text).positionAt(result.problem.offset)).toEqual({
      line: 6,
      column: 4,
    });
  });
});

test('plainText() drops citations and keeps the words of links', () => {
  const result = parseInline('A **bold** [[T0001|claim]] holds [@a2024b#f1].');
  expect('nodes' in result && plainText(result.nodes).trim()).toBe('A bold claim holds .');
});
