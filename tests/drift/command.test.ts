import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type Edit, withContent } from '../fixtures/content-builder.ts';

const FIRST = '{ id: A1, name: First item, kind: threat }';
const framework = (edition: string, items: string): string =>
  `title: A framework\npublisher: Somebody\nedition: "${edition}"\nurl: https://example.org/framework\nid-by: publisher\nitems:\n${items}`;

const folder = mkdtempSync(join(tmpdir(), 'masec-newer-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Compares the fixture's framework with a newer edition. */
function compare(newer: string, options: readonly string[] = [], edits: Readonly<Record<string, Edit>> = {}) {
  const file = join(folder, 'newer.yml');
  writeFileSync(file, newer);
  return withContent(edits, (root) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['scripts/frameworks.ts', '--content', root, '--with', file, ...options],
      { encoding: 'utf8' },
    );
    return { status, stdout, stderr };
  });
}
const demo = ['--framework', 'demo-framework'];

test('an edition that leaves every mapped item as it was ends with 0', () => {
  const { status, stdout } = compare(
    framework('2.0', `  - ${FIRST}\n  - { id: A4, name: Fourth, kind: threat }\n`),
    demo,
  );
  expect(status).toBe(0);
  expect(stdout).toMatchInlineSnapshot(`
    "A framework: from edition 1.0 to 2.0
    As before 1, renamed 0, with another id 0, withdrawn 0, no longer there 2, new 1.

    No mapping would break (1 looked at).

    No longer there (2)
      A2 “Second item” is no longer there
      A3 “Third item” is no longer there

    New (1)
      A4 “Fourth”
    "
  `);
});

test('a mapping that would break ends with 1, and the words say what to do', () => {
  const { status, stdout } = compare(
    framework(
      '2.0',
      '  - { id: B1, name: First item, kind: threat }\n  - { id: A1, name: Another thing, kind: threat }\n  - { id: A2, name: Second thing, kind: threat }\n',
    ),
    demo,
  );
  expect(status).toBe(1);
  expect(stdout).toMatchInlineSnapshot(`
    "A framework: from edition 1.0 to 2.0
    As before 0, renamed 1, with another id 1, withdrawn 0, no longer there 1, new 1.

    Mappings that would break (1 of 1):
      MASEC-T0001 “Threat 1” (broad): A1 “First item” is now B1; its old id means “Another thing” now. Read the item again under its new id.

    Renamed (1)
      A2 “Second item” is now called “Second thing”

    With another id (1)
      A1 “First item” is now B1; its old id means “Another thing” now

    No longer there (1)
      A3 “Third item” is no longer there

    New (1)
      A1 “Another thing”
    "
  `);
});

test('the same as JSON', () => {
  const { status, stdout } = compare(framework('2.0', '  - { id: A1, name: First thing, kind: threat }\n'), [
    ...demo,
    '--format',
    'json',
  ]);
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    framework: 'demo-framework',
    drift: { from: '1.0', to: '2.0', added: [] },
    mappings: [
      {
        entry: 'MASEC-T0001',
        match: 'broad',
        item: { id: 'A1', name: 'First item', fate: 'renamed', newName: 'First thing' },
        breaks: true,
      },
    ],
    breaks: 1,
    elsewhere: 0,
  });
});

test('mappings to another stored edition are counted, and looked at when it is named', () => {
  const stored = { 'frameworks/demo-framework/1.10.yml': framework('1.10', `  - ${FIRST}\n`) };
  const newer = framework('2.0', `  - ${FIRST}\n`);
  expect(compare(newer, demo, stored).stdout).toContain('from edition 1.10 to 2.0');
  expect(compare(newer, demo, stored).stdout).toContain(
    'Mappings to other stored editions were not looked at (1)',
  );
  expect(compare(newer, [...demo, '--edition', '1.0'], stored).stdout).toContain(
    'No mapping would break (1 looked at).',
  );
});

test.each([
  [
    'a framework nobody knows',
    ['--framework', 'demo-framwork'],
    'There is no framework `demo-framwork`. Write `demo-framework`.',
  ],
  ['an edition nobody stored', [...demo, '--edition', '9'], 'No edition `9` of demo-framework is stored.'],
  ['a format nobody writes', [...demo, '--format', 'xml'], 'There is no format `xml`'],
  ['an option nobody has', [...demo, '--fast'], "Unknown option '--fast'"],
  ['no framework', [], 'Usage: npm run frameworks'],
])('%s ends with 2 and a message', (_, options, message) => {
  const { status, stdout, stderr } = compare(framework('2.0', `  - ${FIRST}\n`), options);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(message);
});

test('an edition of another framework ends with 2', () => {
  const { status, stderr } = compare(
    framework('2.0', '  - { id: Z1, name: Unheard of, kind: threat }\n'),
    demo,
  );
  expect(status).toBe(2);
  expect(stderr).toContain('is it another framework?');
});
