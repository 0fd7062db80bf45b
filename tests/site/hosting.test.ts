import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { FOR_EVER, HEADER_RULES, headersFor, patternOf } from '#site/hosting/header-rules.ts';
import { apache, caddy, nginx } from '#site/hosting/server-snippets.ts';

const site = inject('site');
const files = globSync('**/*', { cwd: site })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => statSync(join(site, name)).isFile());

/** The rules of `_headers`, as hosts read them. */
function rulesOfHeadersFile(): { readonly path: string; readonly headers: Record<string, string> }[] {
  const text = readFileSync(join(site, '_headers'), 'utf8');
  return text
    .trim()
    .split('\n\n')
    .map((block) => {
      const [path = '', ...lines] = block.split('\n');
      return { path, headers: Object.fromEntries(lines.map((line) => line.trim().split(/: (.*)/, 2))) };
    });
}

test('every rule is about files that there are', () => {
  const idle = HEADER_RULES.filter(({ path }) => !files.some((file) => patternOf(path).test(file)));
  expect(idle.map(({ path }) => path)).toEqual([]);
});

test('no file is given a header by two rules, which hosts would settle differently', () => {
  const twice = files.flatMap((file) => {
    const names = HEADER_RULES.filter(({ path }) => patternOf(path).test(file)).flatMap(({ headers }) =>
      Object.keys(headers),
    );
    return names.length === new Set(names).size ? [] : [file];
  });
  expect(twice).toEqual([]);
});

test('what may be kept for ever has a name that changes with it', () => {
  const kept = files.filter((file) => headersFor(file)['Cache-Control'] === FOR_EVER);
  expect(kept.length).toBeGreaterThan(20);
  expect(kept.filter((file) => !/[._][\w-]{7,}\.\w+$/.test(file))).toEqual([]);
});

test('whatever is data can be read by other sites, and pages cannot be framed', () => {
  const data = files.filter((file) => /\.(?:json|csv|ttl|jsonld|tsv|bib|ris|atom|svg|xlsx)$/.test(file));
  const closed = data.filter((file) => headersFor(file)['Access-Control-Allow-Origin'] !== '*');
  const ofOurs =
    /^(?:_astro|pagefind|pagefind-works|previews|compare|search|graph)\/|^(?:palette\.json|vercel\.json|favicon\.svg)$/;
  expect(closed.filter((file) => !ofOurs.test(file))).toEqual([]);
  expect(headersFor('index.html')['Content-Security-Policy']).toContain("frame-ancestors 'none'");
});

test('the files for hosts say what the rules say, within the limits of the strictest', () => {
  const rules = rulesOfHeadersFile();
  expect(rules).toEqual(HEADER_RULES.map(({ path, headers }) => ({ path: `/${path}`, headers })));
  expect(rules.length).toBeLessThanOrEqual(100);
  for (const line of readFileSync(join(site, '_headers'), 'utf8').split('\n'))
    expect(line.length).toBeLessThanOrEqual(2000);
  const vercel = JSON.parse(readFileSync(join(site, 'vercel.json'), 'utf8')) as {
    headers: { source: string; headers: { key: string; value: string }[] }[];
  };
  expect(
    vercel.headers.map(({ source, headers }) => ({
      path: source.replace('(.*)', '*'),
      headers: Object.fromEntries(headers.map(({ key, value }) => [key, value])),
    })),
  ).toEqual(rules);
});

test.each([
  ['nginx', nginx()],
  ['Apache', apache()],
  ['Caddy', caddy()],
])('what %s is told has every header, and addresses that match the same files', (_name, text) => {
  for (const [name, value] of HEADER_RULES.flatMap(({ headers }) => Object.entries(headers)))
    expect(text).toMatch(new RegExp(`${name}[^\n]*(?:"${value.replace(/[()*]/g, '\\$&')}"|\\$masec_)`));
  const [unchanging, open] = [...text.matchAll(/(\^\/\(\?:.*\)\$)/g)].map(([pattern]) => new RegExp(pattern));
  for (const file of files) {
    const headers = headersFor(file);
    expect(unchanging?.test(`/${file}`), file).toBe(headers['Cache-Control'] === FOR_EVER);
    expect(open?.test(`/${file}`), file).toBe(headers['Access-Control-Allow-Origin'] === '*');
  }
});
