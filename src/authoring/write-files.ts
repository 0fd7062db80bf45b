import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A file to write, whole. */
export interface WrittenFile {
  readonly file: string;
  readonly text: string;
}

/**
 * Writes files so that none is ever seen half-written: all are written aside first, then moved into place.
 * @throws {Error} when one cannot be written; then none was touched
 */
export function writeFiles(files: readonly WrittenFile[]): void {
  const aside = files.map(({ file, text }) => ({ file, text, temporary: `${file}.${process.pid}.tmp` }));
  try {
    for (const { file, text, temporary } of aside) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(temporary, text);
    }
    for (const { file, temporary } of aside) renameSync(temporary, file);
  } finally {
    for (const { temporary } of aside) if (existsSync(temporary)) rmSync(temporary);
  }
}
