import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Addresses } from '#citations/addresses.ts';
import { Citable } from '#citations/citable.ts';
import { contributorName, readName } from '#citations/contributor.ts';
import { bibtex } from '#citations/formats/bibtex.ts';
import { citationCff } from '#citations/formats/cff.ts';
import { cslJson } from '#citations/formats/csl-json.ts';
import { ris } from '#citations/formats/ris.ts';
import { UNRELEASED } from '#graph/history.ts';
import { loadKnowledgeBase, publishedGraph } from '#knowledge-base';
import { citable, RELEASES, threat } from './samples.ts';

const HOSTILE = [
  'Plain title',
  '50 % of $5 & {braces} #1 ~tilde^ _under_ \\backslash',
  'Ends with a brace }, author = {Mallory}',
  'Quotes “inside” and "straight" ones',
  'Two\nlines\r\nTY  - JOUR',
  'Überwachung 監視',
];

describe('BibTeX', () => {
  test.each(HOSTILE)('%j is read back as it was, by another reader', (title) => {
    const item = threat(title, [
      'van der Berg, Jan Peter',
      'Research and Development',
      'Marks and Spencer, A.',
    ]);
    const [read] = plugins.input.chain(bibtex([item])) as Record<string, unknown>[];
    expect(read).toMatchObject({
      'citation-key': 'masec-t0001-r2',
      title: item.title,
      'container-title': 'Fixture: the Multi-Agent Security Knowledge Base',
      URL: 'https://w3id.org/masec/MASEC-T0001/r2/',
      issued: { 'date-parts': [[2027, 5]] },
    });
    expect(read?.['author']).toHaveLength(3);
  });
});

test('in RIS every line is a tag and its value, whatever a title holds', () => {
  for (const title of HOSTILE) {
    const text = ris([threat(title, ['ACME, Inc.', 'Lovelace, Ada'])]);
    const lines = text.split('\r\n');
    expect(lines.pop()).toBe('');
    expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- \S?/.test(line) || /[\r\n]/.test(line))).toEqual([]);
    expect(lines.filter((line) => line.startsWith('TY'))).toEqual(['TY  - ENCYC']);
    expect(lines.filter((line) => line.startsWith('AU'))).toEqual(['AU  - ACME Inc.', 'AU  - Lovelace, Ada']);
    expect(lines.at(-1)).toBe('ER  - ');
  }
});

test('CSL-JSON holds the revision, the version and the link that stays', () => {
  expect(JSON.parse(cslJson([threat('Secret collusion')]))).toMatchObject([
    {
      id: 'masec-t0001-r2',
      title: 'Secret collusion (MASEC-T0001, revision 2)',
      URL: 'https://w3id.org/masec/MASEC-T0001/r2/',
      issued: { 'date-parts': [[2027, 5, 21]] },
      custom: { id: 'MASEC-T0001', revision: 2, contentVersion: '2027.01.10' },
    },
  ]);
});

test('what a release left alone keeps the day of its revision; what was never released has none', () => {
  expect(citable(RELEASES).item('MASEC-T0002')).toMatchObject({
    issued: [2026, 12, 3],
    custom: { revision: 1 },
  });
  expect(citable().item('MASEC-T0002')).toMatchObject({
    id: 'masec-t0002',
    title: 'Threat 2 (MASEC-T0002, unreleased)',
    url: 'https://w3id.org/masec/MASEC-T0002/',
    custom: { revision: 0, contentVersion: UNRELEASED },
  });
});

test('links lead to the site where it is known, and to the namespace otherwise', () => {
  const at = (addresses: Addresses) => [
    citable(RELEASES, addresses).items.whole().url,
    citable(RELEASES, addresses).item('MASEC-T0001').url,
  ];
  expect(at(new Addresses('https://w3id.org/masec/', 'https://example.org/', '/kb/'))).toEqual([
    'https://example.org/kb/releases/2027.01.10/',
    'https://example.org/kb/MASEC-T0001/r2/',
  ]);
  expect(at(new Addresses('https://w3id.org/masec/'))).toEqual([
    'https://w3id.org/masec/releases/2027.01.10/',
    'https://w3id.org/masec/MASEC-T0001/r2/',
  ]);
});

test('only who writes a family name first is taken apart', () => {
  expect(
    ['Lovelace, Ada', 'Ada Lovelace', 'ACME, Inc.', 'Beispiel, GmbH', 'A, B, C', ' X ,  Y '].map(
      contributorName,
    ),
  ).toEqual([
    { family: 'Lovelace', given: 'Ada' },
    { literal: 'Ada Lovelace' },
    { literal: 'ACME, Inc.' },
    { literal: 'Beispiel, GmbH' },
    { literal: 'A, B, C' },
    { family: 'X', given: 'Y' },
  ]);
  expect(readName(contributorName('Lovelace, Ada'))).toBe('Ada Lovelace');
});

describe('CITATION.cff', () => {
  const schema = JSON.parse(
    readFileSync(join(import.meta.dirname, '../fixtures/cff/cff-1.2.0.schema.json'), 'utf8'),
  ) as Record<string, unknown>;
  const ajv = new Ajv({ strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(
    Object.fromEntries(Object.entries(schema).filter(([name]) => name !== '$schema')),
  );
  const { graph } = loadKnowledgeBase('content');
  const { site } = graph.corpus;
  const whole = new Citable(publishedGraph(graph.corpus), new Addresses(site.namespace)).whole();

  test('is valid, before and after a release, and the schema can refuse', () => {
    const now = parse(readFileSync('CITATION.cff', 'utf8')) as Record<string, unknown>;
    expect(validate(now), ajv.errorsText(validate.errors)).toBe(true);
    const { items } = citable(RELEASES);
    const released = parse(citationCff(items.whole(), site, items.released)) as Record<string, unknown>;
    expect(validate(released), ajv.errorsText(validate.errors)).toBe(true);
    expect(released).toMatchObject({ version: '2027.01.10', 'date-released': '2027-05-21' });
    expect(validate({ ...now, authors: [] })).toBe(false);
  });

  test('says what the site says', () => {
    expect(parse(readFileSync('CITATION.cff', 'utf8'))).toMatchObject({
      title: whole.title,
      version: whole.version,
      authors: [{ name: 'MASEC contributors' }],
      license: site.license.content,
      url: site.namespace,
    });
  });
});
