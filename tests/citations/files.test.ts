import { parseFragment } from 'parse5';
import { describe, expect, test, vi } from 'vitest';
import { masecJson } from '#exports/masec-json.ts';
import { loadKnowledgeBase, publishedGraph } from '#knowledge-base';
import type { Entry } from '#model/entry.ts';
import { textWidth, wrap } from '#pictures/text-width.ts';
import { CitationViews } from '#views/citations.ts';
import { ViewContext } from '#views/shared/context.ts';
import { type Edit, swap, withContent } from '../fixtures/content-builder.ts';
import { RELEASES } from './samples.ts';

/** What of the citation library was loaded. */
const asked = vi.hoisted((): string[] => []);
vi.mock('@citation-js/core', () => asked.push('core'));
vi.mock('@citation-js/plugin-csl', () => asked.push('styles'));
vi.mock('@citation-js/plugin-bibtex', () => asked.push('BibTeX'));

function views(edits: Readonly<Record<string, Edit>> = {}, base = '/', siteUrl = '') {
  const graph = withContent(edits, (root) => publishedGraph(loadKnowledgeBase(root).graph.corpus));
  return { graph, views: new CitationViews(new ViewContext(graph, base, []), siteUrl) };
}
const entry = (list: ReadonlyMap<string, Entry>, id: string): Entry => {
  const found = list.get(id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const HOSTILE = '</text><script>alert(1)</script> & "quotes" ]]> <!-- 監視';

test('each entry has three files to cite it by and two pictures', () => {
  const { graph, views: all } = views(RELEASES);
  expect(all.entryFiles(entry(graph.entries, 'MASEC-T0001')).map(({ path }) => path)).toEqual([
    'MASEC-T0001/cite.bib',
    'MASEC-T0001/cite.ris',
    'MASEC-T0001/cite.csl.json',
    'MASEC-T0001/badge.svg',
    'MASEC-T0001/card.svg',
  ]);
  expect(all.wholeFiles().map(({ path }) => path)).toEqual(['cite.bib', 'cite.ris', 'cite.csl.json']);
});

test('revision and version are those of masec.json', () => {
  for (const edits of [RELEASES, {}]) {
    const { graph, views: all } = views(edits);
    const json = masecJson(graph, { url: (id) => id, html: () => '' });
    const cited = [...graph.entries.values()].map((each) => {
      const { text = '' } = all.entryFiles(each).find(({ path }) => path.endsWith('.csl.json')) ?? {};
      return (JSON.parse(text) as { custom: unknown }[])[0]?.custom;
    });
    expect(cited).toEqual(
      json.entries.map(({ id, revision }) => ({ id, revision, contentVersion: json.contentVersion })),
    );
  }
});

describe('badge and card', () => {
  const { graph, views: all } = views({
    'threats/T0001-threat-1.mdx': swap('title: Threat 1', `title: ${JSON.stringify(HOSTILE)}`),
  });
  const files = all.entryFiles(entry(graph.entries, 'MASEC-T0001'));
  const pictures = files.filter(({ path }) => path.endsWith('.svg')).map(({ text }) => text);

  test('take a hostile title for words, and tell it to who cannot see them', () => {
    for (const picture of pictures) {
      const names: string[] = [];
      const visit = (node: { childNodes?: unknown[]; tagName?: string }): void => {
        if (node.tagName) names.push(node.tagName);
        for (const child of node.childNodes ?? []) visit(child as typeof node);
      };
      visit(parseFragment(picture) as never);
      expect(names).not.toContain('script');
      expect(names.slice(0, 2)).toEqual(['svg', 'title']);
      expect(picture.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]/);
      expect(picture).toContain('alert(1)');
      expect(picture.length).toBeLessThan(3000);
    }
  });

  test('are not told apart by colour alone, and white words can be read on each colour', () => {
    const { graph: whole, views: site } = views();
    const states = [...whole.entries.values()].map((each) => {
      const { text = '' } = site.entryFiles(each).find(({ path }) => path.endsWith('badge.svg')) ?? {};
      const words = [...text.matchAll(/<text[^>]*>([^<]*)/g)].map((match) => match[1]);
      const ground = /<path[^>]*fill="(#[0-9a-f]{6})"/.exec(text)?.[1] ?? '';
      return { words, contrast: contrastWithWhite(ground) };
    });
    expect(states.map(({ words }) => words.length)).toEqual(states.map(() => 2));
    expect(states.filter(({ contrast }) => contrast < 4.5)).toEqual([]);
  });

  test('snippets hold the title as words, in HTML and in Markdown', () => {
    const { badge, markdown, card } = all.snippets(entry(graph.entries, 'MASEC-T0001'));
    for (const html of [badge, card]) {
      expect(html).not.toContain('<script');
      expect(html).toMatch(
        /^<a href="[^"<>]*"><img src="[^"<>]*" (?:height|width)="\d+" alt="[^"<>]*"><\/a>$/,
      );
    }
    expect(markdown).toMatch(/^\[!\[[^[\]]*\]\([^()]*\)\]\([^()]*\)$/);
  });

  test('a retired entry says so', () => {
    const { graph: whole, views: site } = views({
      'threats/T0002-threat-2.mdx': swap(
        'status: published',
        'status: deprecated\nretired:\n  on: 2026-11-30\n  release: 2026.11.1\n  reason: It turned out to be nothing.',
      ),
    });
    const [, , , badge, card] = site.entryFiles(entry(whole.entries, 'MASEC-T0002'));
    expect([badge?.text, card?.text].map((text) => text?.includes('deprecated'))).toEqual([true, true]);
  });
});

test('words are broken into lines that fit, a long word too, and the last line says that more follows', () => {
  const lines = wrap(`one two three ${'x'.repeat(60)} four five six seven eight nine ten`, 10, 120, 4);
  expect(lines).toHaveLength(4);
  expect(lines.filter((line) => textWidth(line, 10) > 120)).toEqual([]);
  expect(lines.at(-1)).toMatch(/…$/);
  expect(wrap('short', 10, 120, 2)).toEqual(['short']);
});

test('files are written without the citation library, which takes milliseconds for each item', () => {
  const { graph, views: all } = views(RELEASES);
  for (const each of graph.entries.values()) {
    all.entryFiles(each);
    all.entry(each);
  }
  all.wholeFiles();
  expect(asked).toEqual([]);
});

function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
