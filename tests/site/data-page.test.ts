import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { EXPORT_FILES } from '#exports/catalogue.ts';
import { ENTRY_FILES } from '#exports/entry/entry-files.ts';
import { sizeWords } from '#views/data.ts';
import { attribute, readPages } from './pages.ts';

const site = inject('site');
const pages = new Map(readPages(site).map(({ path, html }) => [path, html]));
const data = pages.get('/data/') ?? '';
const entries = [...pages].filter(([path]) => /^\/MASEC-[A-Z]\d{4,}\/$/.test(path));

test('the page of data names every file with its size, specification, version and promise', () => {
  for (const { name, specification, promise, mediaType } of EXPORT_FILES) {
    expect(attribute(data, 'href'), name).toContain(`/data/${name}`);
    expect(data, name).toContain(`${name}</a>, ${sizeWords(statSync(join(site, 'data', name)).size)}`);
    expect(attribute(data, 'href'), name).toContain(specification.href);
    expect(data, name).toContain(`<code>${mediaType}</code>`);
    expect(data.replaceAll('&#39;', "'"), name).toContain(promise);
  }
});

test('the page of data is linked from the foot of every page', () => {
  for (const [path, html] of pages) expect(attribute(html, 'href'), path).toContain('/data/');
});

test('schemas are published beside the files that obey them', () => {
  for (const { schema } of [...EXPORT_FILES, ...ENTRY_FILES]) {
    if (!schema) continue;
    const published = JSON.parse(readFileSync(join(site, 'data', schema.file), 'utf8'));
    expect(published.$id).toBe(`https://w3id.org/masec/schemas/${schema.name}.schema.json`);
    expect(attribute(data, 'href')).toContain(`/data/${schema.file}`);
  }
});

test('every entry has its files, and its page leads to them', () => {
  expect(entries.length).toBeGreaterThan(60);
  for (const [path, html] of entries) {
    const alternates = [...html.matchAll(/<link rel="alternate" type="([^"]+)" href="([^"]+)"/g)];
    const forms = alternates.filter(([, , href]) => !href?.startsWith('/feeds/'));
    expect(forms.map(([, type, href]) => [type, href])).toEqual([
      ['application/json', `${path}entry.json`],
      ['text/markdown', `${path}entry.md`],
    ]);
    for (const { name } of ENTRY_FILES) expect(statSync(join(site, path, name)).size).toBeGreaterThan(200);
  }
});

test('exports and pages hold the same number of entries', () => {
  const text = (name: string): string => readFileSync(join(site, 'data', name), 'utf8');
  const counts = {
    csv: text('masec.csv').match(/^MASEC-[A-Z]\d{4,},/gm)?.length,
    turtle: text('masec.ttl').match(/skos:notation "MASEC-/g)?.length,
    stix: text('masec.stix.json').match(/"source_name":"masec"/g)?.length,
    misp: JSON.parse(text('masec.misp-galaxy-cluster.json')).values.length,
    sarif: JSON.parse(text('masec.sarif.json')).runs[0].taxonomies[0].taxa.length,
  };
  for (const [format, count] of Object.entries(counts)) expect(count, format).toBe(entries.length);
});

test('every IRI of the ontology leads to its place on the page of the ontology', () => {
  const ids = new Set(attribute(pages.get('/data/ontology/') ?? '', 'id'));
  const used = readFileSync(join(site, 'data', 'masec.ttl'), 'utf8').match(/(?<= )o:[A-Za-z-]+/g) ?? [];
  expect(used.length).toBeGreaterThan(500);
  expect([...new Set(used)].map((name) => name.slice(2)).filter((name) => !ids.has(name))).toEqual([]);
});

test('every IRI of an entry, a relation, a work and an item of a framework leads to a place on a page', () => {
  const namespace = 'https://w3id.org/masec/';
  const document = JSON.parse(readFileSync(join(site, 'data', 'masec.jsonld'), 'utf8')) as {
    '@graph': { '@id': string }[];
  };
  const anchors = new Map([...pages].map(([path, html]) => [path, new Set(attribute(html, 'id'))]));
  const lost = document['@graph'].filter(({ '@id': iri }) => {
    const [path = '', anchor] = iri.slice(namespace.length - 1).split('#');
    const ids = anchors.get(path.endsWith('/') ? path : `${path}/`);
    return ids === undefined || (anchor !== undefined && anchor !== '' && !ids.has(anchor));
  });
  expect(lost.map((node) => node['@id'])).toEqual([]);
});
