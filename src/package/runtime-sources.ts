import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, 'runtime');

/** The functions that the package carries, as they stand in `runtime/`, by the name of the file without its ending. */
export function runtimeSources(): ReadonlyMap<string, string> {
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.ts'))
    .sort();
  return new Map(names.map((name) => [name.slice(0, -3), readFileSync(join(FOLDER, name), 'utf8')]));
}
