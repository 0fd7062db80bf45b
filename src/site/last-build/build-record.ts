import { hash } from 'node:crypto';

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

/** A record as it is kept: under a digest of itself, by which one that was cut or altered is known. */
export function sealed(record: BuildRecord): string {
  const written = JSON.stringify(record);
  return `${hash('sha256', written)}\n${written}\n`;
}

/** @returns undefined when the text is not a whole record */
export function unsealed(text: string): BuildRecord | undefined {
  const [seal, written = ''] = text.split('\n', 2);
  return seal === hash('sha256', written) ? (JSON.parse(written) as BuildRecord) : undefined;
}
