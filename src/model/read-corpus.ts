import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
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
import { type FrozenText, readFrozenTexts } from './frozen-text.ts';
import { compareIds, parseFileName } from './identifier.ts';
import { KINDS } from './kind.ts';
import { type Read, readAuthored, readData } from './read-authored.ts';
import { ReadCache } from './read-cache.ts';
import { READ_CODES } from './read-codes.ts';
import { type Drafts, readSource } from './read-file.ts';
import { type Lists, readLists } from './read-lists.ts';
import { SITE_DEFAULTS } from './site-defaults.ts';
import type { SourceText } from './source-text.ts';
import { compareVersions } from './version.ts';
import type { RelationType, Vocabulary } from './vocabulary.ts';
import type { YamlDocument } from './yaml-document.ts';

/** The folder cannot be used at all: it is missing, or holds no entry. */
export class ContentError extends Error {}

const TOP = { start: { line: 1, column: 1 } };
const VERSION = /^\d{4}\.\d{2}\.\d+$/;
const NO_LISTS: Lists = { values: new Map(), documents: new Map(), diagnostics: [] };
const SPECIAL = { 'relation-types': 'relation-types', features: 'features' } as const;

/**
 * Reads a content folder that is only in memory and was checked when it was released: no schema is asked, so that what was
 * released once can be read for ever.
 * @param root what its files are named after
 * @param texts every file, by the path of the root and its own
 * @param cache readings of earlier folders of the same kind
 */
export function readReleased(root: string, texts: Drafts, cache: ReadCache): Corpus {
  return new CorpusReader(root, texts, cache, false).read().corpus;
}

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
  readonly #validator: Pick<Validator, 'validate'>;
  readonly #saved: boolean;
  readonly #parsed: ReadonlyMap<string, YamlDocument>;

  /** @param saved whether the folder is on the disk and has yet to be checked */
  constructor(root: string, drafts: Drafts, cache: ReadCache, saved = true) {
    this.#root = root;
    this.#drafts = drafts;
    this.#cache = cache;
    this.#saved = saved;
    cache.begin();
    const lists: Lists = saved ? readLists(root, drafts, cache) : NO_LISTS;
    this.#diagnostics.push(...lists.diagnostics);
    this.#validator = saved ? cache.validator(lists.values) : { validate: () => [] };
    this.#parsed = lists.documents;
  }

  read(): { corpus: Corpus; diagnostics: Diagnostic[] } {
    const vocabularies = this.#vocabularies();
    const entries = KINDS.flatMap((record) => this.#entries(record.folder, record.kind));
    if (KINDS.every(({ folder }) => this.#list(folder).length === 0))
      throw new ContentError(`The folder \`${this.#root}\` holds no entry.`);
    const corpus: Corpus = {
      root: this.#root,
      ...this.#site(),
      entries: entries.sort((a, b) => compareIds(a.id, b.id) || (a.file < b.file ? -1 : 1)),
      references: this.#data<Reference>('references', 'reference').map((file) => ({
        ...file,
        key: stem(file.file),
      })),
      ...this.#frameworks(),
      disciplines: this.#pages('disciplines', 'discipline') as unknown as DisciplinePage[],
      terms: this.#pages('terms', 'term') as unknown as TermPage[],
      ...vocabularies,
      releases: this.#releases(),
      frozen: this.#saved ? this.#frozen() : [],
      media: this.#list('media').filter((name) => !name.startsWith('.')),
      unread: this.#unread,
    };
    return { corpus, diagnostics: this.#diagnostics };
  }

  /** File names of a folder, drafts that were never saved among them, sorted by code unit; a folder that is not there is empty. */
  #list(folder: string): string[] {
    const path = join(this.#root, folder);
    const saved = this.#saved && existsSync(path) && statSync(path).isDirectory() ? readdirSync(path) : [];
    const prefix = `${this.#name(folder)}/`;
    const drafted = [...this.#drafts.keys()].filter((file) => file.startsWith(prefix));
    return [
      ...new Set([...saved, ...drafted.map((file) => file.slice(prefix.length).replace(/\/.*/, ''))]),
    ].sort();
  }

  #name(...parts: string[]): string {
    return posix.join(this.#root.replaceAll('\\', '/'), ...parts);
  }

  #source(path: string, file: string, sort: Parameters<typeof readSource>[2]): ReturnType<typeof readSource> {
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
    for (const file of this.#list('vocabularies').filter((name) => name.endsWith('.yml'))) {
      const name = file.slice(0, -4);
      const schema = name in SPECIAL ? SPECIAL[name as keyof typeof SPECIAL] : 'vocabulary';
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
      if (!/^[a-z0-9]+(-[a-z0-9]+)*\.mdx$/.test(name)) {
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

  #data<Data>(folder: string, schema: SchemaName): DataFile<Data>[] {
    return this.#list(folder).flatMap((name) => {
      if (name.startsWith('.')) return [];
      if (!/^[a-z0-9][a-z0-9.-]*\.yml$/.test(name)) {
        this.#misnamed(this.#name(folder, name), 'short-name.yml');
        return [];
      }
      return this.#datum<Data>(folder, name, schema);
    });
  }

  /** The records of releases; what a release froze lies in the folder of its version. */
  #releases(): DataFile<Release>[] {
    const read = this.#list('releases').flatMap((name) => {
      if (name.startsWith('.') || VERSION.test(name)) return [];
      if (name.endsWith('.json') && VERSION.test(name.slice(0, -5)))
        return this.#datum<Release>('releases', name, 'release').map((file) => ({ name, file }));
      this.#misnamed(this.#name('releases', name), '2027.01.1.json');
      return [];
    });
    return read
      .sort((a, b) => compareVersions(a.name.slice(0, -5), b.name.slice(0, -5)))
      .map(({ file }) => file);
  }

  #frozen(): FrozenText[] {
    return this.#list('releases')
      .filter((name) => VERSION.test(name))
      .sort(compareVersions)
      .flatMap((version) => {
        const folder = posix.join('releases', version);
        const { texts, diagnostics } = readFrozenTexts(join(this.#root, folder), this.#name(folder), version);
        this.#diagnostics.push(...diagnostics);
        return texts;
      });
  }

  #datum<Data>(folder: string, name: string, schema: SchemaName): DataFile<Data>[] {
    const sort = schema === 'release' ? 'ledger' : 'data';
    const source = this.#source(join(this.#root, folder, name), this.#name(folder, name), sort);
    if ('code' in source) return this.#refuse(source);
    const read = (): Read<DataFile<Data>> =>
      readData(source, schema, this.#validator, this.#parsed.get(source.file));
    return this.#keep(this.#cache.recall('checked', source, read));
  }

  #frameworks(): Pick<Corpus, 'frameworks' | 'reviews'> {
    const slugs = this.#list('frameworks').filter((slug) => !slug.startsWith('.'));
    const files = slugs.flatMap((slug) =>
      this.#list(join('frameworks', slug)).map((name) => ({ slug, name })),
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

  #site(): Pick<Corpus, 'site' | 'siteFile'> {
    const [siteFile] = this.#datum<Site>('.', 'site.yml', 'site');
    return { site: siteFile?.valid ? siteFile.data : SITE_DEFAULTS, siteFile };
  }
}

function stem(file: string): string {
  return basename(file).replace(/\.[a-z]+$/, '');
}
