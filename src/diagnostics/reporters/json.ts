import type { Diagnostic } from '../diagnostic.ts';

/** Diagnostics for programs: one JSON document with the number of entries that were read. */
export function json(diagnostics: readonly Diagnostic[], entries: number): string {
  const published = diagnostics.map(({ fix: _, ...diagnostic }) => diagnostic);
  return `${JSON.stringify({ entries, diagnostics: published }, null, 2)}\n`;
}
