import type { TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** The change that gives a document another text and leaves alone what is the same at both ends, so that the cursor stays. */
export function replaceText(document: TextDocument, text: string): TextEdit[] {
  const before = document.getText();
  if (before === text) return [];
  const shorter = Math.min(before.length, text.length);
  let start = 0;
  while (start < shorter && before[start] === text[start]) start++;
  while (start > 0 && before[start - 1] !== '\n') start--;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === text.at(-1 - same)) same++;
  while (same > 0 && before.at(-same - 1) !== '\n') same--;
  const range = { start: document.positionAt(start), end: document.positionAt(before.length - same) };
  return [{ range, newText: text.slice(start, text.length - same) }];
}
