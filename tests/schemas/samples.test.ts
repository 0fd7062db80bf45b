import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readLists } from '#model/read-lists.ts';
import { SCHEMA_NAMES, type SchemaName } from '#schemas/schema-names.ts';
import { Validator } from '#schemas/validator.ts';

const validator = new Validator(readLists(join(import.meta.dirname, '../../content')).values);
const samples = (folder: string): string[] =>
  globSync(`${folder}/*/*.yml`, { cwd: import.meta.dirname }).sort();
const read = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');

function issuesOf(name: string): string[] {
  const schema = dirname(name).replace(/^.*\//, '') as SchemaName;
  return validator.validate(schema, parse(read(name))).map(({ code, path }) => `${code} /${path.join('/')}`);
}

describe('a sample that is right passes', () => {
  test.each(samples('pass'))('%s', (name) => expect(issuesOf(name)).toEqual([]));
});

describe('a sample with one mistake is refused for that mistake', () => {
  test.each(samples('fail').filter((name) => !name.endsWith('/nothing.yml')))('%s', (name) => {
    expect([`# ${issuesOf(name).join(', ')}`]).toEqual([read(name).split('\n', 1)[0]]);
  });
});

test.each(samples('fail').filter((name) => name.endsWith('/nothing.yml')))(
  '%s: nothing at all is refused',
  (name) => {
    expect(issuesOf(name)).toContain('KB202 /');
  },
);

test('every schema has samples of both sorts', () => {
  const wanted = SCHEMA_NAMES.filter((name) => name !== 'common').sort();
  for (const folder of ['pass', 'fail']) {
    expect([...new Set(samples(folder).map((name) => dirname(name).replace(/^.*\//, '')))].sort()).toEqual(
      wanted,
    );
  }
});
