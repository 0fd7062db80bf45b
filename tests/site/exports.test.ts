import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { createAjv } from '#schemas/validator.ts';
import { attribute, readPages } from './pages.ts';

const site = inject('site');
const json = (name: string) => JSON.parse(readFileSync(join(site, 'data', name), 'utf8'));
const masec = json('masec.json') as {
  entries: { id: string; title: string; url: string }[];
  relations: { id: string; type: string; source: string; target: string }[];
  references: { key: string }[];
  mappings: unknown[];
};
const pages = readPages(site);

test('masec.json obeys the schema that is published beside it, and the schema can refuse', () => {
  const ajv = createAjv();
  const validate = ajv.compile(json('masec.schema.json'));
  expect(validate(masec), ajv.errorsText(validate.errors)).toBe(true);
  expect(validate({ ...masec, entries: [{ ...masec.entries[0], id: 'T1' }] })).toBe(false);
  expect(validate({})).toBe(false);
});

test('masec.json and the pages hold the same entries', () => {
  const shown = pages.flatMap(({ path }) => /^\/(MASEC-[A-Z]\d{4,})\/$/.exec(path)?.[1] ?? []);
  expect(masec.entries.map(({ id }) => id).sort()).toEqual(shown.sort());
  expect(masec.entries.length).toBeGreaterThanOrEqual(60);
});

test('masec.json and the relation pages hold the same relations', () => {
  const shown = pages
    .filter(({ path }) => path.startsWith('/relations/'))
    .flatMap(({ html }) => attribute(html, 'data-relation'));
  expect(shown.sort()).toEqual(masec.relations.map(({ id }) => id).sort());
  expect(masec.relations.length).toBeGreaterThanOrEqual(120);
});

test('each relation stands on the pages of both of its ends', () => {
  const html = new Map(pages.map((page) => [page.path, page.html]));
  const missing = masec.relations.filter(
    ({ source, target }) =>
      !html.get(`/${source}/`)?.includes(`href="/${target}/"`) ||
      !html.get(`/${target}/`)?.includes(`href="/${source}/"`),
  );
  expect(missing.map(({ id }) => id)).toEqual([]);
});

test('masec.json and the pages hold the same references', () => {
  const shown = pages.flatMap(({ path }) => /^\/references\/([a-z][a-z0-9-]*)\/$/.exec(path)?.[1] ?? []);
  expect(masec.references.map(({ key }) => key).sort()).toEqual(shown.sort());
  expect(masec.references.length).toBeGreaterThanOrEqual(300);
});
