import { describe, expect, test } from 'vitest';
import { entryJson } from '#exports/entry/entry-json.ts';
import { entryMarkdown } from '#exports/entry/entry-markdown.ts';
import { masecJson } from '#exports/masec-json.ts';
import type { Source } from '#exports/source/source.ts';
import type { Entry } from '#model/entry.ts';
import { type MarkdownNode, parseBody, plainText, walk } from '#model/markdown.ts';
import { SourceText } from '#model/source-text.ts';
import { createAjv, readSchema } from '#schemas/validator.ts';
import { fixture, HOSTILE, hostile, real, retired, SOURCES } from './sources.ts';

const ajv = createAjv();
ajv.addSchema(readSchema('exports/masec'));
const validate = ajv.compile(readSchema('exports/entry'));

/** Markdown as a parser understands it. */
function parsed(markdown: string): MarkdownNode[] {
  const result = parseBody(new SourceText('entry.md', markdown), 0);
  if ('problem' in result)
    throw new Error(
      `${result.problem.message} at ${markdown.slice(result.problem.offset, result.problem.offset + 80)}`,
    );
  return result.nodes;
}

const headings = (nodes: readonly MarkdownNode[], depth: number): string[] =>
  nodes
    .filter((node) => node.type === 'heading' && node.depth === depth)
    .map((node) => plainText([node]).trim());

function entry(source: Source, id: string): Entry {
  const found = source.graph.entries.get(id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

describe.each(SOURCES)('%s, entry by entry', (_, load) => {
  const source = load();

  test('entry.json obeys its schema', () => {
    const wrong = source.entries
      .filter((one) => !validate(JSON.parse(entryJson(source, one))))
      .map(({ id }) => id);
    expect(wrong, ajv.errorsText(validate.errors)).toEqual([]);
  });

  test('entry.json says what masec.json says', () => {
    const whole = JSON.parse(JSON.stringify(masecJson(source.graph, source.context)));
    for (const [index, one] of source.entries.entries()) {
      const { entry: own, relations, mappings } = JSON.parse(entryJson(source, one));
      expect(own).toEqual(whole.entries[index]);
      expect(relations.map(({ id }: { id: string }) => id).sort()).toEqual(
        // An entry that is no longer in use keeps its relations to itself, as on its page.
        [...source.graph.outgoing(one.id), ...source.graph.incoming(one.id)].map(({ id }) => id).sort(),
      );
      expect(mappings).toEqual(
        whole.mappings.filter((mapping: { source: string }) => mapping.source === one.id),
      );
    }
  });

  test('entry.md is Markdown with every section, and leaves nothing unresolved', () => {
    for (const one of source.entries) {
      const nodes = parsed(entryMarkdown(source, one));
      expect(headings(nodes, 1)).toEqual([one.data.title.replace(/\s+/g, ' ').trim()]);
      expect(headings(nodes, 2).slice(0, one.sections.length)).toEqual(
        one.sections.map(({ title }) => title),
      );
      const left = [...walk(nodes)].filter(
        ({ type }) => type === 'entryLink' || type === 'citation' || type.startsWith('mdx'),
      );
      expect(left.map(({ type, target }) => `${one.id} ${type} ${target}`)).toEqual([]);
      const urls = [...walk(nodes)].flatMap(({ type, url }) => (type === 'link' ? [url ?? ''] : []));
      expect(urls.filter((url) => !/^https?:\/\//.test(url))).toEqual([]);
    }
  });

  test('entry.md lists every relation and every work', () => {
    for (const one of source.entries) {
      const markdown = entryMarkdown(source, one);
      const items = (title: string): number => {
        const part = markdown.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
        return part.split('\n').filter((line) => line.startsWith('- ')).length;
      };
      expect(items('Relations')).toBe(
        source.graph.outgoing(one.id).length + source.graph.incoming(one.id).length,
      );
      expect(items('References')).toBe(source.worksOf(one).length);
      expect(items('In other frameworks')).toBe(source.mappingsOf(one.id).length);
    }
  });
});

test('links and citations become links with words', () => {
  const source = fixture();
  const markdown = entryMarkdown(source, entry(source, 'MASEC-T0001'));
  expect(markdown).toContain(
    'It works as [Threat 1](https://example.org/MASEC-T0001) and [A defence](https://example.org/MASEC-D0001) do.',
  );
  expect(markdown).toContain(
    'It was seen in 84 % of runs ([Able 2024](https://example.org/references/able2024one/#f1)).',
  );
});

test('hostile titles stay text', () => {
  const source = hostile();
  const nodes = parsed(entryMarkdown(source, entry(source, 'MASEC-T0001')));
  expect(headings(nodes, 1)).toEqual([HOSTILE]);
  expect([...walk(nodes)].filter(({ type }) => /html|mdx|image/i.test(type))).toEqual([]);
});

test('what no rule has looked at is left out', () => {
  const body =
    '<Note title="Mind">Care.</Note>\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1)) {1 + 1}\n\n{/* a comment */}\n';
  const source = fixture({
    'threats/T0001-threat-1.mdx': (text) => text.replace('Nearly everything.', body),
  });
  const markdown = entryMarkdown(source, entry(source, 'MASEC-T0001'));
  expect(markdown).toContain('> **Mind**\n>\n> Care.');
  expect(markdown).not.toMatch(/script|comment|1 \+ 1/);
});

test('a retired entry says what takes its place', () => {
  const source = retired();
  const markdown = entryMarkdown(source, entry(source, 'MASEC-T0002'));
  expect(markdown).toContain(
    '- **Status:** merged\n- **Replaced by:** [Threat 1 (MASEC-T0001)](https://example.org/MASEC-T0001)',
  );
  expect(markdown).toContain('It was the same as [Threat 1](https://example.org/MASEC-T0001).');
});

test('the schema of entry.json refuses what is wrong', () => {
  const source = real();
  const document = JSON.parse(entryJson(source, entry(source, 'MASEC-T0001')));
  expect(validate(document)).toBe(true);
  expect(validate({ ...document, entry: { ...document.entry, id: 'T1' } })).toBe(false);
  expect(validate({ ...document, relations: [{}] })).toBe(false);
  expect(validate({ ...document, more: 1 })).toBe(false);
});
