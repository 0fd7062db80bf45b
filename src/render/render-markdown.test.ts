import { describe, expect, test } from 'vitest';
import { parseBody } from '#model/markdown.ts';
import { SourceText } from '#model/source-text.ts';
import { renderMarkdown } from './render-markdown.ts';
import type { Resolver } from './resolver.ts';

const resolver: Resolver = {
  entry: (id) => (id === 'MASEC-T0001' ? { href: '/MASEC-T0001/', label: 'Secret collusion' } : undefined),
  citation: (key, finding) =>
    key === 'a2024b'
      ? { href: `/references/a2024b/#${finding}`, label: 'A 2024', title: 'A "title" <b>' }
      : undefined,
  media: (name) => `/media/${name}`,
};

function html(text: string): string {
  const result = parseBody(new SourceText('f.mdx', text), 0);
  if ('problem' in result) throw new Error(result.problem.message);
  return renderMarkdown(result.nodes, resolver);
}

describe('renderMarkdown()', () => {
  test('links ids by title or words, and citations by author and year', () => {
    expect(html('See [[T0001]] or [[T0001|it]] [@a2024b#f1].')).toBe(
      '<p>See <a class="entry-link" href="/MASEC-T0001/" data-preview="MASEC-T0001">Secret collusion</a> or <a class="entry-link" href="/MASEC-T0001/" data-preview="MASEC-T0001">it</a> <span class="citations">(<a class="citation" href="/references/a2024b/#f1" title="A &quot;title&quot; &lt;b&gt;">A 2024</a>)</span>.</p>',
    );
  });

  test('makes tables that scroll by themselves', () => {
    expect(html('| a | b |\n| - | - |\n| [[T0001\\|x]] | 2 |')).toContain(
      '<div class="table-scroll" tabindex="0" role="region" aria-label="Table"><table><thead><tr><th scope="col">a</th>',
    );
  });

  test('sets apostrophes and figures as a printer would, and leaves code alone', () => {
    expect(html("An agent's 84 % and `an agent's 84 %`.")).toBe(
      '<p>An agent\u2019s 84\u202f% and <code>an agent&#39;s 84 %</code>.</p>',
    );
  });

  test('shows only what is on the list, whatever the tree holds', () => {
    const hostile = [
      '<script>alert(1)</script>',
      '<iframe src="https://x"/>',
      '<a href="javascript:alert(1)">x</a>',
      '[x](javascript:alert(1))',
      '[x](data:text/html,y)',
      '![x](https://elsewhere/x.png)',
      '![x](../x.svg)',
      'import x from "y"\n\nhi',
      '{process.exit()}',
      '<Note {...x}>hi</Note>',
      '<Figure src={x} onload="y"/>',
      '[x][y]\n\n[y]: javascript:alert(1)',
      '`<b>` \\<b> &lt;img onerror=x>',
    ].map(html);
    for (const output of hostile)
      expect(output).not.toMatch(
        /<script|<iframe|javascript:|data:text|<img|onload|onerror=x>|process|import/,
      );
    expect(hostile.at(-1)).toBe('<p><code>&lt;b&gt;</code> &lt;b&gt; &lt;img onerror=x&gt;</p>');
  });
});
