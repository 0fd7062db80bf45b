import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { attribute, readPages } from './pages.ts';

const site = inject('site');
const pages = readPages(site);
const ids = new Map(pages.map((page) => [page.path, new Set(attribute(page.html, 'id'))]));

/** What is wrong with a link of a page; undefined when it leads somewhere. */
function broken(from: string, href: string): string | undefined {
  if (/^(https?:|mailto:)/.test(href)) return undefined;
  const url = new URL(href, `http://site${from}`);
  const path = decodeURIComponent(url.pathname);
  const target = ids.get(path);
  if (!target && !(existsSync(join(site, path)) && !path.endsWith('/')))
    return `${from} -> ${href}: no such page`;
  const anchor = decodeURIComponent(url.hash.slice(1));
  if (target && anchor && !target.has(anchor)) return `${from} -> ${href}: no such anchor`;
  return undefined;
}

test('every internal link and anchor of the whole site leads somewhere', () => {
  expect(pages.length).toBeGreaterThan(400);
  const problems = pages.flatMap(({ path, html }) =>
    [...attribute(html, 'href'), ...attribute(html, 'src')].flatMap((href) => broken(path, href) ?? []),
  );
  expect([...new Set(problems)]).toEqual([]);
});

test('a broken link would be seen', () => {
  expect(broken('/', '/MASEC-T9999/')).toBeDefined();
  expect(broken('/', '/MASEC-T0001/#no-such-anchor')).toBeDefined();
});

test('no id stands twice on a page', () => {
  const doubled = pages.flatMap(({ path, html }) => {
    const all = attribute(html, 'id');
    return all.length === new Set(all).size
      ? []
      : [
          `${path}: ${all
            .filter((id, i) => all.indexOf(id) !== i)
            .slice(0, 3)
            .join(', ')}`,
        ];
  });
  expect(doubled).toEqual([]);
});

test('no page loads anything from another host', () => {
  const foreign = pages.flatMap(({ path, html }) =>
    [...html.matchAll(/<(?:script|img|link|iframe|source)\b[^>]*\s(?:src|href)="(https?:)?\/\/[^"]*"[^>]*>/g)]
      .filter((match) => !/rel="(canonical|license|alternate)"/.test(match[0]))
      .map((match) => `${path}: ${match[0]}`),
  );
  expect(foreign).toEqual([]);
});

test('every page carries its Content-Security-Policy', () => {
  const open = pages.filter(({ html }) => !html.includes('<meta http-equiv="Content-Security-Policy"'));
  expect(open.map(({ path }) => path)).toEqual([]);
});
