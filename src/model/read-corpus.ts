import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/nearest.ts';
import type { SchemaName } from '#schemas/schema-names.ts';
import type {
  Features,
  Framework,
  Reference,
  RelationTypes,
  Release,
  ReviewOfAFramework,
  Site,
  Vocabulary as VocabularyData,
} from '#schemas/types.ts';
import type { Validator } from '#schemas/validator.ts';
import type { Corpus } from './corpus.ts';
import type { Authored, DataFile, DisciplinePage, Entry, TermPage } from './entry.ts';
import { compareIds, parseFileName } from './identifier.ts';
import { KINDS } from './kind.ts';
import { isPictureName } from './picture.ts';
import { type Read, readAuthored, readData } from './read-authored.ts';
import { ReadCache } from './read-cache.ts';
import { READ_CODES } from './read-codes.ts';
import { type Drafts, findFlaw, readSource } from './read-file.ts';
import { readFolder } from './read-folder.ts';
import { readLists } from './read-lists.ts';
import type { SourceText } from './source-text.ts';
import type { RelationType, Vocabulary } from './vocabulary.ts';
import type { YamlDocument } from './yaml-document.ts';

/** The folder cannot be used at all: it is missing, or holds no entry. */
export class ContentError extends Error {}

const TOP = { start: { line: 1, column: 1 } };
const FOLDERS = [
  ...KINDS.map(({ folder }) => folder),
  ...['references', 'frameworks', 'disciplines', 'terms', 'vocabularies', 'releases', 'media'],
];
const SLUG = /^(?=.{1,80}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;
const SPECIAL = { 'relation-types': 'relation-types', features: 'features' } as const;

/**
 * Reads a whole content folder.
 * @param root the folder, as the user named it
 * @param drafts texts that stand in for files of the folder
 * @param cache what an earlier load of the same folder read; filled by this one
 * @returns what could be read, and everything that is wrong with what could not
 * @throws {ContentError} when the folder does not exist or holds no entry
 */
export function readCorpus(
  root: string,
  drafts: Drafts = new Map(),
  cache = new ReadCache(),
): { corpus: Corpus; diagnostics: Diagnostic[] } {
  if (!existsSync(root) || !statSync(root).isDirectory())
    throw new ContentError(`There is no folder \`${root}\`.`);
  return new CorpusReader(root, drafts, cache).read();
}

class CorpusReader {
  readonly #root: string;
  readonly #drafts: Drafts;
  readonly #diagnostics: Diagnostic[] = [];
  readonly #unread: string[] = [];
  readonly #cache: ReadCache;
  readonly #validator: Validator;
  readonly #parsed: ReadonlyMap<string, YamlDocument>;

  constructor(root: string, drafts: Drafts, cache: ReadCache) {
    this.#root = root;
    this.#drafts = drafts;
    this.#cache = cache;
    cache.begin();
    const lists = readLists(root, drafts, cache);
    this.#diagnostics.push(...lists.diagnostics);
    this.#validator = cache.validator(lists.values);
    this.#parsed = lists.documents;
  }

  /** What else lies beside the folders of the kinds: a link leads elsewhere, and entries in a folder of another name would be missed. */
  #strangers(): void {
    for (const item of readdirSync(this.#root, { withFileTypes: true })) {
      const { name } = item;
      if (name.startsWith('.') || name === 'site.yml' || FOLDERS.includes(name)) continue;
      const flaw = item.isDirectory()
        ? undefined
        : findFlaw(join(this.#root, name), this.#name(name), 'data');
      if (flaw) this.#refuse(flaw);
      else if (item.isDirectory()) this.#misnamed(this.#name(name), nearest(name, FOLDERS) ?? 'threats');
    }
  }

  read(): { corpus: Corpus; diagnostics: Diagnostic[] } {
    this.#strangers();
    const vocabularies = this.#vocabularies();
    const entries = KINDS.flatMap((record) => this.#entries(record.folder, record.kind));
    if (KINDS.every(({ folder }) => this.#list(folder).length === 0))
      throw new ContentError(`The folder \`${this.#root}\` holds no entry.`);
    const corpus: Corpus = {
      root: this.#root,
      site: this.#site(),
      entries: entries.sort((a, b) => compareIds(a.id, b.id) || (a.file < b.file ? -1 : 1)),
      references: this.#data<Reference>('references', 'reference').map((file) => ({
        ...file,
        key: stem(file.file),
      })),
      ...this.#frameworks(),
      disciplines: this.#pages('disciplines', 'discipline') as unknown as DisciplinePage[],
      terms: this.#pages('terms', 'term') as unknown as TermPage[],
      ...vocabularies,
      releases: this.#data<Release>('releases', 'release', '.json'),
      media: this.#media(),
      unread: this.#unread,
    };
    return { corpus, diagnostics: this.#diagnostics };
  }

  /** File names of a folder, drafts that were never saved among them, sorted by code unit; a folder that is not there is empty. */
  #list(folder: string): string[] {
    const file = this.#name(folder);
    const names = readFolder(join(this.#root, folder), file);
    if (!Array.isArray(names) && !this.#unread.includes(file)) this.#refuse(names);
    const saved = Array.isArray(names) ? names : [];
    const drafted = [...this.#drafts.keys()].filter((draft) => posix.dirname(draft) === file);
    return [...new Set([...saved, ...drafted.map((draft) => posix.basename(draft))])].sort();
  }

  #name(...parts: string[]): string {
    return posix.join(this.#root.replaceAll('\\', '/'), ...parts);
  }

  #source(path: string, file: string, sort: 'entry' | 'data'): ReturnType<typeof readSource> {
    return readSource(path, file, sort, this.#drafts.get(file));
  }

  #keep<T>(read: Read<T>): T[] {
    this.#diagnostics.push(...read.diagnostics);
    if (read.value !== undefined) return [read.value];
    this.#unread.push(...read.diagnostics.slice(0, 1).map(({ file }) => file));
    return [];
  }

  #refuse(diagnostic: Diagnostic): never[] {
    this.#diagnostics.push(diagnostic);
    this.#unread.push(diagnostic.file);
    return [];
  }

  #misnamed(file: string, expected: string): void {
    this.#unread.push(file);
    const message = `The file name \`${basename(file)}\` does not have the form it needs.`;
    this.#diagnostics.push(
      diagnose(READ_CODES.fileName, {
        file,
        span: TOP,
        message,
        suggestion: `Name it like \`${expected}\`.`,
      }),
    );
  }

  #vocabularies(): Pick<Corpus, 'vocabularies' | 'relationTypes' | 'features'> {
    const vocabularies: Vocabulary[] = [];
    let relationTypes: readonly RelationType[] = [];
    let features: Corpus['features'] = [];
    for (const file of this.#dataFiles('vocabularies', '.yml')) {
      const name = file.slice(0, -4);
      const schema = Object.hasOwn(SPECIAL, name) ? SPECIAL[name as keyof typeof SPECIAL] : 'vocabulary';
      for (const read of this.#datum<VocabularyData | Features | RelationTypes>(
        'vocabularies',
        file,
        schema,
      )) {
        if (!read.valid) continue;
        vocabularies.push({ name, file: read.file, document: read.document, ...read.data });
        if (name === 'relation-types')
          relationTypes = (read.data as RelationTypes).values as readonly RelationType[];
        if (name === 'features') features = (read.data as Features).values;
      }
    }
    return { vocabularies, relationTypes, features };
  }

  /** Names of the pictures: whatever lies in this folder is published as it is, so nothing else may lie there. */
  #media(): string[] {
    return this.#list('media').filter((name) => {
      const file = this.#name('media', name);
      if (!isPictureName(name)) this.#misnamed(file, 'short-name.png');
      const flaw = isPictureName(name) && findFlaw(join(this.#root, 'media', name), file, 'data');
      if (flaw) this.#refuse(flaw);
      return isPictureName(name) && !flaw;
    });
  }

  #entries(folder: string, kind: Entry['kind']): Entry[] {
    return this.#list(folder).flatMap((name): Entry[] => {
      if (name.startsWith('.')) return [];
      const file = this.#name(folder, name);
      const identifier = parseFileName(name);
      if (identifier?.kind !== kind) {
        this.#misnamed(file, `${KINDS.find((record) => record.kind === kind)?.letter}0001-short-name.mdx`);
        return [];
      }
      const source = this.#source(join(this.#root, folder, name), file, 'entry');
      if ('code' in source) return this.#refuse(source);
      return this.#authored(source, identifier.slug, kind).map(
        (authored) => ({ ...authored, ...identifier, kind }) as Entry,
      );
    });
  }

  #pages(folder: string, kind: 'discipline' | 'term'): unknown[] {
    return this.#list(folder).flatMap((name) => {
      if (name.startsWith('.')) return [];
      const file = this.#name(folder, name);
      if (!name.endsWith('.mdx') || !SLUG.test(name.slice(0, -4))) {
        this.#misnamed(file, 'short-name.mdx');
        return [];
      }
      const source = this.#source(join(this.#root, folder, name), file, 'entry');
      if ('code' in source) return this.#refuse(source);
      return this.#authored(source, name.slice(0, -4), kind).map((authored) => ({ ...authored, kind }));
    });
  }

  #authored(source: SourceText, slug: string, kind: SchemaName): Authored<unknown>[] {
    const read = (): Read<Authored<unknown>> => readAuthored(source, slug, kind, this.#validator);
    return this.#keep(this.#cache.recall('checked', source, read));
  }

  #data<Data>(folder: string, schema: SchemaName, ending = '.yml'): DataFile<Data>[] {
    return this.#dataFiles(folder, ending).flatMap((name) => this.#datum<Data>(folder, name, schema));
  }

  /** Names of the data files of a folder; a file of another name is reported. */
  #dataFiles(folder: string, ending: string): string[] {
    return this.#list(folder).filter((name) => {
      if (name.startsWith('.')) return false;
      const fits = name.endsWith(ending) && /^(?=.{1,84}$)[a-z0-9][a-z0-9.-]*$/.test(name);
      if (!fits) this.#misnamed(this.#name(folder, name), `short-name${ending}`);
      return fits;
    });
  }

  #datum<Data>(folder: string, name: string, schema: SchemaName): DataFile<Data>[] {
    const source = this.#source(join(this.#root, folder, name), this.#name(folder, name), 'data');
    if ('code' in source) return this.#refuse(source);
    const read = (): Read<DataFile<Data>> =>
      readData(source, schema, this.#validator, this.#parsed.get(source.file));
    return this.#keep(this.#cache.recall('checked', source, read));
  }

  #frameworks(): Pick<Corpus, 'frameworks' | 'reviews'> {
    const slugs = this.#list('frameworks').filter((slug) => {
      if (slug.startsWith('.')) return false;
      if (!SLUG.test(slug)) this.#misnamed(this.#name('frameworks', slug), 'short-name');
      return SLUG.test(slug);
    });
    const files = slugs.flatMap((slug) =>
      this.#dataFiles(posix.join('frameworks', slug), '.yml').map((name) => ({ slug, name })),
    );
    const frameworks = files
      .filter(({ name }) => name !== 'reviewed.yml')
      .flatMap(({ slug, name }) =>
        this.#datum<Framework>(posix.join('frameworks', slug), name, 'framework').map((file) => ({
          ...file,
          slug,
          edition: stem(name),
        })),
      );
    const reviews = files
      .filter(({ name }) => name === 'reviewed.yml')
      .flatMap(({ slug, name }) =>
        this.#datum<ReviewOfAFramework>(posix.join('frameworks', slug), name, 'reviewed').map((file) => ({
          ...file,
          slug,
        })),
      );
    return { frameworks, reviews };
  }

  #site(): Site {
    const [file] = this.#datum<Site>('.', 'site.yml', 'site');
    if (file?.valid) return file.data;
    return {
      title: 'MASEC',
      namespace: 'https://w3id.org/masec/',
      license: { content: 'CC-BY-4.0', code: 'MIT' },
      disclaimer: '',
    };
  }
}

function stem(file: string): string {
  return basename(file).replace(/\.[a-z]+$/, '');
}
