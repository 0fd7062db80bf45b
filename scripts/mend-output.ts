import { explainFailure } from '#diagnostics/failure.ts';
import { OutputFolder } from '#site/output-folder.ts';

/** Puts back the output that a killed build left moved away. A command that does not need it goes on when that fails. */
export function mendOutput(out = 'dist'): void {
  try {
    new OutputFolder(out).repair();
  } catch (error) {
    process.stderr.write(`\`${out}\` could not be mended: ${explainFailure(error) ?? String(error)}\n`);
  }
}
