import { posix } from 'node:path';
import type { Release } from '#schemas/types.ts';
import type { Corpus } from './corpus.ts';
import type { DataFile } from './entry.ts';
import type { FrozenText } from './frozen-text.ts';
import { parseFileName } from './identifier.ts';
import { ReadCache } from './read-cache.ts';
import { readReleased } from './read-corpus.ts';
import type { SourceText } from './source-text.ts';

type ReleasedEntry = Release['entries'][number];

/** Puts together again what each release held, from the texts that it and those before it froze. */
export class ReleasedContent {
  readonly #corpus: Corpus;
  readonly #cache = new TextCache();
  /** Frozen texts of entries, by release and id. */
  readonly #ofEntry: ReadonlyMap<string, FrozenText>;
  /** The first release that has a revision of an id. */
  readonly #first = new Map<string, string>();

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
    this.#ofEntry = new Map(
      corpus.frozen.flatMap((text): [string, FrozenText][] => {
        const id = parseFileName(posix.basename(text.path))?.id;
        return id ? [[`${text.version} ${id}`, text]] : [];
      }),
    );
    for (const { data } of corpus.releases)
      for (const { id, revision } of data.entries) {
        const name = `${id} ${revision}`;
        if (!this.#first.has(name)) this.#first.set(name, data.version);
      }
  }

  /** The text of a revision, which lies in the folder of the first release that has it. */
  textOf({ id, revision }: Pick<ReleasedEntry, 'id' | 'revision'>): FrozenText | undefined {
    return this.#ofEntry.get(`${this.#first.get(`${id} ${revision}`)} ${id}`);
  }

  /** The content as it was in one of the releases of the folder. */
  corpusOf(release: DataFile<Release>): Corpus {
    const { root, media } = this.#corpus;
    const upTo = this.#upTo(release);
    const versions = new Set(upTo.map(({ data }) => data.version));
    const newest = new Map(
      this.#corpus.frozen.filter(({ version }) => versions.has(version)).map((text) => [text.path, text]),
    );
    const { version, entries, texts = [] } = release.data;
    const held = [
      ...entries.flatMap((item) => this.textOf(item) ?? []),
      ...texts.flatMap(({ path }) => newest.get(path) ?? []),
    ];
    const folder = `${root.replaceAll('\\', '/')}/releases/${version}`;
    const files = new Map(held.map(({ path, text }) => [`${folder}/${path}`, text]));
    return { ...readReleased(folder, files, this.#cache), releases: upTo, media };
  }

  #upTo(release: DataFile<Release>): readonly DataFile<Release>[] {
    const { releases } = this.#corpus;
    return releases.slice(0, releases.indexOf(release) + 1);
  }
}

/** The path of a file in the content folder of its day, from its name among what a release froze. */
export function pathInRelease(file: string): string {
  return file.replace(/^.*\/releases\/[^/]+\//, '');
}

/** Reads each text once, in however many releases it stands. */
class TextCache extends ReadCache {
  readonly #readings = new Map<string, unknown>();

  override begin(): void {}

  override recall<T>(sort: 'yaml' | 'frozen' | 'checked', source: SourceText, make: () => T): T {
    const name = JSON.stringify([sort, pathInRelease(source.file), source.text]);
    if (!this.#readings.has(name)) this.#readings.set(name, make());
    return this.#readings.get(name) as T;
  }
}
