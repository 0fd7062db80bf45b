import { existsSync, readdirSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { VOCABULARY_DEFINITIONS } from '#schemas/schema-names.ts';
import { READ_CODES } from './read-codes.ts';
import { readSource } from './read-file.ts';
import { YamlDocument } from './yaml-document.ts';

const FILES: Readonly<Record<string, string>> = {
  feature: 'features',
  element: 'features',
  'relation-label': 'relation-types',
};
const TOP = { start: { line: 1, column: 1 } };

/**
 * The values of the closed lists of a content folder: read before anything else, since the schemas need them.
 * @param root the content folder
 * @returns values by the name the schemas use, and a diagnostic for each list that is missing
 */
export function readLists(root: string): { values: Map<string, string[]>; diagnostics: Diagnostic[] } {
  const values = new Map<string, string[]>();
  const folder = join(root, 'vocabularies');
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.yml'))
        .sort()
    : [];
  for (const name of names) {
    const source = readSource(join(folder, name), name, 'data');
    if ('code' in source) continue;
    for (const [list, items] of listsOf(basename(name, '.yml'), new YamlDocument(source).data))
      values.set(list, items);
  }
  const missing = new Set(
    VOCABULARY_DEFINITIONS.filter((name) => !values.get(name)?.length).map(
      (name) => `${FILES[name] ?? name}.yml`,
    ),
  );
  const diagnostics = [...missing].map((name) =>
    diagnose(READ_CODES.missingList, {
      file: posix.join(root.replaceAll('\\', '/'), 'vocabularies', name),
      span: TOP,
      message: `The vocabulary \`${name}\` is missing or empty.`,
      suggestion: 'Add the file: a content folder holds its own vocabularies.',
    }),
  );
  return { values, diagnostics };
}

function listsOf(name: string, data: unknown): [string, string[]][] {
  const values = (data as { values?: unknown } | undefined)?.values;
  const items = Array.isArray(values) ? (values as (Record<string, unknown> | null)[]) : [];
  const strings = (...fields: string[]): string[] => {
    const found = items
      .flatMap((item) => fields.map((field) => item?.[field]))
      .filter((value) => typeof value === 'string');
    return [...new Set(found)];
  };
  if (name === 'features')
    return [
      ['feature', strings('value')],
      ['element', strings('on')],
    ];
  if (name === 'relation-types') return [['relation-label', strings('value', 'inverse')]];
  return [[name, strings('value')]];
}
