import { basename, join, posix } from 'node:path';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { VOCABULARY_DEFINITIONS } from '#schemas/schema-names.ts';
import { type EntryKind, KINDS } from './kind.ts';
import { ReadCache } from './read-cache.ts';
import { READ_CODES } from './read-codes.ts';
import { type Drafts, readSource } from './read-file.ts';
import { readFolder } from './read-folder.ts';
import { YamlDocument } from './yaml-document.ts';

const FILES: Readonly<Record<string, string>> = {
  feature: 'features',
  element: 'features',
  'relation-label': 'relation-types',
};
const TOP = { start: { line: 1, column: 1 } };

/** The closed lists of a content folder. */
export interface Lists {
  /** Values by the name the schemas use. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** The files as parsed, by name in messages, so that nobody parses them twice. */
  readonly documents: ReadonlyMap<string, YamlDocument>;
  /** One for each list that is missing. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The values of the closed lists of a content folder: read before anything else, since the schemas need them.
 * @param root the content folder
 * @param drafts texts that stand in for files
 * @param cache what an earlier load read
 */
export function readLists(root: string, drafts: Drafts = new Map(), cache = new ReadCache()): Lists {
  const values = new Map<string, string[]>();
  const documents = new Map<string, YamlDocument>();
  const folder = join(root, 'vocabularies');
  const named = posix.join(root.replaceAll('\\', '/'), 'vocabularies');
  const names = readFolder(folder, named);
  for (const name of Array.isArray(names) ? names.filter((found) => found.endsWith('.yml')) : []) {
    const file = posix.join(named, name);
    const source = readSource(join(folder, name), file, 'data', drafts.get(file), cache.files);
    if ('code' in source) continue;
    const document = cache.recall('yaml', source, () => new YamlDocument(source));
    documents.set(document.source.file, document);
    for (const [list, items] of listsOf(basename(name, '.yml'), document.data)) values.set(list, items);
  }
  const missing = new Set(
    VOCABULARY_DEFINITIONS.filter((name) => !values.get(name)?.length).map(
      (name) => `${FILES[name] ?? name}.yml`,
    ),
  );
  const diagnostics = [...missing].map((name) =>
    diagnose(READ_CODES.missingList, {
      file: posix.join(named, name),
      span: TOP,
      message: `The vocabulary \`${name}\` is missing or empty.`,
      suggestion: 'Add the file: a content folder holds its own vocabularies.',
    }),
  );
  return { values, documents, diagnostics };
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
  if (name === 'relation-types')
    return [['relation-label', strings('value', 'inverse')], ...labelsBetween(items)];
  return [[name, strings('value')]];
}

/** For each two kinds the types of relation that an entry of the one may declare of one of the other. */
function labelsBetween(types: readonly (Record<string, unknown> | null)[]): [string, string[]][] {
  const joins = (type: Record<string, unknown> | null, from: EntryKind, to: EntryKind): boolean =>
    [type?.['from'], type?.['to']].every(
      (kinds, side) => Array.isArray(kinds) && kinds.includes(side === 0 ? from : to),
    );
  return KINDS.flatMap(({ kind: own }) =>
    KINDS.map(({ kind: other, letter }): [string, string[]] => {
      const labels = types.flatMap((type) => [
        ...(joins(type, own, other) ? [type?.['value']] : []),
        ...(joins(type, other, own) ? [type?.['inverse']] : []),
      ]);
      return [
        `relation-label ${own} ${letter}`,
        [...new Set(labels.filter((label) => typeof label === 'string'))],
      ];
    }),
  );
}
