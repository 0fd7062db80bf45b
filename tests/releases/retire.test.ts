import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Fate, retire } from '#authoring/retire.ts';
import { writeFiles } from '#authoring/write-files.ts';
import { loadKnowledgeBase } from '#knowledge-base';
import { ReleasedContent } from './released-content.ts';

const T1 = 'threats/T0001-threat-1.mdx';
const T2 = 'threats/T0002-threat-2.mdx';
const T3 = 'threats/T0003-threat-3.mdx';
const C1 = 'case-studies/C0001-case.mdx';

let content: ReleasedContent;
beforeEach(() => {
  content = new ReleasedContent();
  content.write(T3, content.read(T2).replace('title: Threat 2', 'title: Threat 3'));
});
afterEach(() => content.delete());

const plan = (id: string, as: Fate, ...to: string[]) => ({
  id,
  as,
  to,
  reason: 'So: it was.',
  on: '2027-02-01',
});
const apply = (...args: Parameters<typeof plan>) => {
  const result = retire(content.root, plan(...args));
  writeFiles(result.files);
  return result;
};
const places = (
  remarks: readonly { file: string; line: number; column: number; words: string }[],
): string[] =>
  remarks.map(
    ({ file, line, column, words }) => `${file.replace(`${content.root}/`, '')}:${line}:${column} ${words}`,
  );
const codes = (): string[] =>
  loadKnowledgeBase(content.root)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);

test('a merged entry keeps its text and says what became of it; what pointed to it leads to the other', () => {
  content.swap(C1, 'relations:', 'steps:\n  - threat: MASEC-T0002\n    what: It began.\nrelations:');
  content.swap('terms/overseer.mdx', 'see-also: [MASEC-T0001]', 'see-also: [MASEC-T0002]');
  content.swap('terms/overseer.mdx', 'Somebody watches.', 'Somebody watches [[T0002]] and [[T0002|it]].');
  const body = content.read(T2).split('\n---\n')[1];
  const { rewritten, undecided, errors } = apply('MASEC-T0002', 'merged', 'MASEC-T0003');
  expect(places(rewritten)).toEqual([
    `${T1}:24:13 relation now leads to MASEC-T0003`,
    `${C1}:11:13 step now leads to MASEC-T0003`,
    'terms/overseer.mdx:8:12 see-also now leads to MASEC-T0003',
    'terms/overseer.mdx:11:18 link in prose now leads to MASEC-T0003',
    'terms/overseer.mdx:11:32 link in prose now leads to MASEC-T0003',
  ]);
  expect([undecided, errors, codes()]).toEqual([[], [], []]);
  expect(content.read(T1)).toContain('target: MASEC-T0003 # "Threat 3"');
  expect(content.read('terms/overseer.mdx')).toContain('Somebody watches [[T0003]] and [[T0003|it]].');
  expect(content.read(T2)).toContain('status: merged\n');
  expect(content.read(T2)).toContain(
    'retired:\n  on: 2027-02-01\n  reason: "So: it was."\n  to:\n    - MASEC-T0003 # "Threat 3"\n---\n',
  );
  expect(content.read(T2).split('\n---\n')[1]).toBe(body);
});

test('a family gives its threats to the other, but for those that are in it already', () => {
  content.swap(T3, 'family: MASEC-F0001\n', 'family: MASEC-F0002\nalso-in: [MASEC-F0001]\n');
  const { rewritten, undecided } = apply('MASEC-F0001', 'merged', 'MASEC-F0002');
  expect(places(rewritten).map((words) => words.replace(/:.*/, ''))).toEqual([T1, T2]);
  expect(places(undecided)).toEqual([`${T3}:7:11 also-in: MASEC-F0002 is named there already; take one out`]);
});

test('what would be said twice, lead to itself or join the wrong kinds is left, with its place', () => {
  content.swap(
    T1,
    'relations:\n',
    'relations:\n  - type: enables\n    target: MASEC-T0003\n    rationale: The same door leads to the third one as well.\n',
  );
  expect(places(retire(content.root, plan('MASEC-T0002', 'merged', 'MASEC-T0003')).undecided)).toEqual([
    `${T1}:27:13 relation: \`enables\` MASEC-T0003 is declared already; join the two`,
  ]);
  expect(places(retire(content.root, plan('MASEC-T0002', 'merged', 'MASEC-T0001')).undecided)).toEqual([
    `${T1}:27:13 relation: would lead from MASEC-T0001 to itself; take it out or say it otherwise`,
  ]);
  expect(places(retire(content.root, plan('MASEC-T0002', 'moved', 'MASEC-D0001')).undecided)).toEqual([
    `${T1}:27:13 relation: \`enables\` cannot join a threat to a defence`,
  ]);
});

test('a split and a deprecation rewrite nothing, list every use, and tell what the entry itself declared', () => {
  const { rewritten, undecided, errors } = retire(
    content.root,
    plan('MASEC-T0001', 'split', 'MASEC-T0002', 'MASEC-T0003'),
  );
  expect(rewritten).toEqual([]);
  expect(places(undecided)).toContain(
    `${T2}:29:13 link in prose: choose between MASEC-T0002 and MASEC-T0003, or take it out`,
  );
  expect(places(undecided)).toContain(
    `${T1}:23:11 declared \`enables\` MASEC-T0002: declare it in MASEC-T0002 or MASEC-T0003 too if it holds there`,
  );
  expect([...new Set(errors.map(({ code }) => code))].sort()).toEqual(['KB432', 'KB454']);
  expect(retire(content.root, plan('MASEC-T0001', 'deprecated')).undecided[0]?.words).toMatch(
    'there is no successor',
  );
});

test('a moved entry begins one of the other kind, with its text', () => {
  const before = { ...plan('MASEC-T0003', 'moved'), kind: 'open-problem' as const };
  const { begun, files } = retire(content.root, before);
  expect(begun).toMatchObject({ id: 'MASEC-P0002' });
  const text = files.find(({ file }) => file === begun?.file)?.text ?? '';
  expect(text).toContain('title: Threat 3\n');
  expect(text).toContain('## What is known\n\nIt was seen in 84 % of runs [@able2024one#f1].');
  expect(text).toContain('### What is not known\n\nNearly everything.');
  writeFiles(files);
  expect(codes()).toEqual(['KB403']);
});

test('an entry out of use tells its neighbours nothing, and keeps what it said', () => {
  apply('MASEC-T0002', 'merged', 'MASEC-T0003');
  content.swap(
    T2,
    'retired:',
    'relations:\n  - type: amplifies\n    target: MASEC-T0001\n    rationale: What the second took makes the first one easier.\nretired:',
  );
  const { graph } = loadKnowledgeBase(content.root);
  expect(graph.outgoing('MASEC-T0002').map(({ id }) => id)).toEqual(['MASEC-T0002--amplifies--MASEC-T0001']);
  expect(graph.incoming('MASEC-T0001').map(({ source }) => source)).not.toContain('MASEC-T0002');
  expect(graph.relations.map(({ source }) => source)).not.toContain('MASEC-T0002');
});

test('who follows successors arrives at an entry in use, and never in a circle', () => {
  apply('MASEC-T0002', 'merged', 'MASEC-T0003');
  content.write('threats/T0004-threat-4.mdx', content.read(T3).replace('title: Threat 3', 'title: Threat 4'));
  apply('MASEC-T0003', 'merged', 'MASEC-T0004');
  content.swap(T1, 'target: MASEC-T0004', 'target: MASEC-T0002');
  const [mistake] = loadKnowledgeBase(content.root).diagnostics.filter(({ code }) => code === 'KB432');
  expect(mistake?.suggestion).toBe('Write `MASEC-T0004`, which took its place.');
  expect(mistake?.fix?.map(({ text }) => text)).toEqual(['MASEC-T0004']);
  content.swap(T3, '- MASEC-T0004', '- MASEC-T0002');
  expect(codes().filter((code) => code === 'KB301')).toEqual(['KB301']);
});

describe('is refused:', () => {
  test.each([
    ['an id that is not there', () => plan('MASEC-T0044', 'deprecated'), 'There is no entry'],
    [
      'a successor that is not there',
      () => plan('MASEC-T0001', 'merged', 'MASEC-T0044'),
      'There is no entry',
    ],
    ['itself', () => plan('MASEC-T0001', 'merged', 'MASEC-T0001'), 'its own place'],
    ['a split into one', () => plan('MASEC-T0001', 'split', 'MASEC-T0002'), 'two or more'],
    [
      'a deprecation with a successor',
      () => plan('MASEC-T0001', 'deprecated', 'MASEC-T0002'),
      'no successor',
    ],
    ['a move within the kind', () => plan('MASEC-T0001', 'moved', 'MASEC-T0002'), 'merged'],
    ['no reason', () => ({ ...plan('MASEC-T0001', 'deprecated'), reason: ' ' }), '--reason'],
  ] as const)('%s', (_name, given, words) => {
    expect(() => retire(content.root, given())).toThrow(words);
  });

  test('an entry that is out of use already, and one as a successor', () => {
    apply('MASEC-T0002', 'merged', 'MASEC-T0003');
    expect(() => retire(content.root, plan('MASEC-T0002', 'deprecated'))).toThrow('merged already');
    expect(() => retire(content.root, plan('MASEC-T0001', 'merged', 'MASEC-T0002'))).toThrow('is merged');
  });
});

test('--dry-run writes nothing', () => {
  const before = content.files().map((name) => content.read(name));
  expect(
    content.must('retire', 'T0002', '--as', 'merged', '--to', 't0003', '--reason', 'So.', '--dry-run'),
  ).toContain('would change');
  expect(content.files().map((name) => content.read(name))).toEqual(before);
});
