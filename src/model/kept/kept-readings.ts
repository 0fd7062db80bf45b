import { hash } from 'node:crypto';
import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { SourceText } from '../source-text.ts';
import { codeVersion } from './code-version.ts';
import { ASIDE } from './sealed-file.ts';
import { type PlainReading, Shard } from './shard.ts';

/** The code that reads a file and looks at it, and what that code depends on. */
const SOURCES = [
  'src/{diagnostics,graph,model,rules,schemas}/**/*.ts',
  'src/knowledge-base.ts',
  'schemas/**/*.json',
  'package-lock.json',
];
const CACHE = resolve(import.meta.dirname, '../../../node_modules/.cache/masec/readings');
/** Among how many files readings are dealt out: only those with what changed are written again. */
const SHARDS = 64;
/** How many folders are kept: a few contents, before and after a change of the code or of a closed list. */
const FOLDERS = 6;
/** Whatever is being written for longer than this was given up. */
const ABANDONED_MS = 3_600_000;

/**
 * What was read of the files of one content folder, kept on the disk for the next process, which reads the texts again but need
 * not parse those that are the same to the letter. What is not on the disk as it was written is as if it were not there.
 */
export class KeptReadings {
  readonly #content: string;
  readonly #cache: string;
  readonly #shards = new Map<number, Shard>();
  #key: string | undefined;
  #done = false;

  /**
   * @param content the content folder, as the user named it, after which messages name its files
   * @param cache where readings of all content folders lie
   */
  constructor(content: string, cache = CACHE) {
    this.#content = content;
    this.#cache = cache;
  }

  /** Begins: what was read under other closed lists, or by other code, does not count. */
  open(lists: string): void {
    this.#shards.clear();
    const names = [resolve(this.#content), this.#content];
    this.#key = hash('sha256', [...names, codeVersion(SOURCES), lists].join('\n'));
  }

  /** Whether this very text was read, and nothing was wrong with it. */
  has(source: SourceText): boolean {
    return this.#shardOf(source.file)?.has(source) ?? false;
  }

  /** What was read of a text, if it was kept. */
  recall(source: SourceText): PlainReading | undefined {
    return this.#shardOf(source.file)?.recall(source);
  }

  /** Keeps what was read of a text in which nothing is wrong. */
  keep(source: SourceText, reading: PlainReading): void {
    this.#shardOf(source.file)?.keep(source, reading);
  }

  /** What else was found in a text that was recalled. */
  foundIn(source: SourceText): unknown {
    return this.#shardOf(source.file)?.foundIn(source);
  }

  /**
   * Writes what is new, and is done: from then on nothing is recalled or kept.
   * @param find what else was found in a text, as plain data
   */
  save(find: (source: SourceText) => unknown): void {
    for (const shard of this.#shards.values()) attempt(() => shard.write(find));
    if (this.#shards.size > 0) attempt(() => this.#forgetOld());
    this.#shards.clear();
    this.#done = true;
  }

  get #folder(): string {
    return join(this.#cache, this.#key?.slice(0, 32) ?? '');
  }

  #shardOf(file: string): Shard | undefined {
    if (this.#done || this.#key === undefined) return undefined;
    const name = shardNumber(file);
    const known = this.#shards.get(name);
    if (known) return known;
    const shard = new Shard(join(this.#folder, `${name}.json`), this.#key);
    this.#shards.set(name, shard);
    return shard;
  }

  /** Forgets the folders that were not used for longest, and what other processes left unfinished in this one. */
  #forgetOld(): void {
    const now = new Date();
    utimesSync(this.#folder, now, now);
    const timeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    for (const name of readdirSync(this.#folder).filter((found) => found.endsWith(ASIDE)))
      if (timeOf(join(this.#folder, name)) + ABANDONED_MS < now.getTime())
        rmSync(join(this.#folder, name), { force: true });
    const folders = readdirSync(this.#cache)
      .map((name) => join(this.#cache, name))
      .map((path) => ({ path, time: timeOf(path) }))
      .sort((a, b) => b.time - a.time);
    for (const { path } of folders.slice(FOLDERS)) rmSync(path, { recursive: true, force: true });
  }
}

/** Deals files out evenly. */
function shardNumber(file: string): number {
  let number = 0;
  for (let at = 0; at < file.length; at++) number = (number * 31 + file.charCodeAt(at)) % 65_521;
  return number % SHARDS;
}

/** Does what a disk may refuse: a load goes on without what it would have kept. */
function attempt(work: () => void): void {
  try {
    work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
  }
}
