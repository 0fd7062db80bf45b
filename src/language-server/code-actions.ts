import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { applyEdits } from '#diagnostics/text-edit.ts';
import type { ContentFile } from './content-file.ts';
import { shown } from './published-diagnostics.ts';
import { replaceText } from './replace-text.ts';
import type { Workspace } from './workspace.ts';

/** The kind of the action that mends a whole file, for editors that run it on save. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.masec`;

/** A mended mistake may bring another to light; more rounds than this mean that two edits undo each other. */
const ROUNDS = 12;

/** What can be done about the mistakes in a stretch of a file. */
export function codeActions(
  workspace: Workspace,
  document: TextDocument,
  file: ContentFile,
  { range, context }: CodeActionParams,
): CodeAction[] {
  const wanted = (kind: string): boolean =>
    context.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const fixable = workspace.current.diagnostics.filter(({ file: name, fix }) => name === file.file && fix);
  if (fixable.length === 0) return [];
  const actions: CodeAction[] = [];
  if (wanted(CodeActionKind.QuickFix)) actions.push(...quickFixes(document, fixable, range));
  if (context.only && wanted(FIX_ALL)) {
    const edits = replaceText(document, mendAll(workspace, document, file));
    if (edits.length > 0)
      actions.push(action('Mend what is safe to mend in this file', FIX_ALL, document, edits));
  }
  return actions;
}

function quickFixes(document: TextDocument, fixable: readonly Diagnostic[], range: Range): CodeAction[] {
  const text = document.getText();
  const here = fixable
    .map((diagnostic) => ({ diagnostic, mark: shown(diagnostic, text) }))
    .filter(({ mark }) => overlaps(mark.range, range));
  const single = here.map(
    ({ diagnostic, mark }): CodeAction => ({
      ...action(titleOf(diagnostic), CodeActionKind.QuickFix, document, editsOf(document, [diagnostic])),
      diagnostics: [mark],
      isPreferred: here.length === 1,
    }),
  );
  if (single.length === 0 || fixable.length < 2) return single;
  const title = `Mend all ${fixable.length} mistakes of this file that are safe to mend`;
  return [...single, action(title, CodeActionKind.QuickFix, document, editsOf(document, fixable))];
}

/** The text of a file when every edit that mends a mistake was made, and those that they bring to light. */
function mendAll(workspace: Workspace, document: TextDocument, { file }: ContentFile): string {
  let text = document.getText();
  for (let round = 0; round < ROUNDS; round++) {
    const { diagnostics } = workspace.load(new Map([[file, text]]));
    const edits = diagnostics
      .filter((diagnostic) => diagnostic.file === file)
      .flatMap(({ fix }) => fix ?? []);
    const mended = applyEdits(text, edits);
    if (mended === text) break;
    text = mended;
  }
  return text;
}

function action(title: string, kind: string, { uri }: TextDocument, edits: TextEdit[]): CodeAction {
  return { title, kind, edit: { changes: { [uri]: edits } } };
}

/** The edits of some findings as one change of the text, in which no two touch. */
function editsOf(document: TextDocument, diagnostics: readonly Diagnostic[]): TextEdit[] {
  const edits = diagnostics.flatMap(({ fix }) => fix ?? []);
  if (diagnostics.length > 1) return replaceText(document, applyEdits(document.getText(), edits));
  return edits.map(({ start, end, text }) => ({
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    newText: text,
  }));
}

function titleOf({ suggestion, message }: Diagnostic): string {
  return (suggestion ?? `Mend: ${message}`).replace(/\.$/, '');
}

function overlaps(a: Range, b: Range): boolean {
  const before = (p: Range['start'], q: Range['start']): boolean =>
    p.line < q.line || (p.line === q.line && p.character < q.character);
  return !before(a.end, b.start) && !before(b.end, a.start);
}
