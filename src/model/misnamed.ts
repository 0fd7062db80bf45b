import { basename } from 'node:path';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { READ_CODES } from './read-codes.ts';

/**
 * What is said of a file or folder whose name has not the form it needs.
 * @param expected a name as it should be
 */
export function misnamed(file: string, expected: string): Diagnostic {
  return diagnose(READ_CODES.fileName, {
    file,
    span: { start: { line: 1, column: 1 } },
    message: `The file name \`${basename(file)}\` does not have the form it needs.`,
    suggestion: `Name it like \`${expected}\`.`,
  });
}
