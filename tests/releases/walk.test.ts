import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { parseFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAjv, readSchema } from '#schemas/validator.ts';
import { serve } from '#site/server.ts';
import { launchBrowser, unpackBrowser } from '../site/launch-browser.ts';
import { attribute } from '../site/pages.ts';
import { ReleasedContent } from './released-content.ts';

const T2 = 'threats/T0002-threat-2.mdx';
const SITE = { SITE_URL: 'https://masec.example' };

let content: ReleasedContent;
let first: string;
let second: string;

/** A third, fourth … threat, each with a sentence of its own. */
function addThreat(number: number): void {
  const text = content.read(T2).replace('title: Threat 2', `title: Threat ${number}`);
  content.write(
    `threats/T000${number}-threat-${number}.mdx`,
    text.replace('Nearly everything.', `What number ${number} says.`),
  );
}

beforeAll(() => {
  content = new ReleasedContent();
  for (const number of [3, 4, 5, 6, 7]) addThreat(number);
  content.swap('terms/overseer.mdx', 'see-also: [MASEC-T0001]', 'see-also: [MASEC-T0006]');
  content.swap(
    'defences/D0001-defence.mdx',
    'It closes.',
    'It closes what [[T0006|the sixth]] opens, and [[T0004]].',
  );
  content.must('release', '--date', '2027-01-15');
  first = join(dirname(content.root), 'first');
  expect(content.run('build', ['--out', first], SITE).status).toBe(0);

  const on = ['--date', '2027-02-01', '--reason'];
  content.write(
    'threats/T0003-the-third.mdx',
    content.read('threats/T0003-threat-3.mdx').replace('title: Threat 3', 'title: The third'),
  );
  content.remove('threats/T0003-threat-3.mdx');
  content.must('retire', 'T0004', '--as', 'split', '--to', 'T0002,MASEC-T0003', ...on, 'It was two.');
  content.swap('defences/D0001-defence.mdx', ', and [[T0004]].', '.');
  content.must('retire', 'T0005', '--as', 'deprecated', ...on, 'Nobody ever saw it.');
  content.must('retire', 'T0006', '--as', 'merged', '--to', 'T0002', ...on, 'They were one.');
  content.must('retire', 'T0007', '--as', 'moved', '--kind', 'defence', ...on, 'It defends.');
  content.swap('defences/D0002-threat-7.mdx', 'status: draft', 'status: published');
  const draft = content.read('defences/D0002-threat-7.mdx');
  content.write(
    'defences/D0002-threat-7.mdx',
    draft
      .replace(/ # TODO.*/, '')
      .replace('cost: TODO', 'cost: Time.')
      .replaceAll(/\{\/\*[^*]*\*\/\}/g, 'To be known.'),
  );
  content.swap(T2, 'Nearly everything.', 'Nearly everything is open.');
  content.must('release', '--date', '2027-02-03', '--note', 'The second & last.');
  second = join(dirname(content.root), 'second');
  const { status, stderr } = content.run('build', ['--out', second], SITE);
  if (status !== 0) throw new Error(stderr);
}, 240_000);
afterAll(() => content.delete());

const page = (path: string, site = second): string => readFileSync(join(site, path, 'index.html'), 'utf8');
const data = (path: string): unknown => JSON.parse(readFileSync(join(second, path), 'utf8'));
const pages = (site: string): string[] => globSync('**/*.html', { cwd: site }).sort();

test('nothing that had an address after the first release is without one after the second', () => {
  const later = new Set(pages(second));
  expect(pages(first).filter((path) => !later.has(path))).toEqual([]);
  expect(pages(first)).toContain('MASEC-T0005/r1/index.html');
  const files = globSync('{data,feeds,previews,releases}/**/*.{json,atom}', { cwd: first });
  expect(files.filter((path) => !existsSync(join(second, path)))).toEqual([]);
  for (const { id } of content.record('2027.01.1').entries) {
    expect(existsSync(join(second, id, 'index.html')), id).toBe(true);
    expect(existsSync(join(second, id.slice(6), 'index.html')), `the short form of ${id}`).toBe(true);
  }
});

test('every link of the second site leads somewhere', () => {
  const ids = new Map(
    pages(second).map((path) => [path, new Set(attribute(readFileSync(join(second, path), 'utf8'), 'id'))]),
  );
  const broken = pages(second)
    .filter((path) => path !== '404.html')
    .flatMap((from) =>
      attribute(readFileSync(join(second, from), 'utf8'), 'href')
        .filter((href) => {
          const url = new URL(href, `https://masec.example/${from.replace(/index\.html$/, '')}`);
          if (url.host !== 'masec.example') return false;
          const path = decodeURIComponent(url.pathname).slice(1);
          if (path !== '' && !path.endsWith('/'))
            return !statSync(join(second, path), { throwIfNoEntry: false })?.isFile();
          const anchors = ids.get(`${path}index.html`);
          return !anchors || (url.hash !== '' && !anchors.has(decodeURIComponent(url.hash.slice(1))));
        })
        .map((href) => `${from} -> ${href}`),
    );
  expect(broken).toEqual([]);
});

describe('a revision', () => {
  test('keeps its text for ever, and leads to what holds today', () => {
    const old = page('MASEC-T0002/r1');
    expect(old).toContain('Nearly everything.');
    expect(old).not.toContain('is open');
    expect(old).toContain('<link rel="canonical" href="https://masec.example/MASEC-T0002/">');
    expect(old).toContain('<meta name="robots" content="noindex">');
    expect(old).toContain('href="/MASEC-T0002/r2/"');
    expect(old).not.toContain('data-pagefind-body');
    expect(page('MASEC-T0002/r2')).toContain('Nearly everything <ins>is open</ins>.');
    expect(page('MASEC-T0002')).toContain('Nearly everything is open.');
    expect(page('MASEC-T0003/r1')).toContain('Threat 3');
  });

  test('is named in the history of its entry, with what it changed', () => {
    const words = page('MASEC-T0002').replace(/<[^>]+>/g, '');
    expect(words).toMatch(
      /r2, revision 2\s*2027-02-03, release 2027\.02\.1\s*Changed: section What is not known\./,
    );
    expect(words).toMatch(/r1, revision 1\s*2027-01-15, release 2027\.01\.1\s*New threat\./);
    expect(page('MASEC-T0001').match(/class="revision-number"/g)).toHaveLength(1);
  });
});

describe('an entry that is out of use', () => {
  test('says on its page what became of it, when, in which release and why', () => {
    const split = page('MASEC-T0004').replace(/<[^>]+>/g, ' ');
    for (const words of [
      'Split',
      'It was two.',
      'T0002',
      'T0003',
      '2027-02-01',
      '2027.02.1',
      'What number 4 says.',
    ])
      expect(split).toContain(words);
  });

  test('is canonical elsewhere when one entry took its place, and out of indexes when none or several did', () => {
    expect(page('MASEC-T0006')).toContain('<link rel="canonical" href="https://masec.example/MASEC-T0002/">');
    expect(page('MASEC-T0007')).toContain('<link rel="canonical" href="https://masec.example/MASEC-D0002/">');
    for (const id of ['MASEC-T0004', 'MASEC-T0005']) expect(page(id)).toContain('content="noindex"');
    expect(page('MASEC-T0006')).not.toContain('noindex');
    expect(page('MASEC-T0006')).toContain('<link rel="successor-version" href="/MASEC-T0002/">');
    expect(page('MASEC-T0006')).toContain('data-status="merged"');
  });

  test('stands in no list, no matrix and no search', () => {
    for (const path of ['threats', 'matrix', 'MASEC-F0001', 'facets/origin/emergent']) {
      const html = page(path);
      expect(html).toContain('MASEC-T0002');
      for (const id of ['T0004', 'T0005', 'T0006', 'T0007'])
        expect(html, path).not.toContain(`/MASEC-${id}/`);
    }
    expect(page('MASEC-T0005')).not.toContain('data-pagefind-body');
  });

  test('is told to programs with its successors and its release', () => {
    const { entries, contentVersion } = data('data/masec.json') as {
      contentVersion: string;
      entries: { id: string; status: string; revision: number; fields: { retired?: unknown } }[];
    };
    expect(contentVersion).toBe('2027.02.1');
    expect(entries.find(({ id }) => id === 'MASEC-T0006')).toMatchObject({
      status: 'merged',
      revision: 2,
      fields: { retired: { on: '2027-02-01', to: ['MASEC-T0002'], release: '2027.02.1' } },
    });
  });

  test('is left by what pointed to it', () => {
    expect(content.read('terms/overseer.mdx')).toContain('see-also: [MASEC-T0002]');
    expect(content.read('defences/D0001-defence.mdx')).toContain('[[T0002|the sixth]]');
    expect(content.read('defences/D0002-threat-7.mdx')).toContain('What number 7 says.');
  });
});

describe('a release', () => {
  test('has a page that groups what is new', () => {
    const words = page('releases/2027.02.1')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
    for (const part of [
      'New defences 1',
      'Changed 3',
      'Moved to another kind 1',
      'Merged 1',
      'Split 1',
      'Deprecated 1',
      'The second &amp; last.',
    ])
      expect(words).toContain(part);
    expect(page('releases')).toContain('href="/releases/2027.01.1/"');
    expect(page('.')).toMatch(/release <a href="\/releases\/2027\.02\.1\/">2027\.02\.1<\/a>\./);
  });

  test('is compared with an earlier one, in words and as data', () => {
    expect(page('releases/2027.02.1/since/2027.01.1')).toContain('Nearly everything <ins>is open</ins>.');
    const changes = data('releases/2027.02.1/since/2027.01.1/changes.json') as {
      from: string;
      entries: { id: string }[];
    };
    expect(changes.from).toBe('2027.01.1');
    expect(changes.entries.find(({ id }) => id === 'MASEC-T0002')).toMatchObject({
      change: 'changed',
      revisions: [1, 2],
      differences: [
        { of: '## What is not known', before: 'Nearly everything.', after: 'Nearly everything is open.' },
      ],
    });
    expect(changes.entries.find(({ id }) => id === 'MASEC-T0003')).toMatchObject({
      fields: ['slug', 'title'],
    });
  });

  test('keeps its data, which the next one does not touch', () => {
    const path = 'releases/2027.01.1/masec.json';
    expect(readFileSync(join(second, path), 'utf8')).toBe(readFileSync(join(first, path), 'utf8'));
    expect(readFileSync(join(first, 'data/masec.json'), 'utf8')).toBe(
      readFileSync(join(first, path), 'utf8'),
    );
    expect(createAjv().validate(readSchema('exports/masec'), data(path))).toBe(true);
  });
});

describe('feeds', () => {
  const feed = (name: string): string => readFileSync(join(second, 'feeds', name), 'utf8');

  test('are Atom and JSON Feed to a parser that knows both, the newest change first', () => {
    const atom = parseFeed(feed('all.atom'));
    const json = parseFeed(feed('all.json'));
    if (atom.format !== 'atom' || json.format !== 'json') throw new Error('not recognised');
    expect(atom.feed.updated).toBe('2027-02-03T00:00:00Z');
    const entries = atom.feed.entries ?? [];
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    expect(
      entries.every(
        ({ updated, links }) => updated && links?.[0]?.href?.startsWith('https://masec.example/MASEC-'),
      ),
    ).toBe(true);
    expect(json.feed.items?.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
    expect(entries.map(({ id }) => id)).toContain('https://example.org/MASEC-T0005/r2');
  });

  test('are there for each kind and each family, and named by their pages', () => {
    const ids = (name: string): (string | undefined)[] => {
      const parsed = parseFeed(feed(name));
      return parsed.format === 'json' ? (parsed.feed.items ?? []).map(({ id }) => id) : [];
    };
    expect(ids('defences.json').every((id) => id?.includes('/MASEC-D'))).toBe(true);
    expect(ids('MASEC-F0001.json')).toContain('https://example.org/MASEC-T0002/r2');
    expect(ids('MASEC-F0002.json')).toEqual(['https://example.org/MASEC-F0002/r1']);
    expect(page('defences')).toContain('type="application/atom+xml" href="/feeds/defences.atom"');
    expect(page('MASEC-F0001')).toContain('type="application/feed+json" href="/feeds/MASEC-F0001.json"');
    expect(page('.')).toContain('href="/feeds/all.atom"');
  });
});

test('other forms of an id lead to its page', () => {
  expect(page('T0001')).toContain('content="0; url=/MASEC-T0001/"');
  expect(readFileSync(join(second, '_redirects'), 'utf8')).toContain('/masec-t0005 /MASEC-T0005/ 301\n');
});

test.each(['light', 'dark'] as const)(
  'pages of releases, revisions and entries out of use are readable to all, in the %s theme',
  async (colorScheme) => {
    await unpackBrowser();
    const browser = await launchBrowser();
    const server = await serve(second, 0);
    try {
      const address = server.address();
      const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
      const context = await browser.newContext({ colorScheme, viewport: { width: 390, height: 844 } });
      const view = await context.newPage();
      const found: string[] = [];
      for (const path of [
        'releases',
        'releases/2027.02.1',
        'releases/2027.02.1/since/2027.01.1',
        'MASEC-T0002/r2',
        'MASEC-T0004',
      ]) {
        await view.goto(`${origin}/${path}/`);
        for (const closed of await view.locator('main details summary').all()) await closed.click();
        const { violations } = await new AxeBuilder({ page: view }).analyze();
        found.push(...violations.map(({ id, nodes }) => `${path}: ${id} ${nodes[0]?.target.join(' ')}`));
        const over = await view.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (over > 0) found.push(`${path}: ${over} px too wide`);
      }
      expect(found).toEqual([]);
      await view.goto(`${origin}/t2/r1`);
      await view.waitForURL(`${origin}/MASEC-T0002/r1/`);
      await view.goto(`${origin}/threats/7/`);
      await view.waitForURL(`${origin}/threats/`);
      await view.goto(`${origin}/T0006/`);
      await view.waitForURL(`${origin}/MASEC-T0006/`);
    } finally {
      await browser.close();
      server.close();
      server.closeAllConnections();
    }
  },
);
