import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InitializeParams } from 'vscode-languageserver';
import { ContentError } from '#model/read-corpus.ts';
import { type OpenDocuments, Workspace } from './workspace.ts';

/**
 * The content folder an editor means: the one its options name, else `content` in one of its folders, else one of them.
 * @returns undefined when none of them is a content folder
 */
export function openWorkspace(params: InitializeParams, documents: OpenDocuments): Workspace | undefined {
  const uris = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
  const folders = uris.filter((uri) => uri.startsWith('file:')).map((uri) => fileURLToPath(uri));
  const named = (params.initializationOptions as { content?: unknown } | undefined)?.content;
  const candidates =
    typeof named === 'string' && named !== ''
      ? isAbsolute(named)
        ? [named]
        : folders.map((folder) => join(folder, named))
      : [...folders.map((folder) => join(folder, 'content')), ...folders];
  for (const candidate of candidates) {
    try {
      return new Workspace(candidate, documents);
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
    }
  }
  return undefined;
}
