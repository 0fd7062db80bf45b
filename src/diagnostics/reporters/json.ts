import type { Diagnostic } from '../diagnostic.ts';

/** Diagnostics for programs: one JSON document with the number of entries that were read. */
export function json(diagnostics: readonly Diagnostic[], entries: number): string {
  return `${JSON.stringify({ entries, diagnostics }, null, 2)}\n`;
}
