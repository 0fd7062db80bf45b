import { lstatSync, readdirSync } from 'node:fs';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { READ_CODES } from './read-codes.ts';

/**
 * The names in a folder of the content. A symbolic link is refused wherever it leads: what lies behind it is not what was reviewed.
 * @param path where the folder lies
 * @param file its name in messages
 * @returns the names, none for a folder that is not there, or what is wrong with it
 */
export function readFolder(path: string, file: string): string[] | Diagnostic {
  const fail = (message: string, suggestion: string): Diagnostic =>
    diagnose(READ_CODES.unreadable, { file, span: { start: { line: 1, column: 1 } }, message, suggestion });
  try {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (!stat) return [];
    if (stat.isDirectory()) return readdirSync(path).sort();
    return stat.isSymbolicLink()
      ? fail('The folder is a symbolic link.', 'Put the folder itself in its place.')
      : fail('A folder of this name is expected, not a file.', 'Move the file away.');
  } catch (error) {
    return fail(
      `The folder cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`,
      'Check that you may read it.',
    );
  }
}
