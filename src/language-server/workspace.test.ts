import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { loadKnowledgeBase } from '#knowledge-base';
import { Workspace } from './workspace.ts';

const ROOT = join(import.meta.dirname, '../../tests/fixtures/content');
const FILES = globSync('*/**/*.{mdx,yml}', { cwd: ROOT })
  .sort()
  .filter((_, index) => index % 3 === 0);

/** What an author does to a file, one after the other; the last puts everything back. */
const EDITS: readonly ((text: string) => string)[] = [
  (text) => text.replace(/.*\n(?=.*\n.*$)/, ''),
  (text) => text.replaceAll('84', '85'),
  (text) => text.replace('title:', 'title: ['),
  (text) => text,
];

/** The texts that are open. */
function openTexts() {
  const open = new Map<string, TextDocument>();
  const uri = (name: string): string => pathToFileURL(join(ROOT, name)).href;
  return {
    get: (name: string) => open.get(name),
    all: () => [...open.values()],
    put: (name: string, text: string) => open.set(name, TextDocument.create(uri(name), 'mdx', 1, text)),
  };
}

test('what is said after an edit is what a fresh check says, through edits of many files', () => {
  const documents = openTexts();
  const workspace = new Workspace(ROOT, documents);
  const drafts = new Map<string, string>();
  let mistakes = 0;
  for (const name of FILES) {
    const saved = readFileSync(join(ROOT, name), 'utf8');
    for (const edit of EDITS) {
      documents.put(name, edit(saved));
      drafts.set(`${workspace.root}/${name}`, edit(saved));
      workspace.invalidate();
      const fresh = loadKnowledgeBase(ROOT, drafts).diagnostics;
      expect(workspace.current.diagnostics, name).toEqual(fresh);
      mistakes += fresh.length;
    }
  }
  expect(mistakes).toBeGreaterThan(20);
  expect(workspace.current.diagnostics).toEqual([]);
});

test('texts of a question are kept out of what is said of the file', () => {
  const workspace = new Workspace(ROOT, openTexts());
  const file = `${workspace.root}/threats/T0001-threat-1.mdx`;
  expect(workspace.load(new Map([[file, '']])).diagnostics.length).toBeGreaterThan(0);
  expect(workspace.current.diagnostics).toEqual([]);
});
