import { describe, expect, test } from 'vitest';
import type { Source } from '#exports/source/source.ts';
import { UUID_NAMESPACE, uuidOf } from '#exports/source/uuid.ts';
import { createAjv, readSchema } from '#schemas/validator.ts';
import { fixture, HOSTILE, hostile, issues, make, real, retired, SOURCES } from './sources.ts';

interface StixObject {
  readonly type: string;
  readonly id: string;
  readonly created: string;
  readonly modified: string;
  readonly [property: string]: unknown;
}

async function objects(source: Source): Promise<StixObject[]> {
  return (JSON.parse(await make(source, 'masec.stix.json')) as { objects: StixObject[] }).objects;
}

const OWN = /^masec-(family|trade-off|open-problem|case-study|benchmark)$/;
const extension = createAjv().compile(readSchema('exports/stix-extension'));

/** Every value that STIX forbids wherever it stands: null, and lists without members. */
function forbidden(value: unknown, path = ''): string[] {
  if (value === null || (Array.isArray(value) && value.length === 0)) return [path];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => forbidden(inner, `${path}/${key}`));
}

describe.each(SOURCES)('%s as STIX', (_, load) => {
  const source = load();

  test('obeys STIX 2.1', async () => {
    expect(issues('stix-2.1', JSON.parse(await make(source, 'masec.stix.json')))).toEqual([]);
    expect(forbidden(await objects(source))).toEqual([]);
  });

  test('obeys the schema of our extension, object by object', async () => {
    const wrong = (await objects(source)).filter((object) => !extension(object)).map(({ id }) => id);
    expect(wrong, JSON.stringify(extension.errors)).toEqual([]);
  });

  test('points only to objects that are in the bundle, and never changes before it is created', async () => {
    const all = await objects(source);
    const ids = new Set(all.map(({ id }) => id));
    expect(ids.size).toBe(all.length);
    const refs = all.flatMap((object) =>
      Object.entries(object).flatMap(([key, value]) =>
        /_refs?$/.test(key) ? [value].flat() : key === 'extensions' ? Object.keys(value as object) : [],
      ),
    );
    expect(refs.filter((ref) => !ids.has(String(ref)))).toEqual([]);
    expect(all.filter(({ created, modified }) => modified !== undefined && modified < created)).toEqual([]);
  });

  test('holds every entry and relation once', async () => {
    const all = await objects(source);
    const named = all.flatMap(
      ({ external_references }) =>
        (external_references as { source_name: string; external_id: string }[] | undefined)?.[0] ?? [],
    );
    expect(named.map(({ external_id }) => external_id).sort()).toEqual(
      source.entries.map(({ id }) => id).sort(),
    );
    const edges = all.filter(
      ({ type, relationship_type, revoked }) =>
        type === 'relationship' && relationship_type !== 'revoked-by' && revoked !== true,
    );
    expect(edges.length).toBe(source.graph.relations.length);
    const mapped = all.flatMap(
      ({ external_references }) => (external_references as { source_name: string }[] | undefined) ?? [],
    );
    const frameworks = new Set(source.graph.mappings.map(({ mapping }) => mapping.framework));
    expect(mapped.filter(({ source_name }) => frameworks.has(source_name)).length).toBe(
      source.graph.mappings.length,
    );
  });
});

test('identifiers are UUIDs of version 5 and never change', async () => {
  expect(UUID_NAMESPACE).toBe('ff3d292c-b1e9-4fb6-b529-f9190fe81caf');
  expect(uuidOf('MASEC-T0001')).toBe('bad9dd20-ed7b-5e95-9207-dc6a5870c3e3');
  const all = await objects(fixture());
  expect(all.map(({ id }) => id)).toContain(`attack-pattern--${uuidOf('MASEC-T0001')}`);
  expect(all.filter(({ id }) => !/--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab]/.test(id))).toEqual([]);
});

test('threats are attack patterns, defences courses of action, the others of our own types; nothing begins with x_', async () => {
  const source = real();
  const all = await objects(source);
  const count = (type: string | RegExp): number => all.filter((object) => object.type.match(type)).length;
  expect(count(/^attack-pattern$/)).toBe(source.of('threat').length);
  expect(count(/^course-of-action$/)).toBe(source.of('defence').length);
  expect(count(OWN)).toBe(source.entries.length - source.of('threat').length - source.of('defence').length);
  expect(JSON.stringify(all)).not.toMatch(/"x_/);
  const phases = new Set(source.of('family').map(({ slug }) => slug));
  const used = all.flatMap(
    ({ kill_chain_phases }) => (kill_chain_phases as { phase_name: string }[] | undefined) ?? [],
  );
  expect(used.filter(({ phase_name }) => !phases.has(phase_name))).toEqual([]);
});

test('an entry that is no longer in use is revoked with its relations, and leads to what takes its place', async () => {
  const source = retired();
  const all = await objects(source);
  const dead = all.find(({ id }) => id === `attack-pattern--${uuidOf('MASEC-T0002')}`);
  expect(dead).toMatchObject({
    revoked: true,
    created: '2026-01-02T00:00:00.000Z',
    modified: '2026-11-30T00:00:00.000Z',
  });
  const revokedBy = all.find(({ relationship_type }) => relationship_type === 'revoked-by');
  expect(revokedBy).toMatchObject({
    source_ref: dead?.id,
    target_ref: `attack-pattern--${uuidOf('MASEC-T0001')}`,
  });
  const touching = all.filter(
    (object) =>
      object.type === 'relationship' &&
      object !== revokedBy &&
      [object['source_ref'], object['target_ref']].includes(dead?.id),
  );
  expect(touching.length).toBeGreaterThan(0);
  expect(touching.every(({ revoked }) => revoked === true)).toBe(true);
  expect(
    all.find(({ id }) => id === `attack-pattern--${uuidOf('MASEC-T0001')}`)?.['revoked'],
  ).toBeUndefined();
});

test('hostile text comes back as it was written', async () => {
  const threat = (await objects(hostile())).find(({ type }) => type === 'attack-pattern');
  expect(threat?.['name']).toBe(HOSTILE);
});

test('the checks refuse what is wrong', async () => {
  const bundle = JSON.parse(await make(fixture(), 'masec.stix.json')) as { objects: StixObject[] };
  const pattern = bundle.objects.find(({ type }) => type === 'attack-pattern');
  const edge = bundle.objects.find(({ type }) => type === 'relationship');
  const wrong: unknown[] = [
    { ...pattern, id: `attack-pattern--MASEC-T0001` },
    { ...pattern, modified: '2026-01-02' },
    { ...pattern, aliases: [] },
    { ...pattern, x_masec_id: 'MASEC-T0001' },
    { ...pattern, external_references: [{ source_name: 'masec' }] },
    { ...pattern, external_references: [{ source_name: 'cve', external_id: 'MASEC-1' }] },
    { ...pattern, kill_chain_phases: [{ kill_chain_name: 'masec', phase_name: 'Not A Slug' }] },
    { ...edge, relationship_type: 'Bears On' },
    { ...edge, target_ref: undefined },
    { ...bundle.objects.find(({ type }) => OWN.test(type)), extensions: undefined },
  ];
  for (const object of wrong)
    expect(
      issues('stix-2.1', { ...bundle, objects: [JSON.parse(JSON.stringify(object))] }),
      JSON.stringify(object),
    ).not.toEqual([]);
  expect(extension({ ...bundle.objects.find(({ type }) => type === 'masec-family'), phase_name: 3 })).toBe(
    false,
  );
  expect(
    extension({
      ...edge,
      extensions: {
        [`extension-definition--${uuidOf('stix/extension')}`]: {
          extension_type: 'property-extension',
          effect: 'magic',
        },
      },
    }),
  ).toBe(false);
});
