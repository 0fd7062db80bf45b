import { lstatSync, readFileSync } from 'node:fs';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { READ_CODES } from './read-codes.ts';
import { SourceText } from './source-text.ts';

const KIB = 1024;
const LIMITS = { entry: 64 * KIB, data: 1024 * KIB, ledger: 32 * 1024 * KIB };
const MAX_LINE = 4000;
const START = { start: { line: 1, column: 1 } };

// Control characters other than tab and line ends, and the marks that reorder text on screen.
const CONTROL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0085\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;
const CONFLICT = /^(?:<{7} |={7}$|>{7} |\|{7} )/m;

/** Texts that stand in for files, saved or not, by the name that messages give the file: what an editor holds. */
export type Drafts = ReadonlyMap<string, string>;

/**
 * Reads one file within the limits every author has.
 * @param path where the file lies
 * @param file its name in messages
 * @param sort which limit of size holds
 * @param draft the text that stands in for the file, if there is one
 * @returns the text, or what is wrong with the file; never throws for an unreadable file
 */
export function readSource(
  path: string,
  file: string,
  sort: keyof typeof LIMITS,
  draft?: string,
): SourceText | Diagnostic {
  const fail = (
    record: (typeof READ_CODES)[keyof typeof READ_CODES],
    message: string,
    suggestion: string,
    span = START as ReturnType<SourceText['span']>,
  ): Diagnostic => diagnose(record, { file, span, message, suggestion });
  let bytes: Buffer;
  try {
    const stat = lstatSync(path, { throwIfNoEntry: draft === undefined });
    if (stat && !stat.isFile())
      return fail(
        READ_CODES.unreadable,
        `The file is ${stat.isSymbolicLink() ? 'a symbolic link' : 'not a regular file'}.`,
        'Put the file itself in its place.',
      );
    const size = draft === undefined ? (stat?.size ?? 0) : Buffer.byteLength(draft);
    if (size > LIMITS[sort])
      return fail(
        READ_CODES.tooLarge,
        `The file has ${size} bytes; at most ${LIMITS[sort]} are allowed.`,
        'Shorten it, or split it into several entries.',
      );
    bytes = draft === undefined ? readFileSync(path) : Buffer.from(draft);
  } catch (error) {
    return fail(
      READ_CODES.unreadable,
      `The file cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`,
      'Check that it exists and that you may read it.',
    );
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return fail(READ_CODES.encoding, 'The file is not valid UTF-8.', 'Save it as UTF-8.');
  }
  const source = new SourceText(file, text);
  const control = CONTROL.exec(source.text);
  if (control) {
    const point = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return fail(
      READ_CODES.control,
      `The file holds the invisible character U+${point}.`,
      'Delete the character.',
      source.span(control.index, control.index + 1),
    );
  }
  const conflict = CONFLICT.exec(source.text);
  if (conflict)
    return fail(
      READ_CODES.conflict,
      `The file holds the merge mark \`${conflict[0].trim()}\`.`,
      'Choose one side and delete the marks.',
      source.span(conflict.index, conflict.index + conflict[0].length),
    );
  const long = longLine(source.text);
  if (long !== undefined)
    return fail(
      READ_CODES.longLine,
      `The line has more than ${MAX_LINE} characters.`,
      'Break it into lines of about 120 characters.',
      source.span(long),
    );
  return source;
}

function longLine(text: string): number | undefined {
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf('\n', start);
    const stop = end === -1 ? text.length : end;
    if (stop - start > MAX_LINE) return start;
    start = stop + 1;
  }
  return undefined;
}
