import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { attribute, readPages } from './pages.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const { repository } = parse(readFileSync(join(ROOT, 'content/site.yml'), 'utf8')) as { repository: string };
const FORMS = '.github/ISSUE_TEMPLATE';

const pages = readPages(inject('site')).map(({ path, html }) => {
  const nav =
    /<nav class="contribute" aria-label="Contribute to this page"[^>]*>[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '';
  return {
    path,
    html,
    links: attribute(nav, 'href'),
    labels: [...nav.matchAll(/>([^<>]+)<\/a>/g)].map(([, label]) => label),
  };
});

/** What is wrong with a link to the repository; undefined when it leads to something that is there. */
function wrong(href: string): string | undefined {
  const { pathname, searchParams } = new URL(href);
  const path = decodeURIComponent(pathname.slice(new URL(repository).pathname.length));
  const [, file] = /^\/(?:blob|edit)\/main\/(.+)$/.exec(path) ?? [];
  if (file !== undefined) return existsSync(join(ROOT, file)) ? undefined : `${href}: no such file`;
  if (path !== '/issues/new') return `${href}: leads nowhere that is known`;
  const template = join(ROOT, FORMS, searchParams.get('template') ?? '');
  if (!existsSync(template)) return `${href}: no such form`;
  const { body } = parse(readFileSync(template, 'utf8')) as { body: { id?: string }[] };
  const unknown = [...searchParams.keys()].filter(
    (name) => !['template', 'title'].includes(name) && !body.some(({ id }) => id === name),
  );
  return unknown.length === 0 && searchParams.get('title')
    ? undefined
    : `${href}: asks for ${unknown.join()}`;
}

test('every page can be contributed to', () => {
  expect(pages.length).toBeGreaterThan(400);
  expect(pages.filter(({ labels }) => !labels.includes('Report an error')).map(({ path }) => path)).toEqual(
    [],
  );
});

test('every link to the repository names a file or a form that is there, and a field of the form', () => {
  const hrefs = new Set(
    pages.flatMap(({ html }) => attribute(html, 'href').filter((href) => href.startsWith(`${repository}/`))),
  );
  expect(hrefs.size).toBeGreaterThan(1000);
  expect([...hrefs].flatMap((href) => wrong(href) ?? [])).toEqual([]);
});

test('a wrong link would be seen', () => {
  expect(wrong(`${repository}/blob/main/content/threats/T9999-nothing.mdx`)).toBeDefined();
  expect(wrong(`${repository}/issues/new?template=nothing.yml&id=x&title=y`)).toBeDefined();
  expect(wrong(`${repository}/issues/new?template=report-an-error.yml&key=x&title=y`)).toBeDefined();
  expect(wrong(`${repository}/tree/main`)).toBeDefined();
});

test.each([
  [
    '/MASEC-T0001/',
    'MASEC-T0001',
    ['Dispute a claim', 'Propose a mapping', 'Report an error', 'Edit this page', 'Source of this page'],
    'content/threats/T0001-secret-collusion.mdx',
  ],
  [
    '/references/gu2024agent/',
    'gu2024agent',
    ['Report an error', 'Edit this page', 'Source of this page'],
    'content/references/gu2024agent.yml',
  ],
  [
    '/terms/multi-agent-security/',
    'terms/multi-agent-security',
    ['Dispute a claim', 'Report an error', 'Edit this page', 'Source of this page'],
    'content/terms/multi-agent-security.mdx',
  ],
  [
    '/disciplines/game-theory/',
    'disciplines/game-theory',
    ['Dispute a claim', 'Report an error', 'Edit this page', 'Source of this page'],
    'content/disciplines/game-theory.mdx',
  ],
  [
    '/frameworks/cosai-risk-map/',
    'cosai-risk-map',
    ['Propose a mapping', 'Report an error', 'Edit this page', 'Source of this page'],
    'content/frameworks/cosai-risk-map/',
  ],
  [
    '/facets/channel/direct/',
    'facets/channel/direct',
    ['Report an error', 'Edit this page', 'Source of this page'],
    'content/vocabularies/channel.yml',
  ],
  [
    '/relations/mitigates/',
    'relations/mitigates',
    ['Report an error', 'Edit this page', 'Source of this page'],
    'content/vocabularies/relation-types.yml',
  ],
  [
    '/rules/KB423/',
    'KB423',
    ['Report an error', 'Edit this page', 'Source of this page'],
    'src/rules/evidence/figure-without-source.ts',
  ],
  [
    '/rules/KB203/',
    'KB203',
    ['Report an error', 'Edit this page', 'Source of this page'],
    'src/schemas/schema-codes.ts',
  ],
  ['/about/', '/about/', ['Report an error', 'Edit this page', 'Source of this page'], 'src/pages/about.mdx'],
])('%s offers what can be done about it, with its id filled in', (path, id, labels, file) => {
  const page = pages.find((candidate) => candidate.path === path);
  expect(page?.labels).toEqual(labels);
  const forms = (page?.links ?? []).filter((href) => href.includes('/issues/new?'));
  expect(forms.map((href) => new URL(href).searchParams.get('id'))).toEqual(forms.map(() => id));
  expect(page?.links.at(-1)).toContain(`${repository}/blob/main/${file}`);
  expect(page?.links.at(-2)).toContain(`${repository}/edit/main/${file}`);
});

test('every entry, work, term, discipline, framework, rule and value of a facet leads to its source', () => {
  const made = pages.filter(({ path }) =>
    /^\/(?:MASEC-[A-Z]\d+\/$|references\/[^/\d]|terms\/.|disciplines\/.|frameworks\/(?!editions\/).|rules\/.|facets\/.|relations\/.)/.test(
      path,
    ),
  );
  expect(made.length).toBeGreaterThan(400);
  expect(
    made
      .filter(({ links }) => !links.some((href) => href.startsWith(`${repository}/blob/main/`)))
      .map(({ path }) => path),
  ).toEqual([]);
});
