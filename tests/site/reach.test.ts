import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from './launch-browser.ts';
import { attribute, readPages } from './pages.ts';
import { watchedPage } from './watched-page.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const site = inject('site');
const origin = inject('origin');
let folder: string;

/** A small site that knows its address, below a path. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'masec-reach-'));
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/build.ts', '--content', 'tests/fixtures/content', '--out', join(folder, 'dist')],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, SITE_URL: 'https://kb.example', BASE_PATH: '/masec' },
    },
  );
  if (status !== 0) throw new Error(stderr);
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const head = (html: string, property: string): string | undefined =>
  new RegExp(`<meta (?:property|name)="${property}" content="([^"]*)"`).exec(html)?.[1];

test('the sitemap names every page that is to be found, at its full address', () => {
  const text = readFileSync(join(folder, 'dist/sitemap.xml'), 'utf8');
  const named = [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1] ?? '');
  const pages = readPages(join(folder, 'dist'))
    .filter(({ path, html }) => path !== '/404.html' && !html.includes('content="noindex"'))
    .map(({ path }) => path);
  expect(named.sort()).toEqual(pages.map((path) => `https://kb.example/masec${path}`).sort());
  expect(readFileSync(join(folder, 'dist/robots.txt'), 'utf8')).toContain(
    'Sitemap: https://kb.example/masec/sitemap.xml',
  );
});

test('a site that does not know its address has no sitemap and promises none', () => {
  expect(existsSync(join(site, 'sitemap.xml'))).toBe(false);
  expect(readFileSync(join(site, 'robots.txt'), 'utf8')).toBe('User-agent: *\nAllow: /\n');
});

test('every page says what it is, and its card is a picture of the site', () => {
  const pages = readPages(join(folder, 'dist')).filter(({ html }) => !html.includes('http-equiv="refresh"'));
  const problems = pages.flatMap(({ path, html }) => {
    const image = head(html, 'og:image') ?? '';
    const address = `https://kb.example/masec${path}`;
    return [
      [head(html, 'og:title') === undefined, 'no title'],
      [head(html, 'description') === undefined, 'no description'],
      [head(html, 'og:description') !== head(html, 'description'), 'two descriptions'],
      [path !== '/404.html' && head(html, 'og:url') !== address, `says it stands at ${head(html, 'og:url')}`],
      [!html.includes('<link rel="canonical"'), 'no canonical address'],
      [!existsSync(join(folder, 'dist', image.replace('https://kb.example/masec/', ''))), `no card ${image}`],
    ].flatMap(([wrong, what]) => (wrong ? [`${path}: ${what}`] : []));
  });
  expect(problems).toEqual([]);
});

test('a card is a PNG of the size that other sites ask for', () => {
  for (const name of readdirSync(join(folder, 'dist/cards'))) {
    const bytes = readFileSync(join(folder, 'dist/cards', name));
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(bytes.length).toBeLessThan(100_000);
  }
});

test('every entry is a defined term of the one set', () => {
  const entries = readPages(site).filter(({ path }) => /^\/MASEC-[A-Z]\d{4,}\/$/.test(path));
  expect(entries.length).toBeGreaterThan(200);
  for (const { path, html } of entries) {
    const written = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}';
    const term = JSON.parse(written) as Record<string, unknown>;
    const id = path.replaceAll('/', '');
    expect(term).toMatchObject({
      '@type': 'DefinedTerm',
      '@id': `https://w3id.org/masec/${id}`,
      termCode: id,
      inDefinedTermSet: { '@id': 'https://w3id.org/masec/' },
    });
    expect(String(term['description']).length).toBeGreaterThan(20);
  }
  const home = readFileSync(join(site, 'index.html'), 'utf8');
  const whole = JSON.parse(
    /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(home)?.[1] ?? '{}',
  ) as {
    '@graph': { '@type': string }[];
  };
  expect(whole['@graph'].map((part) => part['@type'])).toEqual(['WebSite', 'DefinedTermSet']);
  const data = readFileSync(join(site, 'data/index.html'), 'utf8');
  const set = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(data)?.[1] ?? '{}') as {
    distribution: { contentUrl: string }[];
  };
  expect(set).toMatchObject({ '@type': 'Dataset' });
  expect(set.distribution.length).toBeGreaterThan(5);
  for (const { contentUrl } of set.distribution) expect(existsSync(join(site, contentUrl))).toBe(true);
});

test('browsers read the structured data as data: no policy is violated', async () => {
  const browser = await launchBrowser();
  try {
    await watchedPage(browser, origin, {}, async ({ page, problems }) => {
      for (const path of ['/', '/MASEC-T0001/']) {
        await page.goto(origin + path);
        const read = await page
          .locator('script[type="application/ld+json"]')
          .evaluateAll((scripts) => scripts.map(({ textContent }) => JSON.parse(textContent ?? '')));
        expect(read.length).toBe(1);
      }
      expect(await problems()).toEqual([]);
      // What would be seen if a script of the page were refused.
      await page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'window.ran = true';
        document.head.append(script);
      });
      await expect.poll(async () => (await problems()).join()).toContain('script-src');
    });
  } finally {
    await browser.close();
  }
});

test('llms.txt leads to every entry, and to nothing that is not there', () => {
  const text = readFileSync(join(site, 'llms.txt'), 'utf8');
  expect(text).toMatch(/^# MASEC: /);
  const links = [...text.matchAll(/\]\(([^)]*)\)/g)].map((match) => match[1] ?? '');
  const missing = links.filter(
    (path) => !existsSync(join(site, path.endsWith('/') ? `${path}index.html` : path)),
  );
  expect(missing).toEqual([]);
  const entries = readPages(site).flatMap(({ path }) =>
    /^\/MASEC-[A-Z]\d{4,}\/$/.test(path) ? [`${path}entry.md`] : [],
  );
  expect(entries.filter((path) => !links.includes(path))).toEqual([]);
});

test('the address of a page stands in its metadata alone, never as something to load', () => {
  const { html } = readPages(join(folder, 'dist')).find(({ path }) => path === '/MASEC-T0001/') ?? {
    html: '',
  };
  expect(attribute(html, 'src').filter((address) => address.startsWith('http'))).toEqual([]);
});
