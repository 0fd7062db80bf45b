import type { TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { format, titlesOf } from '#authoring/format.ts';
import { authorsOf } from '#graph/authors.ts';
import type { ContentFile } from './content-file.ts';
import { replaceText } from './replace-text.ts';
import type { Workspace } from './workspace.ts';

/** The change that puts an entry, a term or a discipline into the common form; none while its YAML cannot be read. */
export function formatting(workspace: Workspace, document: TextDocument, { file }: ContentFile): TextEdit[] {
  const { graph } = workspace.current;
  const authors = authorsOf(graph);
  const author = authors.find((each) => each.file === file);
  if (!author) return [];
  const formatted = format(author, titlesOf(graph));
  return replaceText(document, formatted);
}
