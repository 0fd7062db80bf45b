import {
  appendFileSync,
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build as buildByAstro } from 'astro';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CODES, loadKnowledgeBase, publishedGraph } from '#knowledge-base';
import { provideSite } from '#site/data.ts';
import { compiledTemplates } from '#site/templates/template-cache.ts';
import { Templates } from '#site/templates/templates.ts';
import { NO_DATA } from '#views/data.ts';
import { SiteViews } from '#views/site-views.ts';

const ROOT = resolve(import.meta.dirname, '../..');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'masec-templates-'));
  const graph = publishedGraph(loadKnowledgeBase('tests/fixtures/content').graph.corpus);
  provideSite(new SiteViews(graph, '/', CODES, new Map(), NO_DATA));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every page is what Astro itself would have rendered', async () => {
  const byAstro = join(folder, 'astro');
  await buildByAstro({ root: ROOT, outDir: byAstro, logLevel: 'error', mode: 'production' });
  const templates = await Templates.load(await compiledTemplates());
  const ours = new Map<string, string>();
  for (const { file, render } of await templates.pages()) ours.set(file, await render());
  const theirs = globSync('**/*', { cwd: byAstro }).filter(
    (name) => !name.startsWith('_astro') && statSync(join(byAstro, name)).isFile(),
  );
  expect(theirs.length).toBeGreaterThan(100);
  expect([...ours.keys()].sort()).toEqual(theirs.sort());
  for (const name of theirs) expect(ours.get(name), name).toBe(readFileSync(join(byAstro, name), 'utf8'));
});

test('compiled templates that were cut short, altered or added to are compiled again', async () => {
  const compiled = await compiledTemplates();
  const cache = join(ROOT, 'node_modules/.cache/masec', `test-${process.pid}`);
  const version = join(cache, compiled.split(/[\\/]/).at(-1) ?? '');
  const published = (folder: string): string[] =>
    globSync('{_astro/*,server/entry.mjs}', { cwd: folder }).sort();
  const damages = [
    () => rmSync(join(version, 'seal.json')),
    () => appendFileSync(join(version, 'server/entry.mjs'), '\nthrow new Error("planted");\n'),
    () => rmSync(join(version, globSync('_astro/*.css', { cwd: version })[0] ?? '')),
  ];
  try {
    for (const damage of damages) {
      rmSync(cache, { recursive: true, force: true });
      mkdirSync(cache, { recursive: true });
      cpSync(compiled, version, { recursive: true });
      mkdirSync(join(cache, 'compiling-999999999'));
      damage();
      expect(await compiledTemplates(cache)).toBe(version);
      expect(readdirSync(cache)).toEqual([version.split(/[\\/]/).at(-1)]);
      expect(published(version)).toEqual(published(compiled));
      expect((await (await Templates.load(version)).pages()).length).toBeGreaterThan(100);
    }
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
});
