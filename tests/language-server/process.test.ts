import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Editor } from './editor.ts';

const T1 = 'threats/T0001-threat-1.mdx';

async function reports(editor: Editor): Promise<boolean> {
  await editor.open(T1);
  await editor.edit(T1, 'MASEC-F0001', 'MASEC-F0099');
  return (await editor.diagnostics(T1, (list) => list.length > 0)).length > 0;
}

test('the server ends when it is told to', async () => {
  const editor = await Editor.start();
  expect(editor.initialized.serverInfo?.name).toBe('masec');
  expect(await editor.stop()).toBe(0);
});

test('the server ends when the editor goes without a word', async () => {
  const editor = await Editor.start();
  await reports(editor);
  const ended = once(editor.process, 'exit');
  editor.process.stdin?.end();
  await ended;
  expect(editor.process.exitCode).not.toBeNull();
  await editor.stop();
});

test('npm starts it without a word of its own on the wire', async () => {
  const editor = await Editor.start({ command: ['npm', 'run', '--silent', 'lsp'] });
  expect(await reports(editor)).toBe(true);
  await editor.stop();
});

test.each([
  ['the parent of the content folder', { folder: '' }],
  ['the content folder itself', { folder: 'content' }],
  ['a folder that an option names', { folder: 'elsewhere', options: { content: '../content' } }],
])('the content is found from %s', async (_, start) => {
  const editor = await Editor.start(start);
  expect(await reports(editor)).toBe(true);
  await editor.stop();
});

test('a folder without content is said to have none, and nothing is answered', async () => {
  const editor = await Editor.start({ folder: join('content', 'threats') });
  expect(await editor.logged()).toContain('no content folder');
  await editor.open(T1);
  expect(await editor.hover(T1, { line: 1, character: 1 })).toBeNull();
  await editor.stop();
});
