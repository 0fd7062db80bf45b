import { posix } from 'node:path';
import { parseFileName } from '#model/identifier.ts';
import { KINDS, type KindRecord } from '#model/kind.ts';
import type { SchemaName } from '#schemas/schema-names.ts';

/** What a file of the content folder is, by its place alone: known even when nothing in it can be read. */
export interface ContentFile {
  /** Its name in messages: the path of the content folder and the path in it, with forward slashes. */
  readonly file: string;
  readonly schema: SchemaName;
  /** Whether prose follows the data. */
  readonly prose: boolean;
  /** The name without its ending: the key of a reference, the slug of a term, the edition of a framework. */
  readonly stem: string;
  /** The folder it lies in: the slug of a framework for one of its editions. */
  readonly folder: string;
  /** For an entry: its kind, and its id when the name of the file has the right form. */
  readonly kind?: KindRecord;
  readonly id?: string;
}

const DATA: Readonly<Record<string, SchemaName>> = { references: 'reference', releases: 'release' };
const PAGES: Readonly<Record<string, SchemaName>> = { disciplines: 'discipline', terms: 'term' };
const LISTS: Readonly<Record<string, SchemaName>> = {
  'relation-types': 'relation-types',
  features: 'features',
};

/**
 * What a file is.
 * @param root the content folder, with forward slashes
 * @param file a path with forward slashes
 * @returns undefined for a file outside the folder or of no sort that is known
 */
export function contentFile(root: string, file: string): ContentFile | undefined {
  if (!file.startsWith(`${root}/`)) return undefined;
  const parts = file.slice(root.length + 1).split('/');
  const name = parts.at(-1) ?? '';
  const stem = name.replace(/\.[a-z]+$/, '');
  const common = { file, stem, folder: parts.at(-2) ?? '', prose: name.endsWith('.mdx') };
  const schema = schemaOf(parts, stem);
  if (!schema) return undefined;
  const kind = KINDS.find(({ folder }) => parts.length === 2 && folder === parts[0]);
  const id = parseFileName(posix.basename(file))?.id;
  return { ...common, schema, ...(kind && { kind }), ...(kind && id !== undefined && { id }) };
}

function schemaOf(parts: readonly string[], stem: string): SchemaName | undefined {
  const [top = ''] = parts;
  const name = parts.at(-1) ?? '';
  if (parts.length === 1) return name === 'site.yml' ? 'site' : undefined;
  if (name.endsWith('.mdx') && parts.length === 2)
    return KINDS.find(({ folder }) => folder === top)?.kind ?? PAGES[top];
  if (!name.endsWith('.yml')) return undefined;
  if (top === 'frameworks' && parts.length === 3) return stem === 'reviewed' ? 'reviewed' : 'framework';
  if (parts.length !== 2) return undefined;
  return top === 'vocabularies' ? (LISTS[stem] ?? 'vocabulary') : DATA[top];
}
