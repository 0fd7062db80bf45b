import { afterEach, beforeEach, expect, test } from 'vitest';
import { Editor } from './editor.ts';

const T1 = 'threats/T0001-threat-1.mdx';
const clean = (list: readonly unknown[]): boolean => list.length === 0;
const some = (list: readonly unknown[]): boolean => list.length > 0;

let editor: Editor;
beforeEach(async () => {
  editor = await Editor.start();
  await editor.open(T1);
});
afterEach(() => editor.stop());

/** The edits of an action for the file of this test. */
const editsOf = (action: Awaited<ReturnType<Editor['actions']>>[number] | undefined) =>
  action?.edit?.changes?.[editor.uri(T1)] ?? [];

test('a mistake in which there is no doubt has one remedy, and the file is clean behind it', async () => {
  const before = editor.text(T1);
  await editor.edit(T1, 'origin: emergent', 'origin: emergnt');
  const found = await editor.diagnostics(T1, some);
  const actions = await editor.actions(T1, found);
  expect(actions).toMatchObject([
    { title: 'Write `emergent`', kind: 'quickfix', isPreferred: true, diagnostics: found },
  ]);
  expect(await editor.apply(T1, editsOf(actions[0]))).toBe(before);
  await editor.diagnostics(T1, clean);
});

test('a remedy stands at its place behind letters that are none of ASCII', async () => {
  await editor.edit(T1, 'Nearly everything.', 'Größe 🦊🦊 [[t0002]] zählt.');
  const [mistake] = await editor.diagnostics(T1, some);
  const actions = await editor.actions(T1, mistake ? [mistake] : []);
  expect(await editor.apply(T1, editsOf(actions[0]))).toContain('Größe 🦊🦊 [[T0002]] zählt.');
});

test('all that is safe in a file is mended at once, with what that brings to light', async () => {
  const before = editor.text(T1);
  await editor.edit(T1, 'Theirs is wider.', 'Theirs: wider.');
  await editor.edit(T1, 'origin: emergent', 'origin: emergnt');
  await editor.edit(T1, 'MASEC-F0001', 'masec-f0001');
  const found = await editor.diagnostics(T1, some);
  expect(found.map(({ code }) => code)).toEqual(['KB106']);
  const [action, ...others] = await editor.actions(T1, [], ['source.fixAll']);
  expect(others).toEqual([]);
  expect(action?.kind).toBe('source.fixAll.masec');
  const after = await editor.apply(T1, editsOf(action));
  expect(after).toBe(before.replace('Theirs is wider.', '"Theirs: wider."'));
  await editor.diagnostics(T1, clean);
});

test('several mistakes have one remedy each and one for all', async () => {
  const before = editor.text(T1);
  await editor.edit(T1, 'origin: emergent', 'origin: emergnt');
  await editor.edit(T1, 'MASEC-F0001', 'masec-f0001');
  const found = await editor.diagnostics(T1, (list) => list.length === 2);
  const actions = await editor.actions(T1, found.slice(0, 1));
  expect(actions.map(({ title }) => title)).toEqual([
    'Write `MASEC-F0001`',
    'Mend all 2 mistakes of this file that are safe to mend',
  ]);
  expect(await editor.apply(T1, editsOf(actions[1]))).toBe(before);
});

test('what has no remedy that is safe is left to its author', async () => {
  await editor.edit(T1, 'summary: A threat for tests, the one numbered 1.\n', '');
  const found = await editor.diagnostics(T1, some);
  expect(await editor.actions(T1, found)).toEqual([]);
  expect(await editor.actions(T1, found, ['source.fixAll'])).toEqual([]);
});

test('formatting orders the fields and writes titles beside ids, and changes nothing the second time', async () => {
  await editor.edit(T1, 'summary: A threat for tests, the one numbered 1.\n', '');
  await editor.edit(
    T1,
    'family: MASEC-F0001\n',
    'family: MASEC-F0001\nsummary: A threat for tests, the one numbered 1.\n',
  );
  const edits = await editor.format(T1);
  const after = await editor.apply(T1, edits);
  expect(after).toMatch(
    /^---\ntitle: Threat 1\nsummary: .*\nstatus: published\nadded: 2026-01-02\nfamily: MASEC-F0001 # "Family 1"\n/,
  );
  expect(edits.every(({ range }) => range.end.line < 30)).toBe(true);
  expect(await editor.format(T1)).toEqual([]);
});

test('a file whose YAML cannot be read is not formatted', async () => {
  await editor.edit(T1, 'title: Threat 1', 'title: [');
  expect(await editor.format(T1)).toEqual([]);
});
