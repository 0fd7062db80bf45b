import { constants, copyFileSync, linkSync } from 'node:fs';

/**
 * Gives a file a second name, or copies it where a disk knows no second names. Whoever writes into one then writes into both.
 * @throws when something has that name
 */
export function linkOrCopy(file: string, name: string): void {
  try {
    linkSync(file, name);
  } catch {
    copyFileSync(file, name, constants.COPYFILE_EXCL);
  }
}
