import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CODES } from '#knowledge-base';
import { RULES } from '#rules/rules.ts';
import { checkLines } from '../fixtures/content-builder.ts';
import { CASES } from './cases.ts';
import { WRITING_CASES } from './writing-cases.ts';

const ALL = [...CASES, ...WRITING_CASES];

test('the fixture itself is clean', () => {
  expect(checkLines({ 'terms/overseer.mdx': (text) => `${text}\n` })).toEqual([]);
});

describe('one mistake gives one message, at its place', () => {
  test.each(ALL.map((item) => [`${item.code}: ${item.mistake}`, item] as const))(
    '%s',
    (_name, { code, edits }) => {
      const lines = checkLines(edits);
      expect(lines.map((line) => (/KB\d{3}/.exec(line) ?? [])[0])).toEqual([code]);
      expect(lines[0]).toMatchSnapshot();
    },
  );
});

test('every code but those of special files has a mistake in the list', () => {
  const covered = new Set(ALL.map(({ code }) => code));
  const elsewhere = ['KB101', 'KB102', 'KB113'];
  expect(CODES.map(({ code }) => code).filter((code) => !covered.has(code))).toEqual(elsewhere);
});

test('every rule file is on the list, under the name of its file', () => {
  const root = join(import.meta.dirname, '../../src/rules');
  const files = globSync('*/*.ts', { cwd: root }).filter((name) =>
    /: (?:File)?Rule = \{/.test(readFileSync(join(root, name), 'utf8')),
  );
  expect(RULES.map(({ name }) => name).sort()).toEqual(
    files.map((name) => name.replace(/^.*\/|\.ts$/g, '')).sort(),
  );
});

test('codes are permanent: unique, well formed, documented', () => {
  const codes = CODES.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const { code, name, summary, why, bad, good } of CODES) {
    expect(code).toMatch(/^KB[1-4]\d\d$/);
    expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(summary).toMatch(/\.$/);
    expect(why).toMatch(/\.$/);
    expect(bad).not.toBe(good);
  }
});
