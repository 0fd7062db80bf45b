import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { readPlainYaml } from './plain-yaml.ts';

const DEPTH = 16;

/** What the parser with places says: its data, or undefined when it finds anything wrong. */
function readWithPlaces(text: string): { data: unknown } | undefined {
  const document = parseDocument(text, {
    schema: 'core',
    strict: true,
    uniqueKeys: true,
    prettyErrors: false,
  });
  if (document.errors.length > 0 || document.warnings.length > 0) return undefined;
  return { data: document.toJS({ maxAliasCount: 0 }) as unknown };
}

function expectNoDisagreement(text: string): void {
  const plain = readPlainYaml(text, DEPTH);
  if (plain) expect({ text, read: readWithPlaces(text) }).toEqual({ text, read: plain });
}

const ROOT = join(import.meta.dirname, '../../content');
const matters = globSync(['references/*.yml', 'frameworks/*/*.yml', 'vocabularies/*.yml', '*/*.mdx'], {
  cwd: ROOT,
})
  .sort()
  .map((name) => {
    const text = readFileSync(join(ROOT, name), 'utf8');
    return /^---\n([\s\S]*?\n)---$/m.exec(text)?.[1] ?? text;
  });

describe('readPlainYaml()', () => {
  test('reads all real content, as the parser with places does', () => {
    expect(matters.length).toBeGreaterThan(400);
    for (const text of matters) {
      expect(readPlainYaml(text, DEPTH)).toBeDefined();
      expectNoDisagreement(text);
    }
  });

  test.each([
    ['an anchor', 'a: &x 1'],
    ['an alias', 'a: *x'],
    ['a tag', 'a: !!js/function x'],
    ['a merge', 'a: { <<: b }'],
    ['a key twice', 'a: 1\na: 2'],
    ['a tab', 'a:\n\tb: 1'],
    ['a second document', 'a: 1\n---\nb: 2'],
    ['a directive', '%YAML 1.1'],
    ['a complex key', '? a\n: b'],
    ['a prototype', '__proto__: { x: 1 }'],
    ['nesting without end', `a: ${'['.repeat(40)}${']'.repeat(40)}`],
    ['an unquoted colon', 'a: b: c'],
    ['nothing', ''],
  ])('leaves %s to the parser with places', (_name, text) => {
    expect(readPlainYaml(text, DEPTH)).toBeUndefined();
  });

  test('never disagrees on text that was tampered with', () => {
    const tokens = fc.constantFrom(
      ': ',
      ' #',
      '- ',
      '\n',
      '  ',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ',',
      '|',
      '>-',
      '~',
      '0x1',
      '1e3',
      '.5',
      'null',
      'Yes',
      '@',
      '`',
      '%',
      '\\',
      ':',
      '?',
      '=',
      '\u00a0',
      '\u2028',
      '\ufeff',
      '\r',
      '12:30',
      '1_000',
      '0o7',
      '+1',
      '-',
      '2026-01-01',
    );
    const slip = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(6), put: tokens });
    const runs = process.env['MASEC_TEST_ALL'] === '1' ? 20_000 : 1500;
    fc.assert(
      fc.property(
        fc.constantFrom(...matters.filter((text) => text.length < 4000)),
        fc.array(slip, { minLength: 1, maxLength: 4 }),
        (text, slips) => {
          const changed = slips.reduce((before, { at, cut, put }) => {
            const offset = Math.floor(at * before.length);
            return before.slice(0, offset) + put + before.slice(offset + cut);
          }, text);
          expectNoDisagreement(changed);
        },
      ),
      { numRuns: runs, seed: 20261125 },
    );
  });
});
