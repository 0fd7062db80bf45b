import { lstatSync, readFileSync, type Stats } from 'node:fs';
import { type Diagnostic, diagnose, type Span } from '#diagnostics/diagnostic.ts';
import { findInvisible } from './invisible.ts';
import { KnownFiles } from './known-files.ts';
import { READ_CODES } from './read-codes.ts';
import { SourceText } from './source-text.ts';

const KIB = 1024;
const LIMITS = { entry: 64 * KIB, data: 1024 * KIB, ledger: 32 * 1024 * KIB };
const MAX_LINE = 4000;
const START = { start: { line: 1, column: 1 } };

const CONFLICT = /^(?:<{7} |={7}$|>{7} |\|{7} )/m;

/** What Node puts in the place of bytes that are no UTF-8, and an author may write. */
const REPLACED = '\ufffd';

/** @throws {TypeError} when the bytes are no UTF-8 */
function decode(bytes: Buffer): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** Texts that stand in for files, saved or not, by the name that messages give the file: what an editor holds. */
export type Drafts = ReadonlyMap<string, string>;

/**
 * Reads one file within the limits every author has.
 * @param path where the file lies
 * @param file its name in messages
 * @param sort which limit of size holds
 * @param draft the text that stands in for the file, if there is one
 * @param known texts that were read before
 * @param isSound tells of a text that it was looked at before and nothing was wrong
 * @returns the text, or what is wrong with the file; never throws for an unreadable file
 */
export function readSource(
  path: string,
  file: string,
  sort: keyof typeof LIMITS,
  draft?: string,
  known = new KnownFiles(),
  isSound: (source: SourceText) => boolean = () => false,
): SourceText | Diagnostic {
  const stat = lookAt(path, file, sort, draft);
  if (stat && 'code' in stat) return stat;
  if (draft !== undefined || !stat) return checkText(file, Buffer.from(draft ?? '').toString());
  return known.recall(file, stat, () => readSaved(path, file, isSound));
}

function readSaved(
  path: string,
  file: string,
  isSound: (source: SourceText) => boolean,
): SourceText | Diagnostic {
  try {
    const text = readFileSync(path, 'utf8');
    return checkText(file, text.includes(REPLACED) ? decode(readFileSync(path)) : text, isSound);
  } catch (error) {
    if (error instanceof TypeError)
      return fail(file, READ_CODES.encoding, 'The file is not valid UTF-8.', 'Save it as UTF-8.');
    return unreadable(file, error);
  }
}

function checkText(
  file: string,
  text: string,
  isSound: (source: SourceText) => boolean = () => false,
): SourceText | Diagnostic {
  const source = new SourceText(file, text);
  if (isSound(source)) return source;
  const invisible = findInvisible(source.text);
  if (invisible)
    return fail(
      file,
      READ_CODES.control,
      `The file holds the invisible character ${invisible.name}.`,
      'Delete the character.',
      source.span(invisible.index, invisible.index + 1),
    );
  const conflict = CONFLICT.exec(source.text);
  if (conflict)
    return fail(
      file,
      READ_CODES.conflict,
      `The file holds the merge mark \`${conflict[0].trim()}\`.`,
      'Choose one side and delete the marks.',
      source.span(conflict.index, conflict.index + conflict[0].length),
    );
  const long = longLine(source.text);
  if (long !== undefined)
    return fail(
      file,
      READ_CODES.longLine,
      `The line has more than ${MAX_LINE} characters.`,
      'Break it into lines of about 120 characters.',
      source.span(long),
    );
  return source;
}

/** What keeps a file from being read at all: that it is none, or that it is too large. */
export function findFlaw(path: string, file: string, sort: keyof typeof LIMITS): Diagnostic | undefined {
  const stat = lookAt(path, file, sort);
  return stat && 'code' in stat ? stat : undefined;
}

/** What the file system tells of a file, or what keeps it from being read; nothing of a draft that was never saved. */
function lookAt(
  path: string,
  file: string,
  sort: keyof typeof LIMITS,
  draft?: string,
): Stats | Diagnostic | undefined {
  try {
    const stat = lstatSync(path, { throwIfNoEntry: draft === undefined });
    if (stat && !stat.isFile())
      return fail(
        file,
        READ_CODES.unreadable,
        `The file is ${stat.isSymbolicLink() ? 'a symbolic link' : 'not a regular file'}.`,
        'Put the file itself in its place.',
      );
    const size = draft === undefined ? (stat?.size ?? 0) : Buffer.byteLength(draft);
    if (size <= LIMITS[sort]) return stat;
    return fail(
      file,
      READ_CODES.tooLarge,
      `The file has ${size} bytes; at most ${LIMITS[sort]} are allowed.`,
      'Shorten it, or split it into several entries.',
    );
  } catch (error) {
    return unreadable(file, error);
  }
}

function unreadable(file: string, error: unknown): Diagnostic {
  const cause = (error as NodeJS.ErrnoException).code ?? String(error);
  return fail(
    file,
    READ_CODES.unreadable,
    `The file cannot be read: ${cause}.`,
    'Check that it exists and that you may read it.',
  );
}

function fail(
  file: string,
  record: (typeof READ_CODES)[keyof typeof READ_CODES],
  message: string,
  suggestion: string,
  span: Span = START,
): Diagnostic {
  return diagnose(record, { file, span, message, suggestion });
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
