import { getSystemErrorName } from 'node:util';

/** What a command cannot do for a reason that its user can mend: said in one line, without a trace. */
export class CommandError extends Error {}

interface SystemError extends Error {
  readonly code?: string;
  readonly syscall?: string;
  readonly path?: string;
  readonly dest?: string;
  readonly port?: number;
}

/** What each failure of the system means, given the file, and what helps. */
const MEANING: Readonly<Record<string, (file: string, error: SystemError) => string>> = {
  ENOSPC: (file) =>
    `The disk is full: ${file} could not be written. Free some space and run the command again.`,
  EDQUOT: (file) =>
    `Your share of the disk is used up: ${file} could not be written. Free some space and run the command again.`,
  EFBIG: (file) =>
    `${file} would be larger than a file may be here. Raise the limit (\`ulimit -f\`) and run the command again.`,
  EACCES: (file, error) =>
    error.syscall === 'listen'
      ? `Port ${error.port} may not be used. Choose one above 1023 with \`--port\`.`
      : `${file} may not be touched by you. Change who may, or name another folder.`,
  EPERM: (file) => `${file} may not be touched by you. Change who may, or name another folder.`,
  EROFS: (file) => `${file} lies on a disk that can only be read. Name a folder on another one.`,
  EXDEV: (file) =>
    `${file} cannot be moved: it lies on another disk than the folder around it. Delete it, or name a folder within it.`,
  EBUSY: (file) =>
    `${file} is in use, or a disk is mounted there. Stop what uses it, or name a folder within it.`,
  EMFILE: () =>
    'Too many files are open at once. Raise the limit (`ulimit -n 4096`) and run the command again.',
  ENFILE: () => 'The whole machine has too many files open. Stop something and run the command again.',
  ENOTDIR: (file) =>
    `A part of ${file} is a file where a folder should be. Move it away, or name another folder.`,
  ENAMETOOLONG: (file) => `The name ${file} is too long for this disk. Name a folder nearer to its root.`,
  EIO: (file) => `The disk failed at ${file}. Copy what matters, then look at the disk.`,
  EADDRINUSE: (_file, error) =>
    `Port ${error.port} is in use. Stop what uses it, or choose another with \`--port\`.`,
};
const IN_WORDS = new RegExp(`\\b(${Object.keys(MEANING).join('|')})\\b`);
/** How libraries in Rust end what the system said. */
const OS_ERROR = /\(os error (\d+)\)/;

/**
 * What went wrong in one line for whoever ran the command, or undefined where only a trace helps.
 * @param error what was thrown, by us or by a library that wraps what the system said
 */
export function explainFailure(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof CommandError) return error.message;
  const { code = '', syscall, path, dest, message, cause } = error as SystemError;
  const explain = MEANING[code] ?? MEANING[codeIn(message)];
  if (!explain) {
    const inner = error instanceof AggregateError ? error.errors : [cause];
    return inner.map(explainFailure).find((line) => line !== undefined);
  }
  const file = syscall === 'rename' ? path : (dest ?? path);
  const line = explain(file === undefined ? 'a file' : `\`${file}\``, error);
  return line.charAt(0).toUpperCase() + line.slice(1);
}

function codeIn(message: string): string {
  const [, number] = OS_ERROR.exec(message) ?? [];
  return number === undefined ? (IN_WORDS.exec(message)?.[1] ?? '') : getSystemErrorName(-Number(number));
}
