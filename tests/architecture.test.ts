import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const SRC = join(ROOT, 'src');

/** What each room may import, besides itself; the reason stands behind every border. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  diagnostics: [], // a leaf: everybody reports, so it may know nobody
  progress: [], // a leaf: what long work is at, and how long it took
  schemas: ['diagnostics'], // shape only; knows nothing of entries
  model: ['schemas', 'diagnostics'], // the only reader of content/
  comparison: ['graph', 'model', 'schemas'], // what differs between two texts or lists, for whoever compares
  releases: ['comparison', 'graph', 'model', 'schemas'], // what was released: numbers, revisions, histories; pure
  graph: ['model', 'schemas', 'diagnostics'], // joins what was read; types of the data come from schemas
  drift: ['graph', 'model', 'schemas'], // what a newer edition of a framework does to mappings; a command and a page tell it
  citations: ['graph', 'model', 'schemas'], // how an entry is cited: pages show the words that files hold
  rules: ['graph', 'model', 'schemas', 'diagnostics'], // look at the graph, never at files
  render: ['graph', 'model', 'schemas'], // trees to HTML
  exports: ['releases', 'citations', 'graph', 'model', 'schemas'], // published data must not change with a page
  package: ['exports', 'citations', 'graph', 'model', 'schemas'], // the graph as an npm package; `runtime/` is what its users run
  pictures: [], // plain numbers and words to SVG
  views: [
    'releases',
    'comparison',
    'citations',
    'drift',
    'graph',
    'model',
    'schemas',
    'render',
    'pictures',
    'diagnostics',
  ], // props of pages, prose already rendered
  'knowledge-base': ['rules', 'releases', 'graph', 'model', 'schemas', 'diagnostics', 'progress'], // the one door
  'issue-forms': ['model', 'schemas'], // what GitHub asks contributors, made of schemas and lists
  review: ['knowledge-base', 'comparison', 'exports', 'graph', 'model', 'schemas', 'diagnostics'], // tells what a change does to content and to what is published
  authoring: ['knowledge-base', 'releases', 'graph', 'model', 'schemas', 'diagnostics'], // what writes content: mends, forms, skeletons
  'language-server': ['knowledge-base', 'authoring', 'graph', 'model', 'schemas', 'diagnostics'], // the checker in an editor: answers, writes nothing itself
  site: [
    'knowledge-base',
    'views',
    'exports',
    'citations',
    'render',
    'rules',
    'releases',
    'graph',
    'model',
    'schemas',
    'diagnostics',
    'progress',
  ], // adapters to Astro, Pagefind and the file system
  components: ['site', 'styles'],
  layouts: ['site', 'components', 'styles'],
  pages: ['site', 'layouts', 'components', 'styles'],
  styles: [],
};
/** Rooms that may touch the file system, and single files of others. */
const FILE_SYSTEM = new Set([
  'schemas',
  'model',
  'authoring',
  'site',
  'progress', // paints a line of the terminal while the work blocks
  'package/runtime-sources.ts', // reads the functions that the package carries, to compile them
  'review/media-digests.ts', // tells pictures apart, of which the model knows the names only
  'review/base-folder.ts', // lays out an earlier revision, which only git has, for the model to read
]);
const ASTRO = new Set(['site', 'pages', 'layouts', 'components']);
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

function importsOf(text: string, file: string): string[] {
  const code = file.endsWith('.astro')
    ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') +
      [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => `\n${match[1]}`).join('')
    : text;
  return [...code.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? '');
}

function roomOf(path: string): string {
  return relative(SRC, path).split(/[\\/]/)[0]?.replace(/\.ts$/, '') ?? '';
}

function targetRoom(specifier: string, file: string): string | undefined {
  if (specifier.startsWith('#')) return specifier.slice(1).split('/')[0];
  if (specifier.startsWith('.')) return roomOf(resolve(dirname(file), specifier.replace(/\?.*$/, '')));
  return undefined;
}

function mayTouchFiles(file: string, room: string): boolean {
  return FILE_SYSTEM.has(room) || FILE_SYSTEM.has(relative(SRC, file).replaceAll('\\', '/'));
}

/** Every import that crosses a border it may not cross. */
function violations(file: string, text: string): string[] {
  const room = roomOf(file);
  const allowed = MAY_IMPORT[room];
  if (!allowed) return [`${relative(ROOT, file)}: the room \`${room}\` is not on the table`];
  return importsOf(text, file).flatMap((specifier) => {
    const name = relative(ROOT, file);
    if (/^(node:)?(?:fs|child_process)/.test(specifier) && !mayTouchFiles(file, room))
      return [`${name}: ${room} may not touch the file system`];
    if (/^astro(:|\/|$)/.test(specifier) && !ASTRO.has(room)) return [`${name}: ${room} may not know Astro`];
    if (/^pagefind$/.test(specifier) && room !== 'site') return [`${name}: only site may know Pagefind`];
    if (/^ajv/.test(specifier) && room !== 'schemas') return [`${name}: only schemas may know Ajv`];
    const target = targetRoom(specifier, file);
    if (target === undefined || target === room || allowed.includes(target)) return [];
    return [`${name}: ${room} may not import ${target} (${specifier})`];
  });
}

const files = globSync('**/*.{ts,astro,mdx}', { cwd: SRC })
  .map((name) => join(SRC, name))
  .filter((name) => !name.endsWith('.test.ts'));

test('every import respects the arrows between rooms', () => {
  expect(files.length).toBeGreaterThan(60);
  expect(files.some((file) => file.endsWith('.astro'))).toBe(true);
  expect(files.flatMap((file) => violations(file, readFileSync(file, 'utf8')))).toEqual([]);
});

test('a planted violation is found, in TypeScript and in Astro alike', () => {
  expect(violations(join(SRC, 'graph/planted.ts'), "import { x } from '#rules/rule.ts';\n")).toHaveLength(1);
  expect(violations(join(SRC, 'views/planted.ts'), "import { readFileSync } from 'node:fs';\n")).toHaveLength(
    1,
  );
  expect(violations(join(SRC, 'review/planted.ts'), "import { rmSync } from 'node:fs';\n")).toHaveLength(1);
  expect(
    violations(
      join(SRC, 'pages/planted.astro'),
      "---\nimport { buildGraph } from '#graph/build-graph.ts';\n---\n<p/>",
    ),
  ).toHaveLength(1);
  expect(
    violations(
      join(SRC, 'pages/planted.astro'),
      "---\nimport { buildGraph } from '../graph/build-graph.ts';\n---\n<p/>",
    ),
  ).toHaveLength(1);
  expect(violations(join(SRC, 'model/planted.ts'), "export * from 'astro:content';\n")).toHaveLength(1);
});

test('no file outgrows its room', () => {
  const long = files
    .filter((file) => !file.endsWith('schemas/types.ts'))
    .filter((file) => readFileSync(file, 'utf8').split('\n').length > (file.endsWith('.astro') ? 160 : 300));
  expect(long.map((file) => relative(ROOT, file))).toEqual([]);
});
