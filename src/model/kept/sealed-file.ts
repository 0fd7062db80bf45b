import { createHash, randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** How long the digest before the text is. */
const SEAL = 64;
/** What a file is called while it is written. */
export const ASIDE = '.aside';

/**
 * What a file holds that another process sealed.
 * @param key what it depends on
 * @returns undefined when there is none, when it is not as it was written, or was written under another key
 */
export function readSealed(path: string, key: string): Buffer | undefined {
  try {
    const bytes = readFileSync(path);
    const content = bytes.subarray(SEAL + 1);
    return bytes.toString('latin1', 0, SEAL + 1) === `${sealOf(key, content)}\n` ? content : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Writes a file under a seal: all of it, or nothing.
 * @param key what it depends on
 * @throws when it cannot be written
 */
export function writeSealed(path: string, key: string, content: string | Uint8Array): void {
  const aside = `${path}.${randomUUID()}${ASIDE}`;
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(aside, `${sealOf(key, content)}\n`);
    appendFileSync(aside, content);
    renameSync(aside, path);
  } finally {
    rmSync(aside, { force: true });
  }
}

function sealOf(key: string, content: string | Uint8Array): string {
  return createHash('sha256').update(`${key}\n`).update(content).digest('hex');
}
