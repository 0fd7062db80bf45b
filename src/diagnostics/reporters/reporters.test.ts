import { expect, test } from 'vitest';
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { pretty } from './pretty.ts';
import { sarif } from './sarif.ts';

const record = {
  code: 'KB203',
  severity: 'error',
  name: 'value-not-on-list',
  summary: 'A field has one of its values.',
  why: 'Filters need it.',
  bad: 'status: final',
  good: 'status: published',
} as const;
const LIST: readonly Diagnostic[] = [
  diagnose(record, {
    file: 'content/a.mdx',
    span: { start: { line: 4, column: 9 }, end: { line: 4, column: 14 } },
    message: 'It is 100% `wrong`: a, b.',
    suggestion: 'Write `published`.',
  }),
  diagnose(
    { code: 'KB438', severity: 'warning' },
    { file: 'content/b, c.mdx', span: { start: { line: 1, column: 1 } }, message: 'Two\nlines.' },
  ),
];

test('pretty() groups by file and counts', () => {
  expect(pretty(LIST)).toMatchInlineSnapshot(`
    "content/a.mdx
      4:9  error  KB203  It is 100% \`wrong\`: a, b.
          → Write \`published\`.
          https://w3id.org/masec/rules/KB203/

    content/b, c.mdx
      1:1  warning  KB438  Two\\u000alines.
          https://w3id.org/masec/rules/KB438/

    1 error, 1 warning in 2 files
    "
  `);
});

test('pretty() uses colours only when asked', () => {
  expect(pretty(LIST)).not.toContain('\u001b');
  expect(pretty(LIST, { color: true })).toContain('\u001b[31merror');
});

test('github() escapes what its command language reserves', () => {
  expect(github(LIST).split('\n')).toEqual([
    '::error file=content/a.mdx,line=4,endLine=4,col=9,endColumn=14,title=KB203::It is 100%25 `wrong`: a, b.%0AWrite `published`.%0Ahttps://w3id.org/masec/rules/KB203/',
    '::warning file=content/b%2C c.mdx,line=1,col=1,title=KB438::Two%0Alines.%0Ahttps://w3id.org/masec/rules/KB438/',
    '',
  ]);
});

test('json() holds the number of entries and every diagnostic as it is', () => {
  expect(JSON.parse(json(LIST, 7))).toEqual({ entries: 7, diagnostics: LIST });
  expect(JSON.parse(json([], 0))).toEqual({ entries: 0, diagnostics: [] });
});

test('sarif() names its rules and gives places in UTF-16 units', () => {
  const log = JSON.parse(sarif(LIST, [record]));
  expect(log.version).toBe('2.1.0');
  expect(log.runs[0].columnKind).toBe('utf16CodeUnits');
  expect(log.runs[0].tool.driver.rules).toEqual([
    expect.objectContaining({ id: 'KB203', name: 'value-not-on-list' }),
  ]);
  expect(log.runs[0].results[0]).toMatchObject({
    ruleId: 'KB203',
    level: 'error',
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'content/a.mdx' },
          region: { startLine: 4, startColumn: 9, endLine: 4, endColumn: 14 },
        },
      },
    ],
  });
  expect(log.runs[0].results[1].locations[0].physicalLocation.artifactLocation.uri).toBe(
    'content/b,%20c.mdx',
  );
});
