import fc from 'fast-check';
import { markdownToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { code, plain, seen } from '#review/markdown/text.ts';
import { swap } from '../fixtures/content-builder.ts';
import { reviewOf } from './changed-content.ts';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const flatten = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flatten)];
const parse = (text: string): Node[] => flatten(markdownToMdast(text) as unknown as Node);

/** The words of a tree that may consist of one item with text and nothing else. */
function onlyText(markdown: string, inside: string[] = []): string {
  const nodes = parse(markdown);
  const allowed = ['root', 'list', 'listItem', 'paragraph', 'text', ...inside];
  expect(nodes.map(({ type }) => type).filter((type) => !allowed.includes(type))).toEqual([]);
  return nodes.map(({ value }) => value ?? '').join('');
}

const SIGNS = fc.constantFrom(
  ...'`*_[]()<>&#@!|~$\\-+=.:/"\'{}1aA \n\t',
  'https://',
  'www.',
  '@octocat',
  '#1',
  'GH-1',
  '<!--',
  '&lt;',
  '&#64;',
  '\u202e',
  '\u200b',
);
const hostile = fc.array(SIGNS, { maxLength: 24 }).map((signs) => signs.join(''));

test('any text is shown as itself and as nothing but text', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(onlyText(`- a ${plain(text)}`).replaceAll('\u200b', '')).toBe(`a ${seen(text)}`.trim());
      expect(
        onlyText(`- ${plain(text)} b`)
          .replaceAll('\u200b', '')
          .trim(),
      ).toBe(`${seen(text)} b`.trim());
    }),
    { seed: 1, numRuns: 3000 },
  );
});

test('any text as code is shown letter by letter', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(onlyText(`- a ${code(text)} b`, ['inlineCode'])).toBe(`a ${seen(text) || ' '} b`);
    }),
    { seed: 1, numRuns: 3000 },
  );
});

test('nobody is mentioned, and no issue', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(onlyText(`- a ${plain(text)}`)).not.toMatch(/@[a-z]|#\d|GH-\d/i);
    }),
    { seed: 1, numRuns: 3000 },
  );
});

test('an entry cannot break the summary, wherever it puts its marks', () => {
  const nasty =
    '<img src=x onerror=alert(1)> @octocat [x](https://evil.example) ``` # Head | a | b | --- **b** <details> </ins> <!--';
  const quoted = JSON.stringify(nasty);
  const text = reviewOf({
    'defences/D0001-defence.mdx': (entry) =>
      entry
        .replace('title: A defence', `title: ${quoted}`)
        .replace('summary: A measure against the threats.', `summary: ${quoted}`)
        .replace('cost: Time.', `cost: ${quoted}`)
        .replace('rationale: It closes', `rationale: ${quoted} # It closes`)
        .replace(
          '\nElsewhere.\n',
          '\nElsewhere `<b>` @octocat \\<i> #12.\n\n```\n@octocat\n## Head\n```\n\n> ## Head\n',
        ),
    'references/able2024one.yml': (work) =>
      work
        .replace('title: One work', `title: ${quoted}`)
        .replace('statement: It was seen in', `statement: ${quoted} # It`),
    'terms/overseer.mdx': (term) => term.replace(/^title: .*$/m, `title: ${quoted}`),
    'vocabularies/match.yml': swap('label:', `label: ${quoted} #`),
  });
  const nodes = parse(text);
  const marks = nodes.filter(({ type }) => type === 'html').map(({ value }) => value);
  expect(marks.filter((mark) => !/^<\/?(?:ins|del)>$/.test(mark ?? ''))).toEqual([]);
  expect(
    nodes.filter(({ type }) => ['link', 'image', 'code', 'definition', 'linkReference'].includes(type)),
  ).toEqual([]);
  const headings = nodes
    .filter(({ type }) => type === 'heading')
    .flatMap(({ children }) => (children ?? []).map(({ value }) => value));
  expect(headings).toEqual([
    'Review',
    'New findings of the check',
    'Claims beside their findings',
    'Our own analysis: does any report a result?',
    'Relations',
    'References and findings',
    'Entries',
    'Vocabularies, frameworks and other files',
    'The export, masec.json',
  ]);
  const outsideCode = nodes.filter(({ type }) => type === 'text').map(({ value }) => value);
  expect(outsideCode.filter((words) => /@octocat|#12/.test(words ?? ''))).toEqual([]);
});
