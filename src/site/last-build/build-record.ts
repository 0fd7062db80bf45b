import { readSealed, writeSealed } from '#model/kept/sealed-file.ts';
import type { PublishedData } from '#views/data.ts';
import type { Extent } from '../publishing/publication.ts';
import type { Imprint } from './imprint.ts';

/** What is known of a build that is done. */
export interface BuildRecord {
  /** A digest of the code and the settings that made it. */
  readonly code: string;
  readonly extent: Extent;
  /** What it was made of. */
  readonly imprint: Imprint;
  /** How many pages it has. */
  readonly pages: number;
  /** What it published as data. */
  readonly files: PublishedData['files'];
  /** The folder of what its search index was made of. */
  readonly index: string;
  /** When it was done, by the clock of the disk, in milliseconds. */
  readonly done: number;
}

/**
 * Writes a record.
 * @throws when it cannot be written
 */
export function writeRecord(path: string, record: BuildRecord): void {
  writeSealed(path, keyOf(record), JSON.stringify(record));
}

/** @returns undefined when there is none of that code and that extent that is as it was written */
export function readRecord(path: string, of: Pick<BuildRecord, 'code' | 'extent'>): BuildRecord | undefined {
  const written = readSealed(path, keyOf(of));
  return written && (JSON.parse(written.toString()) as BuildRecord);
}

function keyOf({ code, extent }: Pick<BuildRecord, 'code' | 'extent'>): string {
  return `${code} ${extent}`;
}
