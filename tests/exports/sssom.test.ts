import { parse } from 'csv-parse/sync';
import { load as readYaml } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { CONFIDENCE } from '#exports/sssom/sssom-tsv.ts';
import { yamlLines } from '#exports/sssom/yaml-lines.ts';
import { HOSTILE, hostile, make, real, SOURCES } from './sources.ts';

/** Slots of a mapping set and of a mapping in the order of the SSSOM 1.0 model, as far as we use them. */
const SET_SLOTS = [
  'curie_map',
  'mapping_set_id',
  'mapping_set_version',
  'mapping_set_title',
  'mapping_set_description',
  'license',
  'subject_type',
  'subject_source',
  'subject_source_version',
  'object_type',
  'comment',
];
const SLOTS = [
  'subject_id',
  'subject_label',
  'predicate_id',
  'object_id',
  'object_label',
  'mapping_justification',
  'object_source',
  'object_source_version',
  'confidence',
  'see_also',
  'comment',
];
const BUILT_IN = new Set(['owl', 'rdf', 'rdfs', 'semapv', 'skos', 'sssom', 'xsd', 'linkml']);
const CURIE = /^([A-Za-z_][A-Za-z0-9_.-]*):(\S+)$/;
const URI = /^https:\/\/\S+$/;

interface SssomSet {
  readonly header: Readonly<Record<string, unknown>>;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

function readSssom(text: string): SssomSet {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  const header = readYaml(
    lines
      .slice(0, end)
      .map((line) => line.slice(1))
      .join('\n'),
  ) as Record<string, unknown>;
  const table = parse(lines.slice(end).join('\n'), { delimiter: '\t', relax_quotes: false }) as string[][];
  const [columns = [], ...cells] = table;
  return {
    header,
    columns,
    rows: cells.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index] ?? '']))),
  };
}

/** What is wrong with a set by the field rules of SSSOM/TSV; empty when nothing is. */
function problems(text: string): string[] {
  const { header, columns, rows } = readSssom(text);
  const prefixes = header['curie_map'] as Record<string, string>;
  const found: string[] = [];
  const refuse = (condition: boolean, what: string): void => {
    if (condition) found.push(what);
  };
  const curie = (name: string, value: unknown): void => {
    const prefix = CURIE.exec(String(value))?.[1];
    refuse(prefix === undefined, `${name} is no CURIE: ${value}`);
    refuse(
      prefix !== undefined && !(prefix in prefixes) && !BUILT_IN.has(prefix),
      `${name} has an undeclared prefix: ${value}`,
    );
  };
  refuse(/\r|^\ufeff/.test(text), 'line ends or byte-order mark');
  refuse(Object.keys(header).join() !== SET_SLOTS.join(), `slots of the set: ${Object.keys(header).join()}`);
  for (const name of ['mapping_set_id', 'license'])
    refuse(!URI.test(String(header[name])), `${name} is no URI`);
  refuse(
    Object.values(header).some((value) => typeof value !== 'string' && value !== prefixes),
    'a slot of the set is no text',
  );
  refuse(Object.keys(prefixes).join() !== Object.keys(prefixes).sort().join(), 'prefixes are not sorted');
  for (const [prefix, expansion] of Object.entries(prefixes)) {
    refuse(BUILT_IN.has(prefix), `${prefix} is built in`);
    refuse(!URI.test(expansion), `${prefix} expands to no URI`);
    refuse(
      prefix !== 'masec' && !rows.some((row) => row['object_id']?.startsWith(`${prefix}:`)),
      `${prefix} is not used`,
    );
  }
  refuse(columns.join() !== SLOTS.join(), `columns: ${columns.join()}`);
  curie('subject_source', header['subject_source']);
  for (const row of rows) {
    for (const name of ['subject_id', 'predicate_id', 'object_id', 'mapping_justification', 'object_source'])
      curie(name, row[name]);
    refuse(
      !/^skos:(exact|close|broad|narrow|related)Match$/.test(row['predicate_id'] ?? ''),
      `predicate ${row['predicate_id']}`,
    );
    refuse(
      row['mapping_justification'] !== 'semapv:ManualMappingCuration',
      `justification ${row['mapping_justification']}`,
    );
    const confidence = Number(row['confidence']);
    refuse(!(confidence > 0 && confidence <= 1), `confidence ${row['confidence']}`);
    refuse(row['see_also'] !== '' && !URI.test(row['see_also'] ?? ''), `see_also ${row['see_also']}`);
  }
  const order = rows.map((row) => SLOTS.map((slot) => row[slot]).join('\u0000'));
  refuse(order.join('\n') !== [...order].sort().join('\n'), 'rows are not sorted');
  return found;
}

describe.each(SOURCES)('%s as SSSOM', (_, load) => {
  const source = load();

  test('obeys the field rules, and holds every mapping once', async () => {
    const text = await make(source, 'masec-mappings.sssom.tsv');
    expect(problems(text)).toEqual([]);
    const { header, rows } = readSssom(text);
    const prefixes = header['curie_map'] as Record<string, string>;
    const expand = (value = ''): string =>
      value.replace(CURIE, (_, prefix: string, local: string) => `${prefixes[prefix]}${local}`);
    const written = rows.map((row) =>
      [expand(row['subject_id']), row['predicate_id'], expand(row['object_id'])].join(' '),
    );
    const meant = source.graph.mappings.map(
      ({ entry, mapping, framework, item }) =>
        `${source.iris.entry(entry.id)} skos:${mapping.match}Match ${source.iris.item(framework, item.id)}`,
    );
    expect(written.sort()).toEqual(meant.sort());
  });
});

test('the more sure, the higher the number', () => {
  const { firm, weak, disputed } = CONFIDENCE;
  expect(firm > weak && weak > disputed).toBe(true);
});

test('two items of a framework never share an address', () => {
  const source = real();
  const all = [...source.graph.frameworks.values()].flatMap((framework) =>
    framework.data.items.map(({ id }) => source.iris.item(framework, id)),
  );
  expect(all.length).toBeGreaterThan(300);
  expect(new Set(all).size).toBe(all.length);
});

test('whatever text stands in the header comes back from YAML as it was', () => {
  const texts = [
    HOSTILE,
    'true',
    'null',
    '2026.09',
    '0.0.0-unreleased',
    'a: b',
    'a #b',
    '- x',
    '',
    ' x ',
    '*a',
    '&a',
    '!t',
    'x\ny',
    'masec:',
  ];
  for (const text of texts)
    expect(readYaml(yamlLines({ text, group: { text } }).join('\n'))).toEqual({ text, group: { text } });
});

test('hostile text comes back as it was written', async () => {
  const { rows } = readSssom(await make(hostile(), 'masec-mappings.sssom.tsv'));
  expect(rows[0]).toMatchObject({ subject_label: HOSTILE, object_label: HOSTILE });
});

test('the rules refuse what is wrong', async () => {
  const text = await make(real(), 'masec-mappings.sssom.tsv');
  const broken: readonly [string | RegExp, string][] = [
    [/^#license: .*\n/m, ''],
    ['#license: https:', '#license: http-'],
    ['skos:broadMatch', 'broader'],
    [/^masec:/m, 'MASEC '],
    ['mitre-atlas-2026.09:AML', 'atlas:AML'],
    ['\t0.9\t', '\t9\t'],
    ['semapv:ManualMappingCuration', 'semapv:Guess'],
    ['#curie_map:\n', '#curie_map:\n#  skos: https://www.w3.org/\n'],
    ['\n', '\r\n'],
  ];
  for (const [from, to] of broken) {
    expect(text.replace(from, to), String(from)).not.toBe(text);
    expect(problems(text.replace(from, to)), String(from)).not.toEqual([]);
  }
});
