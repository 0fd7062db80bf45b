import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import { Editor } from './editor.ts';

const T1 = 'threats/T0001-threat-1.mdx';
const T2 = 'threats/T0002-threat-2.mdx';
const D1 = 'defences/D0001-defence.mdx';
const R1 = 'references/able2024one.yml';
const clean = (list: readonly unknown[]): boolean => list.length === 0;
const some = (list: readonly unknown[]): boolean => list.length > 0;

let editor: Editor;
beforeEach(async () => {
  editor = await Editor.start();
});
afterEach(() => editor.stop());

test('a mistake is shown while it is typed, with its code, page and remedy, and goes when it is mended', async () => {
  await editor.open(T1);
  await editor.edit(T1, 'family: MASEC-F0001', 'family: masec-f0001');
  const [mistake] = await editor.diagnostics(T1, some);
  expect(mistake).toEqual({
    range: { start: { line: 5, character: 8 }, end: { line: 5, character: 19 } },
    severity: DiagnosticSeverity.Error,
    code: 'KB205',
    codeDescription: { href: 'https://w3id.org/masec/rules/KB205/' },
    source: 'masec',
    message: expect.stringContaining('Write `MASEC-F0001`.'),
  });
  await editor.edit(T1, 'masec-f0001', 'MASEC-F0001');
  expect(await editor.diagnostics(T1, clean)).toEqual([]);
});

test('columns count UTF-16 units behind letters that are none of ASCII', async () => {
  await editor.open(T2);
  await editor.edit(T2, 'Nearly everything.', 'Größe 🦊🦊 [[T0099]] fehlt.');
  const [mistake] = await editor.diagnostics(T2, some);
  expect(mistake).toMatchObject({
    code: 'KB410',
    range: { start: { character: 11 }, end: { character: 20 } },
  });
});

test('an edit of one file shows and takes back the mistakes of others', async () => {
  await editor.open(R1);
  await editor.edit(R1, '- id: f1', '- id: f3');
  const citing = [T1, T2, D1, 'trade-offs/X0001-trade-off.mdx', 'case-studies/C0001-case.mdx'];
  for (const name of citing)
    expect((await editor.diagnostics(name, some)).map(({ code }) => code)).toContain('KB421');
  await editor.edit(R1, '- id: f3', '- id: f1');
  for (const name of citing) await editor.diagnostics(name, clean);
  expect(editor.codes).toEqual([]);
});

test('what is typed last is what is checked, however fast the keys come', async () => {
  await editor.open(T1);
  let before = 'status: published';
  for (const letters of ['p', 'pu', 'pub', 'x', 'dra', 'drafd']) {
    await editor.edit(T1, before, `status: ${letters}`);
    before = `status: ${letters}`;
  }
  const [mistake] = await editor.diagnostics(T1, some);
  expect(mistake?.message).toContain('`drafd`');
});

test('a file that cannot be parsed is answered for all the same', async () => {
  await editor.open(T1);
  await editor.edit(T1, 'title: Threat 1', 'title: [Threat: {');
  const [mistake] = await editor.diagnostics(T1, some);
  expect(mistake?.code).toBe('KB106');
  const position = await editor.type(T1, 'family: MASEC-F0001', 'family: MASEC-▮F0001');
  expect((await editor.complete(T1, position)).map(({ label }) => label)).toContain('MASEC-F0002');
  expect((await editor.hover(T1, position))?.contents).toMatchObject({
    value: expect.stringContaining('Family 1'),
  });
  await editor.edit(T1, 'title: [Threat: {', 'title: Threat 1');
  await editor.diagnostics(T1, clean);
});

test('a folder that breaks in the middle is checked again when it is whole', async () => {
  const list = 'vocabularies/channel.yml';
  await editor.open(list);
  const text = editor.text(list);
  await editor.edit(list, text, '{');
  await editor.diagnostics(list, some);
  await editor.edit(list, '{', text);
  await editor.diagnostics(list, clean);
});

test('a file that was never saved is checked, and forgotten when it is closed', async () => {
  const name = 'threats/T0009-new.mdx';
  await editor.open(name, editor.text(T2).replace('MASEC-F0001', 'MASEC-F0099'));
  expect((await editor.diagnostics(name, some)).map(({ code }) => code)).toContain('KB440');
  await editor.close(name);
  await editor.diagnostics(name, clean);
});

test('what another program writes is seen', async () => {
  const path = join(editor.root, 'content', T2);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace('status: published', 'status: finished'));
  await editor.changedOnDisk(T2);
  expect((await editor.diagnostics(T2, some))[0]?.code).toBe('KB203');
  writeFileSync(path, text);
  await editor.changedOnDisk(T2);
  await editor.diagnostics(T2, clean);
});
