import { globSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { CODES } from '#knowledge-base';
import { READ_CODES } from '#model/read-codes.ts';
import { SCHEMA_CODES } from '#schemas/schema-codes.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** The file of each rule in the repository, by its code: a rule is a file of its name. */
export function ruleSources(): ReadonlyMap<string, string> {
  const files = globSync('src/rules/*/*.ts', { cwd: ROOT }).map((path) => path.replaceAll('\\', '/'));
  const byName = new Map(files.map((path) => [basename(path, '.ts'), path]));
  const shared = new Map([
    ...Object.values(READ_CODES).map(({ code }) => [code, 'src/model/read-codes.ts'] as const),
    ...Object.values(SCHEMA_CODES).map(({ code }) => [code, 'src/schemas/schema-codes.ts'] as const),
  ]);
  return new Map(
    CODES.flatMap(({ code, name }): [string, string][] => {
      const path = shared.get(code) ?? byName.get(name);
      return path === undefined ? [] : [[code, path]];
    }),
  );
}
