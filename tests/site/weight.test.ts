import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { attribute, readPages } from './pages.ts';

const site = inject('site');
const KB = 1024;

/** What travels: text packed by gzip, a font as it is, because it is packed already. */
function packed(path: string): number {
  const file = readFileSync(join(site, path));
  return path.endsWith('.woff2') ? file.length : gzipSync(file).length;
}

/** Style sheets, scripts and fonts of a page, with everything those load in their turn. */
function loadedBy(html: string): string[] {
  const loaded = new Set<string>();
  const take = (path: string): void => {
    if (loaded.has(path)) return;
    loaded.add(path);
    if (!/\.(css|js)$/.test(path)) return;
    const text = readFileSync(join(site, path), 'utf8');
    const wanted = path.endsWith('.css')
      ? [...text.matchAll(/url\(["']?([^"')]+)["']?\)/g)]
      : [...text.matchAll(/(?:from|import)\s*["']([^"']+\.js)["']/g)];
    for (const [, target = ''] of wanted) take(join(dirname(path), target.replace(/^\//, '../')));
  };
  const links = [...html.matchAll(/<link rel="(?:stylesheet|preload|modulepreload)"[^>]*>/g)];
  for (const address of [
    ...links.flatMap(([tag]) => attribute(tag, 'href')),
    ...attribute(html, 'src').filter((source) => source.endsWith('.js')),
  ])
    take(address.replace(/^\//, ''));
  return [...loaded];
}

const entries = readPages(site)
  .filter(({ path }) => /^\/MASEC-[A-Z]\d{4,}\/$/.test(path))
  .map(({ path, html }) => ({ path, html, own: gzipSync(html).length, loaded: loadedBy(html) }))
  .sort((a, b) => a.own - b.own);
const sum = (paths: readonly string[]): number => paths.reduce((total, path) => total + packed(path), 0);

function at(index: number): (typeof entries)[number] {
  const entry = entries.at(index);
  if (!entry) throw new Error('the site has no entry');
  return entry;
}

describe('a first visit to an entry', () => {
  test('loads style, script and font, each found by this test', () => {
    const kinds = at(-1).loaded.map((path) => path.replace(/^.*\./, ''));
    expect(new Set(kinds)).toEqual(new Set(['css', 'js', 'svg', 'woff2']));
  });

  test('costs at most 40 KB at the median and 60 KB at the heaviest', () => {
    const median = at(Math.floor(entries.length / 2));
    expect(median.own + sum(median.loaded)).toBeLessThanOrEqual(40 * KB);
    expect(at(-1).own + sum(at(-1).loaded)).toBeLessThanOrEqual(60 * KB);
  });

  test('shares at most 24 KB of style, script and font with every other page', () => {
    expect(sum(at(-1).loaded)).toBeLessThanOrEqual(24 * KB);
  });

  test('paints title, summary and facets from the first 14 KB', () => {
    const late = entries.flatMap(({ path, html, loaded }) => {
      const seen = html.slice(0, html.indexOf('</aside>'));
      const first = gzipSync(seen).length + sum(loaded.filter((name) => name.endsWith('.css')));
      return first > 14 * KB || !seen.includes('<h1') ? [`${path}: ${first}`] : [];
    });
    expect(late).toEqual([]);
  });
});

test('no script holds up a page', () => {
  const blocking = readPages(site).flatMap(({ path, html }) =>
    [...html.matchAll(/<script\b[^>]*>/g)]
      .filter(([tag]) => !/type="(?:module|application\/ld\+json)"|\sdefer|\sasync/.test(tag))
      .map(([tag]) => `${path}: ${tag}`),
  );
  expect(blocking).toEqual([]);
});

test('a font that comes late is left for the next page, so that no text jumps', () => {
  for (const name of globSync('_astro/*.css', { cwd: site })) {
    const faces = readFileSync(join(site, name), 'utf8').match(/@font-face\s*\{[^}]*\}/g) ?? [];
    for (const face of faces.filter((text) => text.includes('url(')))
      expect(face).toContain('font-display:optional');
  }
});
