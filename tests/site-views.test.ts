import { expect, test } from 'vitest';
import { CODES, loadKnowledgeBase, publishedGraph } from '#knowledge-base';
import { SiteViews } from '#views/site-views.ts';
import { type Edit, swap, withContent } from './fixtures/content-builder.ts';

function views(edits: Readonly<Record<string, Edit>> = {}): SiteViews {
  return withContent(
    edits,
    (root) => new SiteViews(publishedGraph(loadKnowledgeBase(root).graph.corpus), '/', CODES),
  );
}

function entry(site: SiteViews, id: string) {
  const page = site.root(id);
  if (page.template !== 'entry') throw new Error(`${id} is no entry`);
  return page;
}

test('every address of the site has a page', () => {
  const site = views();
  const pages = [
    site.rootPaths().map((path) => site.root(path)),
    site.matrices.pairPaths().map((path) => site.matrices.pair(path)),
    site.relationPaths().map((path) => site.relationType(path)),
    site.facetPaths().map((path) => {
      const [facet = '', value = '', number = '1'] = path.split('/');
      return site.facets.page(facet, value, Number(number));
    }),
    site.referencePaths().map((path) => site.reference(path)),
    site.frameworkSlugs().map((slug) => site.framework(slug)),
    site.disciplinePaths().map((path) => site.discipline(path)),
    site.termSlugs().map((slug) => site.term(slug)),
    site.rules().map(({ code }) => site.rule(code)),
  ];
  expect(pages.map((list) => list.length > 0)).toEqual(pages.map(() => true));
});

test('a relation is shown from both of its ends, under the name it has there', () => {
  const site = views();
  const [edge] = site.relationType('mitigates').page.items;
  if (!edge) throw new Error('the fixture has no mitigation');
  const label = (id: string, other: string) =>
    entry(site, id).relations.find(({ rows }) =>
      rows.some((row) => row.other.id === other && row.facts.id === edge.id),
    )?.label;
  expect(label(edge.source.id, edge.target.id)).toBe('mitigates');
  expect(label(edge.target.id, edge.source.id)).toBe('mitigated by');
});

test('each cell of a matrix leads to a relation that stands on the page it names', () => {
  const site = views();
  const marks = site.matrices
    .pairPaths()
    .flatMap((path) =>
      site.matrices.pair(path).rows.flatMap(({ cells }) => cells.flat().map(({ href }) => href)),
    );
  expect(marks.length).toBeGreaterThan(0);
  for (const href of marks) {
    const [path = '', anchor] = href.split('#');
    const anchors = entry(site, path.replaceAll('/', '')).relations.flatMap(({ rows }) =>
      rows.map((row) => row.facts.anchor),
    );
    expect(anchors).toContain(anchor);
  }
});

test('an entry that is no longer in use keeps its page, says so, and leaves the lists', () => {
  const site = views({
    'threats/T0002-threat-2.mdx': swap(
      'status: published',
      'status: deprecated\nretired:\n  on: 2026-11-30\n  release: 2026.11.1\n  reason: It turned out to be nothing.',
    ),
  });
  expect(entry(site, 'MASEC-T0002').retired).toMatchObject({
    reason: 'It turned out to be nothing.',
    release: { label: '2026.11.1' },
  });
  const index = site.root('threats');
  expect(index.template === 'kind' && index.page.items.map(({ id }) => id)).toEqual(['MASEC-T0001']);
});

test('a draft has no page', () => {
  const site = views({ 'threats/T0002-threat-2.mdx': swap('status: published', 'status: draft') });
  expect(site.rootPaths()).not.toContain('MASEC-T0002');
  expect(site.explore.palette().entries.map(([id]) => id)).not.toContain('MASEC-T0002');
});

test('links to the repository are there only when the site has one, and survive any title', () => {
  expect(views().contribute.entry('MASEC-T0001')).toEqual([]);
  expect(views().contribute.page('/matrix/')).toEqual([]);
  const site = views({
    'site.yml': swap('namespace:', 'repository: https://example.org/us/kb/\nnamespace:'),
    'threats/T0001-threat-1.mdx': swap('title: Threat 1', 'title: "A & B = 50 % #1?"'),
  });
  expect(site.contribute.entry('MASEC-T0001').map(({ href }) => href)).toEqual([
    ...['dispute-a-claim', 'propose-a-mapping', 'report-an-error'].map((name) =>
      expect.stringMatching(
        new RegExp(
          `^https://example\\.org/us/kb/issues/new\\?template=${name}\\.yml&id=MASEC-T0001&title=[A-Z][a-z]+%3A%20A%20%26%20B%20%3D%2050%20%25%20%231%3F%20\\(MASEC-T0001\\)$`,
        ),
      ),
    ),
    'https://example.org/us/kb/edit/main/content/threats/T0001-threat-1.mdx',
    'https://example.org/us/kb/blob/main/content/threats/T0001-threat-1.mdx',
  ]);
});
