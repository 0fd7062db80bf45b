import type { Peer } from './peer.ts';
import type { PlainPage } from './texts.ts';

/** A page with the front matter that all of them read. */
function withFrontMatter({ title, summary, markdown }: PlainPage, ...more: string[]): string {
  const fields = [`title: ${JSON.stringify(title)}`, `description: ${JSON.stringify(summary)}`, ...more];
  return `---\n${fields.join('\n')}\n---\n\n${markdown}`;
}

/** The other generators, in the order in which they take their turns. */
export const PEERS: readonly Peer[] = [
  {
    name: 'Eleventy + Pagefind',
    folder: 'eleventy',
    notes:
      'one layout, Markdown by its own engine, a list of all pages on the first; Pagefind over everything',
    page: (page) => ({
      path: `pages/${page.slug}.md`,
      text: withFrontMatter(page, `permalink: /${page.slug}/`),
    }),
    build: [
      ['@11ty/eleventy/cmd.cjs', '--quiet'],
      ['pagefind/lib/runner/bin.cjs', '--site', '_site', '--quiet'],
    ],
    out: '_site',
    caches: ['_site'],
  },
  {
    name: 'Starlight',
    folder: 'starlight',
    notes:
      'as it comes, with its search; its sidebar holds one link, since one of all pages would stand on each of them',
    page: (page) => ({ path: `src/content/docs/${page.slug}.md`, text: withFrontMatter(page) }),
    build: [['astro/bin/astro.mjs', 'build', '--silent']],
    out: 'dist',
    caches: ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'],
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
  },
  {
    name: 'VitePress',
    folder: 'vitepress',
    notes:
      'as it comes, with its local search; no sidebar, since one of all pages would stand on each of them',
    page: (page) => ({ path: `docs/${page.slug}/index.md`, text: withFrontMatter(page) }),
    build: [['vitepress/bin/vitepress.js', 'build', 'docs']],
    out: 'docs/.vitepress/dist',
    caches: ['docs/.vitepress/dist', 'docs/.vitepress/cache', 'docs/.vitepress/.temp'],
  },
  {
    name: 'Hugo + Pagefind',
    folder: 'hugo',
    notes: 'where Hugo is installed: one layout, a list of all pages on the first; Pagefind over everything',
    page: (page) => ({ path: `content/${page.slug}.md`, text: withFrontMatter(page) }),
    build: [
      ['hugo', '--quiet'],
      ['pagefind/lib/runner/bin.cjs', '--site', 'public', '--quiet'],
    ],
    out: 'public',
    caches: ['public', 'resources'],
  },
];
