import { explainFailure } from '#diagnostics/failure.ts';

/**
 * Says why a command could not do its work, in one line where its user can mend it, and ends with 2.
 * @param otherwise what is said of any other failure: its trace, which we shall want to see
 */
export function tellFailure(error: unknown, otherwise = (error as Error).stack): void {
  process.stderr.write(`${explainFailure(error) ?? otherwise}\n`);
  process.exitCode = 2;
}
