import { describe, expect, test } from 'vitest';
import { SourceText } from './source-text.ts';
import { YamlDocument } from './yaml-document.ts';

const place = (text: string, path: (string | number)[], part?: 'key' | 'value') =>
  new YamlDocument(new SourceText('f.yml', text)).span(path, part).start;

describe('YamlDocument.span()', () => {
  test('gives line and column of keys and values', () => {
    const text = 'title: One\nlist:\n  - a: 1\n    b: two\n';
    expect(place(text, ['title'])).toEqual({ line: 1, column: 8 });
    expect(place(text, ['list', 0, 'b'])).toEqual({ line: 4, column: 8 });
    expect(place(text, ['list', 0, 'b'], 'key')).toEqual({ line: 4, column: 5 });
  });

  test('is not misled by CRLF, a byte-order mark or letters outside ASCII', () => {
    const text = '\ufefftitle: "Ärger 🤖 x"\r\nnäme: one\r\nstatus: bad\r\n';
    expect(place(text, ['title'])).toEqual({ line: 1, column: 8 });
    expect(place(text, ['näme'])).toEqual({ line: 2, column: 7 });
    expect(place(text, ['status'])).toEqual({ line: 3, column: 9 });
  });

  test('falls back to the parent of what is missing, and to the key of an empty value', () => {
    expect(place('a:\n  b: 1\n', ['a', 'c'])).toEqual({ line: 2, column: 3 });
    expect(place('x: 1\na:\n', ['a'])).toEqual({ line: 2, column: 1 });
  });
});

describe('YamlDocument.offsetInScalar()', () => {
  const at = (text: string, needle: string) => {
    const source = new SourceText('f.yml', text);
    const document = new YamlDocument(source);
    const value = (document.data as { a: string }).a;
    return source.positionAt(document.offsetInScalar(['a'], value.indexOf(needle)));
  };
  test('follows folded, quoted and plain text to its place', () => {
    expect(at('a: >-\n  one two\n  three [@x#f1].\n', '[@x')).toEqual({ line: 3, column: 9 });
    expect(at('a: "one \\"two\\" [@x#f1]"\n', '[@x')).toEqual({ line: 1, column: 17 });
    expect(at("a: 'it''s [@x#f1]'\n", '[@x')).toEqual({ line: 1, column: 11 });
    expect(at('a: one [@x#f1]\n', '[@x')).toEqual({ line: 1, column: 8 });
    expect(at('a: |\n  one\n\n  [@x#f1]\n', '[@x')).toEqual({ line: 4, column: 3 });
  });
});

describe('YamlDocument.problems', () => {
  const problem = (text: string) => new YamlDocument(new SourceText('f.yml', text)).problems[0];
  test('refuses anchors, aliases and tags with their place', () => {
    expect(problem('a: 1\nb: &x [1]\n')).toMatchObject({ kind: 'indirection', span: { start: { line: 2 } } });
    expect(problem('a: !!js/function "x"\n')?.kind).toMatch(/indirection|syntax/);
  });
  test('refuses nesting deeper than sixteen levels without overflowing', () => {
    expect(problem(`a: ${'['.repeat(20)}${']'.repeat(20)}\n`)?.kind).toBe('depth');
    expect(problem(`a: ${'['.repeat(30_000)}\n`)).toBeDefined();
  });
  test('reports a syntax error where it is', () => {
    expect(problem('a: 1\nb: x: y\n')).toMatchObject({ kind: 'syntax', span: { start: { line: 2 } } });
  });
  test('a key of the prototype is only data', () => {
    const document = new YamlDocument(new SourceText('f.yml', '__proto__:\n  polluted: 1\n'));
    expect(document.problems).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
