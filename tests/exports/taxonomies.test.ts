import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import type { Source } from '#exports/source/source.ts';
import { uuidOf } from '#exports/source/uuid.ts';
import { HOSTILE, hostile, issues, make, real, retired, SOURCES } from './sources.ts';

// Published as draft 04; it uses nothing that draft 07 reads otherwise, but for the names of its identifier and draft.
const {
  id: _id,
  $schema: _draft,
  ...schema
} = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'),
    'utf8',
  ),
);
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv, ['uri', 'uri-reference', 'date-time']);
const sarifSchema = ajv.compile(schema);

interface Taxon {
  readonly id: string;
  readonly name: string;
  readonly guid: string;
  readonly relationships?: readonly {
    target: { id: string; toolComponent: { index: number; guid: string } };
    kinds: string[];
  }[];
  readonly properties: { status: string; replacedBy?: string[] };
}
interface Taxonomy {
  readonly name: string;
  readonly guid: string;
  readonly taxa: readonly Taxon[];
}

async function taxonomies(source: Source): Promise<Taxonomy[]> {
  return JSON.parse(await make(source, 'masec.sarif.json')).runs[0].taxonomies as Taxonomy[];
}

describe.each(SOURCES)('%s as a taxonomy of SARIF', (_, load) => {
  const source = load();

  test('obeys the schema of SARIF 2.1.0', async () => {
    sarifSchema(JSON.parse(await make(source, 'masec.sarif.json')));
    expect(sarifSchema.errors?.slice(0, 3) ?? []).toEqual([]);
  });

  test('holds every entry, relation and mapping once, and points to what is there', async () => {
    const all = await taxonomies(source);
    const [own] = all;
    expect(own?.taxa.map(({ id }) => id)).toEqual(source.entries.map(({ id }) => id));
    const pointers = own?.taxa.flatMap(({ relationships = [] }) => relationships) ?? [];
    expect(pointers.filter(({ target }) => target.toolComponent.index === 0).length).toBe(
      source.graph.relations.length,
    );
    expect(pointers.filter(({ target }) => target.toolComponent.index > 0).length).toBe(
      source.graph.mappings.length,
    );
    const lost = pointers.filter(({ target: { id, toolComponent } }) => {
      const component = all[toolComponent.index];
      return component?.guid !== toolComponent.guid || !component.taxa.some((taxon) => taxon.id === id);
    });
    expect(lost).toEqual([]);
    const guids = all.flatMap(({ guid, taxa }) => [guid, ...taxa.map((taxon) => taxon.guid)]).filter(Boolean);
    expect(new Set(guids).size).toBe(guids.length);
  });
});

describe.each(SOURCES)('%s as a galaxy of MISP', (_, load) => {
  const source = load();

  test('obeys the rules of MISP', async () => {
    expect(issues('misp-galaxy', JSON.parse(await make(source, 'masec.misp-galaxy.json')))).toEqual([]);
    expect(issues('misp-cluster', JSON.parse(await make(source, 'masec.misp-galaxy-cluster.json')))).toEqual(
      [],
    );
  });

  test('holds every entry and relation once, under its UUID, and points to what is there', async () => {
    const galaxy = JSON.parse(await make(source, 'masec.misp-galaxy.json'));
    const cluster = JSON.parse(await make(source, 'masec.misp-galaxy-cluster.json')) as {
      type: string;
      version: number;
      values: {
        uuid: string;
        value: string;
        meta: { external_id: string; kill_chain?: string[] };
        related?: { 'dest-uuid': string; type: string }[];
      }[];
    };
    expect([cluster.type, cluster.version]).toEqual([galaxy.type, galaxy.version]);
    expect(cluster.values.map(({ uuid }) => uuid)).toEqual(source.entries.map(({ id }) => uuidOf(id)));
    const related = cluster.values.flatMap(({ related = [] }) => related);
    expect(related.filter(({ type }) => type !== 'revoked-by').length).toBe(source.graph.relations.length);
    const uuids = new Set(cluster.values.map(({ uuid }) => uuid));
    expect(related.filter((relation) => !uuids.has(relation['dest-uuid']))).toEqual([]);
    expect(new Set(cluster.values.map(({ value }) => value)).size).toBe(cluster.values.length);
    const phases = new Set((galaxy.kill_chain_order.masec as string[]).map((phase) => `masec:${phase}`));
    expect(
      cluster.values.flatMap(({ meta }) => meta.kill_chain ?? []).filter((phase) => !phases.has(phase)),
    ).toEqual([]);
  });
});

describe.each(SOURCES)('%s as a layer of the Navigator', (_, load) => {
  const source = load();

  test('obeys the layer format and names every technique of ATLAS that something maps to', async () => {
    const layer = JSON.parse(await make(source, 'masec-atlas-layer.json'));
    expect(issues('navigator-layer', layer)).toEqual([]);
    const mapped = source.graph.mappings.filter(
      ({ mapping }) =>
        mapping.framework === 'mitre-atlas' &&
        mapping.id.startsWith('AML.T') &&
        !mapping.id.startsWith('AML.TA'),
    );
    const all = layer.techniques as { techniqueID: string; score?: number; showSubtechniques: boolean }[];
    const techniques = all.flatMap(({ techniqueID, score }) => (score ? [{ techniqueID, score }] : []));
    const opened = all
      .filter((technique) => technique.showSubtechniques)
      .map((technique) => technique.techniqueID);
    const hidden = techniques.filter(
      ({ techniqueID }) => /\.\d{3}$/.test(techniqueID) && !opened.includes(techniqueID.slice(0, -4)),
    );
    expect(hidden).toEqual([]);
    expect(all.length - techniques.length).toBeLessThanOrEqual(opened.length);
    expect(techniques.map(({ techniqueID }) => techniqueID)).toEqual(
      [...new Set(mapped.map(({ mapping }) => mapping.id))].sort(),
    );
    expect(techniques.reduce((sum, { score }) => sum + score, 0)).toBe(mapped.length);
    expect(layer.gradient.maxValue).toBeGreaterThan(layer.gradient.minValue);
  });
});

test('the real content has a layer that is not empty', async () => {
  expect(JSON.parse(await make(real(), 'masec-atlas-layer.json')).techniques.length).toBeGreaterThan(5);
});

test('a retired entry keeps its place and says what takes it', async () => {
  const source = retired();
  const taxon = (await taxonomies(source))[0]?.taxa.find(({ id }) => id === 'MASEC-T0002');
  expect(taxon?.properties).toMatchObject({ status: 'merged', replacedBy: ['MASEC-T0001'] });
  const { version, values } = JSON.parse(await make(source, 'masec.misp-galaxy-cluster.json'));
  expect(version).toBe(20261102);
  const dead = values.find(({ uuid }: { uuid: string }) => uuid === uuidOf('MASEC-T0002'));
  expect(dead).toMatchObject({ meta: { status: 'merged' }, revoked: true });
  expect(values.filter(({ revoked }: { revoked?: boolean }) => revoked).length).toBe(1);
  expect(dead.related).toContainEqual({ 'dest-uuid': uuidOf('MASEC-T0001'), type: 'revoked-by' });
});

test('hostile text comes back as it was written', async () => {
  const source = hostile();
  const [own, framework] = await taxonomies(source);
  expect(own?.taxa.find(({ id }) => id === 'MASEC-T0001')?.name).toBe(HOSTILE);
  expect(framework?.taxa[0]?.name).toBe(HOSTILE);
  const { values } = JSON.parse(await make(source, 'masec.misp-galaxy-cluster.json'));
  expect(values.map(({ value }: { value: string }) => value)).toContain(`${HOSTILE} - MASEC-T0001`);
});

test('the checks refuse what is wrong', async () => {
  const source = real();
  const log = JSON.parse(await make(source, 'masec.sarif.json'));
  expect(sarifSchema({ ...log, version: '2.0.0' })).toBe(false);
  const [run] = log.runs;
  expect(
    sarifSchema({ ...log, runs: [{ ...run, taxonomies: [{ ...run.taxonomies[0], guid: 'MASEC' }] }] }),
  ).toBe(false);
  expect(
    sarifSchema({
      ...log,
      runs: [{ ...run, taxonomies: [{ ...run.taxonomies[0], taxa: [{ name: 'no id' }] }] }],
    }),
  ).toBe(false);
  const cluster = JSON.parse(await make(source, 'masec.misp-galaxy-cluster.json'));
  const [value] = cluster.values;
  for (const wrong of [
    { ...value, related: [{ 'dest-uuid': 42 }] },
    { ...value, meta: { refs: 'one' } },
    { ...value, colour: 'red' },
    { ...value, uuid: 'x' },
  ])
    expect(issues('misp-cluster', { ...cluster, values: [wrong] })).not.toEqual([]);
  expect(issues('misp-galaxy', { name: 'x' })).not.toEqual([]);
  const layer = JSON.parse(await make(source, 'masec-atlas-layer.json'));
  expect(issues('navigator-layer', { ...layer, domain: 'enterprise-attack' })).not.toEqual([]);
  expect(issues('navigator-layer', { ...layer, techniques: [{ techniqueID: 'T1001' }] })).not.toEqual([]);
});
