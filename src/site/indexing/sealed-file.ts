import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');
/** All on which it depends how pages are indexed. */
const SOURCES = ['src/site/indexing/*.ts', 'package-lock.json'];
const SEAL_LENGTH = 32;

/** A digest of the code that indexes, and what it rests on. */
function versionOfIndexing(): string {
  const hash = createHash('sha256').update(`${process.version} ${process.arch}\n`);
  for (const name of globSync(SOURCES, { cwd: ROOT }).sort())
    if (!name.endsWith('.test.ts')) hash.update(`${name}\n`).update(readFileSync(join(ROOT, name)));
  return hash.digest('hex');
}

function sealOf(content: Uint8Array): Buffer {
  return createHash('sha256').update(versionOfIndexing()).update(content).digest();
}

/** Writes a file that is read again only if it is whole, and by the same code. Written aside, it is never half there. */
export function writeSealed(path: string, content: Uint8Array): void {
  const aside = `${path}.aside`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(aside, Buffer.concat([sealOf(content), content]));
  renameSync(aside, path);
}

/** @returns undefined when it is not there, not as it was written, or written by other code */
export function readSealed(path: string): Buffer | undefined {
  const file = fileAt(path);
  const content = file?.subarray(SEAL_LENGTH);
  return content && file?.subarray(0, SEAL_LENGTH).equals(sealOf(content)) ? content : undefined;
}

function fileAt(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
