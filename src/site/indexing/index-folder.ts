import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip, gzipSync } from 'node:zlib';
import { encode } from 'cborg';
import { linkOrCopy } from '../writing/link-or-copy.ts';
import { type Engine, SIGNATURE } from './pagefind.ts';

const gzipAside = promisify(gzip);
const LANGUAGE = 'en';
/** How many digits of its hash a file is named by, unless another is named so. */
const DIGITS = 7;

/** The files of an index that are named by what they hold. */
const KINDS = ['fragment', 'index', 'filter'] as const;
export type Kind = (typeof KINDS)[number];

/** What `pagefind.*.pf_meta` tells of an index. */
export interface IndexSummary {
  readonly pages: readonly (readonly [fragment: string, words: number, nothing: ''])[];
  readonly chunks: readonly ChunkEntry[];
  readonly filters: readonly (readonly [filter: string, name: string])[];
  /** The names of what pages tell of themselves, in order. */
  readonly fields: readonly string[];
}

/** A chunk of the words of an index: from which beginning of a word to which, and the name of its file. */
export type ChunkEntry = readonly [from: string, to: string, name: string];

/** A file that is named by what it holds. */
export interface PackedFile {
  readonly hash: string;
  readonly name: string;
}

/** Names files by what they hold, as Pagefind does: with more digits where a file before has the name. */
export class FileNames {
  readonly #taken = new Set<string>();

  /** The name for a file, which is then taken. */
  name(kind: Kind, hash: string): string {
    let digits = DIGITS;
    while (this.#taken.has(`${kind}/${hash.slice(0, digits)}`)) digits += 1;
    this.#taken.add(`${kind}/${hash.slice(0, digits)}`);
    return `${LANGUAGE}_${hash.slice(0, digits)}`;
  }
}

/** Where a file lies in the folder of an index. */
export function pathOf(kind: Kind, name: string): string {
  return join(kind, `${name}.pf_${kind}`);
}

/** Pagefind writes each byte of a SHA-1 without its leading zero. */
export function hashOf(content: Uint8Array): string {
  return Array.from(createHash('sha1').update(content).digest(), (byte) => byte.toString(16)).join('');
}

/** Content with what precedes all that is packed. */
function signed(content: Uint8Array): Buffer {
  return Buffer.concat([SIGNATURE, content]);
}

/** The folder of an index that is being written. No file is written twice: some may be others' as well, by hard links. */
export class IndexFolder {
  readonly #path: string;
  readonly #names = new FileNames();
  readonly #pending: Promise<void>[] = [];

  /** @param path is emptied */
  constructor(path: string) {
    this.#path = path;
    rmSync(path, { recursive: true, force: true });
    for (const kind of KINDS) mkdirSync(join(path, kind), { recursive: true });
  }

  /** Packs content and writes it. */
  pack(kind: Kind, content: Uint8Array): PackedFile {
    const file = this.#named(kind, hashOf(content));
    this.write(pathOf(kind, file.name), gzipSync(signed(content)));
    return file;
  }

  /** Packs content and writes it while others work; `settled` tells when it is written. */
  packAside(kind: Kind, content: Uint8Array): PackedFile {
    const file = this.#named(kind, hashOf(content));
    const path = pathOf(kind, file.name);
    this.#pending.push(gzipAside(signed(content)).then((packed) => this.write(path, packed)));
    return file;
  }

  /** Waits until all is written. @throws what kept it from being so */
  async settled(): Promise<void> {
    for (const { reason } of (await Promise.allSettled(this.#pending)) as { reason?: Error }[])
      if (reason) throw reason;
  }

  write(file: string, content: Uint8Array | string): void {
    writeFileSync(join(this.#path, file), content, { flag: 'wx' });
  }

  /** Keeps a file of another folder under the name that it has here. */
  carry(kind: Kind, { hash, path }: { readonly hash: string; readonly path: string }): PackedFile {
    const file = this.#named(kind, hash);
    this.keep(pathOf(kind, file.name), path);
    return file;
  }

  /** Gives a file of another folder a name in this one: as one file with two names, where that can be. */
  keep(file: string, original: string): void {
    linkOrCopy(original, join(this.#path, file));
  }

  /**
   * Writes what the browser reads first.
   * @param entry what `pagefind-entry.json` says of any index
   * @returns what it says of this one
   */
  close(entry: Engine['entry'], { pages, chunks, filters, fields }: IndexSummary): string {
    const meta = encode([entry.version, pages, chunks, filters, [], fields]);
    const hash = `${LANGUAGE}_${hashOf(meta).slice(0, DIGITS + LANGUAGE.length + 1)}`;
    this.write(`pagefind.${hash}.pf_meta`, gzipSync(signed(meta)));
    const languages = { [LANGUAGE]: { hash, wasm: LANGUAGE, page_count: pages.length } };
    const text = JSON.stringify({ ...entry, languages });
    this.write('pagefind-entry.json', text);
    return text;
  }

  /** Takes all away again. */
  async remove(): Promise<void> {
    await Promise.allSettled(this.#pending);
    rmSync(this.#path, { recursive: true, force: true });
  }

  #named(kind: Kind, hash: string): PackedFile {
    return { hash, name: this.#names.name(kind, hash) };
  }
}
