import { basename, join, posix } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { CommandError } from '#diagnostics/failure.ts';
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
import type { Corpus } from './corpus.ts';
import type { DataFile, DisciplinePage, Entry, TermPage } from './entry.ts';
import { compareEntries } from './entry-order.ts';
import { FileReadings } from './file-readings.ts';
import { readFrozenFolders } from './frozen-text.ts';
import { type Identifier, parseFileName } from './identifier.ts';
import { KINDS, kindRecord } from './kind.ts';
import { misnamed } from './misnamed.ts';
import { isPictureName } from './picture.ts';
import type { Read } from './read-authored.ts';
import type { ReadCache } from './read-cache.ts';
import { type Drafts, findFlaw, readSource } from './read-file.ts';
import { readFolder } from './read-folder.ts';
import { type Lists, readLists } from './read-lists.ts';
import { SITE_DEFAULTS } from './site-defaults.ts';
import type { SourceText } from './source-text.ts';
import { strangersIn } from './strangers.ts';
import type { Steps } from './turns.ts';
import { compareVersions, isVersion } from './version.ts';
import type { RelationType, Vocabulary } from './vocabulary.ts';
import type { YamlDocument } from './yaml-document.ts';

/** The folder cannot be used at all: it is missing, or holds no entry. */
export class ContentError extends CommandError {}

/** What could be read of a content folder, and everything that is wrong with what could not. */
export interface ReadFolder {
  readonly corpus: Corpus;
  readonly diagnostics: Diagnostic[];
}

const NO_LISTS: Lists = { values: new Map(), documents: new Map(), diagnostics: [] };
/** How many entries are read in one step. */
const STEP = 500;
const SLUG = /^(?=.{1,80}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;
const SPECIAL = { 'relation-types': 'relation-types', features: 'features' } as const;

/** Reads one content folder, once. */
export class CorpusReader {
  readonly #root: string;
  readonly #drafts: Drafts;
  readonly #diagnostics: Diagnostic[] = [];
  readonly #unread: string[] = [];
  readonly #cache: ReadCache;
  readonly #readings: FileReadings;
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
    this.#readings = new FileReadings(cache, saved ? cache.validator(lists.values) : { validate: () => [] });
    this.#parsed = lists.documents;
  }

  #strangers(): void {
    for (const stranger of strangersIn(this.#root, (name) => this.#name(name)))
      if ('flaw' in stranger) this.#refuse(stranger.flaw);
      else this.#refuse(misnamed(this.#name(stranger.name), stranger.expected));
  }

  /** Reads it in steps. */
  *read(): Steps<ReadFolder> {
    if (this.#saved) this.#strangers();
    const vocabularies = this.#vocabularies();
    const entries: Entry[] = [];
    for (const { folder, kind } of KINDS)
      for (const names of parts(this.#list(folder))) {
        entries.push(...this.#entries(folder, kind, names));
        yield;
      }
    if (KINDS.every(({ folder }) => this.#list(folder).length === 0))
      throw new ContentError(`The folder \`${this.#root}\` holds no entry.`);
    const released = this.#saved ? this.#list('releases') : [];
    const frozen = readFrozenFolders(this.#root, this.#name(), released, this.#cache);
    this.#diagnostics.push(...frozen.diagnostics);
    const corpus: Corpus = {
      root: this.#root,
      ...this.#site(),
      entries: entries.sort(compareEntries),
      references: this.#data<Reference>('references', 'reference').map((file) => ({
        ...file,
        key: stem(file.file),
      })),
      ...this.#frameworks(),
      disciplines: this.#pages<DisciplinePage>('disciplines', 'discipline'),
      terms: this.#pages<TermPage>('terms', 'term'),
      ...vocabularies,
      releases: this.#data<Release>('releases', 'release', '.json').sort((a, b) =>
        compareVersions(stem(a.file), stem(b.file)),
      ),
      frozen: frozen.texts,
      media: this.#media(),
      unread: this.#unread,
    };
    return { corpus, diagnostics: this.#diagnostics };
  }

  /** File names of a folder, drafts that were never saved among them, sorted by code unit; a folder that is not there is empty. */
  #list(folder: string): string[] {
    const file = this.#name(folder);
    const names = this.#saved ? readFolder(join(this.#root, folder), file) : [];
    if (!Array.isArray(names) && !this.#unread.includes(file)) this.#refuse(names);
    const saved = Array.isArray(names) ? names : [];
    const drafted = [...this.#drafts.keys()].filter((draft) => draft.startsWith(`${file}/`));
    const below = drafted.map((draft) => draft.slice(file.length + 1).replace(/\/.*/, ''));
    return [...new Set([...saved, ...below])].sort();
  }

  #name(...parts: string[]): string {
    return posix.join(this.#root.replaceAll('\\', '/'), ...parts);
  }

  #source(path: string, file: string, sort: Parameters<typeof readSource>[2]): ReturnType<typeof readSource> {
    const { files, kept } = this.#cache;
    return readSource(path, file, sort, this.#drafts.get(file), files, (text) => kept?.has(text) ?? false);
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
      if (!isPictureName(name)) this.#refuse(misnamed(file, 'short-name.png'));
      const flaw = isPictureName(name) && findFlaw(join(this.#root, 'media', name), file, 'data');
      if (flaw) this.#refuse(flaw);
      return isPictureName(name) && !flaw;
    });
  }

  #entries(folder: string, kind: Entry['kind'], names: readonly string[]): Entry[] {
    return names.flatMap((name): Entry[] => {
      if (name.startsWith('.')) return [];
      const file = this.#name(folder, name);
      const identifier = parseFileName(name);
      if (identifier?.kind !== kind) {
        this.#refuse(misnamed(file, `${kindRecord(kind).letter}0001-short-name.mdx`));
        return [];
      }
      const source = this.#source(join(this.#root, folder, name), file, 'entry');
      if ('code' in source) return this.#refuse(source);
      return this.#authored<Entry>(source, identifier.slug, kind, identifier);
    });
  }

  #pages<Page extends DisciplinePage | TermPage>(folder: string, kind: Page['kind']): Page[] {
    return this.#list(folder).flatMap((name): Page[] => {
      if (name.startsWith('.')) return [];
      const file = this.#name(folder, name);
      if (!name.endsWith('.mdx') || !SLUG.test(name.slice(0, -4))) {
        this.#refuse(misnamed(file, 'short-name.mdx'));
        return [];
      }
      const source = this.#source(join(this.#root, folder, name), file, 'entry');
      if ('code' in source) return this.#refuse(source);
      return this.#authored<Page>(source, name.slice(0, -4), kind, {});
    });
  }

  /** @param rest what the name of the file says */
  #authored<T extends Entry | DisciplinePage | TermPage>(
    source: SourceText,
    slug: string,
    kind: SchemaName,
    rest: Partial<Identifier>,
  ): T[] {
    const read: Read<unknown> = this.#readings.authored(source, slug, kind, { ...rest, kind });
    return this.#keep(read as Read<T>);
  }

  #data<Data>(folder: string, schema: SchemaName, ending = '.yml'): DataFile<Data>[] {
    return this.#dataFiles(folder, ending).flatMap((name) => this.#datum<Data>(folder, name, schema));
  }

  /** Names of the data files of a folder; a file of another name is reported. */
  #dataFiles(folder: string, ending: string): string[] {
    return this.#list(folder).filter((name) => {
      if (name.startsWith('.') || (folder === 'releases' && isVersion(name))) return false;
      const fits = name.endsWith(ending) && /^(?=.{1,84}$)[a-z0-9][a-z0-9.-]*$/.test(name);
      if (!fits) this.#refuse(misnamed(this.#name(folder, name), `short-name${ending}`));
      return fits;
    });
  }

  #datum<Data>(folder: string, name: string, schema: SchemaName): DataFile<Data>[] {
    const sort = schema === 'release' ? 'ledger' : 'data';
    const source = this.#source(join(this.#root, folder, name), this.#name(folder, name), sort);
    if ('code' in source) return this.#refuse(source);
    return this.#keep(this.#readings.data<Data>(source, schema, this.#parsed.get(source.file)));
  }

  #frameworks(): Pick<Corpus, 'frameworks' | 'reviews'> {
    const slugs = this.#list('frameworks').filter((slug) => {
      if (slug.startsWith('.')) return false;
      if (!SLUG.test(slug)) this.#refuse(misnamed(this.#name('frameworks', slug), 'short-name'));
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

  #site(): Pick<Corpus, 'site' | 'siteFile'> {
    const [siteFile] = this.#datum<Site>('.', 'site.yml', 'site');
    return { site: siteFile?.valid ? siteFile.data : SITE_DEFAULTS, siteFile };
  }
}

function stem(file: string): string {
  return basename(file).replace(/\.[a-z]+$/, '');
}

/** A list in parts of what is read in one step. */
function* parts(names: readonly string[]): Iterable<readonly string[]> {
  for (let at = 0; at < names.length; at += STEP) yield names.slice(at, at + STEP);
}
