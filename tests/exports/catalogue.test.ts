import { describe, expect, test } from 'vitest';
import { EXPORT_FILES } from '#exports/catalogue.ts';
import { ENTRY_FILES } from '#exports/entry/entry-files.ts';
import { exampleOf, make, real, SOURCES } from './sources.ts';

test('the files are those that programs were promised', () => {
  expect(EXPORT_FILES.map(({ name }) => name).sort()).toEqual([
    'masec-atlas-layer.json',
    'masec-mappings.sssom.tsv',
    'masec-relations.csv',
    'masec.csv',
    'masec.json',
    'masec.jsonld',
    'masec.misp-galaxy-cluster.json',
    'masec.misp-galaxy.json',
    'masec.sarif.json',
    'masec.stix.json',
    'masec.ttl',
    'masec.xlsx',
    'references.bib',
    'references.csl.json',
    'references.ris',
  ]);
  expect(ENTRY_FILES.map(({ name }) => name)).toEqual(['entry.json', 'entry.md']);
});

test('every file says what it follows, in which version, and what stays the same', () => {
  for (const file of EXPORT_FILES) {
    expect(file.version, file.name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(file.specification.href, file.name).toMatch(/^https:\/\//);
    for (const text of [file.what, file.readers, file.promise]) expect(text, file.name).toMatch(/\.$/);
  }
});

describe.each(SOURCES)('%s', (_, load) => {
  const source = load();

  test('gives every file an example that is part of it, short and not empty, however it is cut', async () => {
    for (const file of EXPORT_FILES) {
      const example = await exampleOf(file, source);
      expect(example.length, file.name).toBeGreaterThan(20);
      expect(example.split('\n').length, file.name).toBeLessThan(20);
      expect(await exampleOf(file, source, 2), file.name).toBe(example);
    }
  });

  test('is text in UTF-8 that ends with a line end, and holds no draft', async () => {
    for (const { name } of EXPORT_FILES.filter((file) => file.name !== 'masec.xlsx')) {
      const text = await make(source, name);
      expect(text.endsWith('\n'), name).toBe(true);
      expect(text.includes('\ufeff'), name).toBe(false);
    }
  });
});

test('the examples of the real content show a threat where the format has threats', async () => {
  const source = real();
  for (const name of ['masec.ttl', 'masec.jsonld', 'masec.stix.json', 'masec.misp-galaxy-cluster.json']) {
    const file = EXPORT_FILES.find((candidate) => candidate.name === name);
    expect(file && (await exampleOf(file, source)), name).toContain(
      name === 'masec.stix.json' ? 'Secret collusion' : 'T0001',
    );
  }
});
