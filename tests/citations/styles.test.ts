import { describe, expect, test } from 'vitest';
import { Addresses } from '#citations/addresses.ts';
import { Citable } from '#citations/citable.ts';
import { CITATION_STYLES } from '#citations/styles/styles.ts';
import { loadKnowledgeBase, publishedGraph } from '#knowledge-base';
import { officially } from './citeproc.ts';
import { citable, RELEASES, threat } from './samples.ts';

const graph = publishedGraph(loadKnowledgeBase('content').graph.corpus);
const all = new Citable(graph, new Addresses(graph.corpus.site.namespace));
const TITLES = [
  'Secret collusion by steganography',
  'Who watches the watchers?',
  'Agents, and what is out of reach: a game of trust',
  'The “lemons” problem in an agent’s market',
  'A "straight" quote and an agent\'s apostrophe',
  '50 % of $5 & {braces} #1 ~tilde^ _under_ \\backslash',
  'Tags <i>such</i> as <b>these</b> & <script>alert(1)</script>',
  'man-in-the-middle of multi-agent pipelines, e.g. MCP/A2A',
  'Überwachung à la carte — 監視 мониторинг',
  'iOS-like sandboxes vs. eBPF (and after)',
];
const CONTRIBUTORS: readonly (readonly string[])[] = [
  [],
  ['Lovelace, Ada'],
  ['Ada Lovelace'],
  ['van der Berg, Jan Peter', 'Lovelace, Ada'],
  ['ACME, Inc.', 'Sartre, Jean-Paul', 'O’Neill, Ó.'],
  Array.from({ length: 7 }, (_, index) => `Family${index}, Given Middle`),
  Array.from({ length: 21 }, (_, index) => `Family${index}, Given`),
];

describe.each(CITATION_STYLES)('$label', ({ name, write }) => {
  test('writes our entries as the official style does', () => {
    const items = [...graph.entries.values()]
      .filter((_, index) => process.env['MASEC_TEST_ALL'] === '1' || index % 9 === 0)
      .map((entry) => all.entry(entry));
    expect(items.length).toBeGreaterThan(20);
    expect(items.map(write)).toEqual(officially(name, items));
  });

  test('writes hostile titles as the official style does', () => {
    const items = TITLES.map((title) => threat(title));
    expect(items.map(write)).toEqual(officially(name, items).map((text) => text.replaceAll('\u2060', '')));
  });

  test('credits nobody, one, several and many as the official style does', () => {
    const items = CONTRIBUTORS.map((names) => threat('Secret collusion', names));
    expect(items.map(write)).toEqual(officially(name, items));
  });

  test('writes the whole, and what was never released, as the official style does', () => {
    const items = [citable(RELEASES), citable()].flatMap(({ items, item }) => [
      items.whole(),
      item('MASEC-T0002'),
    ]);
    expect(items.map(write)).toEqual(officially(name, items));
  });
});

test('a person and a body are joined as the manuals ask, where the processor has its own way', () => {
  const credits = (names: readonly string[]) => {
    const item = threat('Secret collusion', names);
    return CITATION_STYLES.map(({ name, write }) =>
      [write(item), ...officially(name, [item])].map((text) => text.split(/ (?:\(?2027\)?\.|“)/)[0] ?? ''),
    );
  };
  expect(
    [credits(['Nakamoto, S.', 'Red Team']), credits(['Red Team', 'Nakamoto, S.'])]
      .flat()
      .filter(([ours, official]) => ours !== official),
  ).toMatchInlineSnapshot(`
    [
      [
        "Nakamoto, S., & Red Team.",
        "Nakamoto, S. & Red Team.",
      ],
      [
        "Nakamoto, S., and Red Team.",
        "Nakamoto, S. and Red Team.",
      ],
      [
        "Red Team and S. Nakamoto.",
        "Red Team, and S. Nakamoto.",
      ],
    ]
  `);
});

test('the four styles, once in full', () => {
  const item = threat('Secret collusion', ['Lovelace, Ada', 'Red Team']);
  expect(
    Object.fromEntries(CITATION_STYLES.map(({ name, write }) => [name, write(item)])),
  ).toMatchInlineSnapshot(`
    {
      "acm": "Ada Lovelace and Red Team. 2027. Secret collusion (MASEC-T0001, revision 2). Fixture: the Multi-Agent Security Knowledge Base. Retrieved from https://w3id.org/masec/MASEC-T0001/r2/",
      "apa": "Lovelace, A., & Red Team. (2027). Secret collusion (MASEC-T0001, revision 2). In Fixture: the Multi-Agent Security Knowledge Base. https://w3id.org/masec/MASEC-T0001/r2/",
      "chicago": "Lovelace, Ada, and Red Team. 2027. “Secret Collusion (MASEC-T0001, Revision 2).” In Fixture: The Multi-Agent Security Knowledge Base. May 21. https://w3id.org/masec/MASEC-T0001/r2/.",
      "ieee": "A. Lovelace and Red Team, “Secret collusion (MASEC-T0001, revision 2),” Fixture: the Multi-Agent Security Knowledge Base. May 21, 2027. [Online]. Available: https://w3id.org/masec/MASEC-T0001/r2/",
    }
  `);
});
