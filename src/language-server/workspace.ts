import { fileURLToPath, pathToFileURL } from 'node:url';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type KnowledgeBase, loadKnowledgeBase, readingsOf } from '#knowledge-base';
import type { ReadCache } from '#model/read-cache.ts';
import { type ContentFile, contentFile } from './content-file.ts';

/** Texts that the editor holds, by their addresses. */
export interface OpenDocuments {
  get(uri: string): TextDocument | undefined;
  all(): TextDocument[];
}

/** A content folder as an editor has it: the files on disk, and above them the texts that are open. */
export class Workspace {
  /** The content folder, with forward slashes. */
  readonly root: string;
  readonly #documents: OpenDocuments;
  readonly #cache: ReadCache;
  #base: KnowledgeBase;
  #stale = false;

  /** @throws {ContentError} when the folder does not exist or holds no entry */
  constructor(root: string, documents: OpenDocuments) {
    this.root = root.replaceAll('\\', '/').replace(/\/+$/, '');
    this.#documents = documents;
    this.#cache = readingsOf(this.root);
    this.#base = this.load();
  }

  /** The knowledge base as it was last read. */
  get latest(): KnowledgeBase {
    return this.#base;
  }

  /** The knowledge base as the editor has it now. */
  get current(): KnowledgeBase {
    return this.#stale ? this.refresh() : this.#base;
  }

  /** Says that a text or a file has changed. */
  invalidate(): void {
    this.#stale = true;
  }

  /**
   * Reads anew what changed.
   * @throws {ContentError} when the folder has gone; then what was read before is kept
   */
  refresh(): KnowledgeBase {
    this.#base = this.load();
    this.#stale = false;
    return this.#base;
  }

  /** Reads the folder with some texts in the place of those that are open. Keeps nothing of it. */
  load(texts: ReadonlyMap<string, string> = new Map()): KnowledgeBase {
    return loadKnowledgeBase(this.root, new Map([...this.#drafts(), ...texts]), this.#cache);
  }

  /** What a file is, by its address; undefined outside the content folder. */
  fileOf(uri: string): ContentFile | undefined {
    return contentFile(this.root, nameOf(uri));
  }

  /** The address of a file: the one by which the editor opened it, if it did. */
  uriOf(file: string): string {
    const open = this.#documents.all().find(({ uri }) => nameOf(uri) === file);
    return open?.uri ?? pathToFileURL(file).href;
  }

  /** The text of a file, as the editor has it; undefined for one that could not be read. */
  textOf(file: string): string | undefined {
    const open = this.#documents.all().find(({ uri }) => nameOf(uri) === file);
    return open?.getText();
  }

  *#drafts(): Generator<[string, string]> {
    for (const document of this.#documents.all()) {
      const file = this.fileOf(document.uri);
      if (file) yield [file.file, document.getText()];
    }
  }
}

/** The path of a file by its address, with forward slashes; empty for what is no file of this machine. */
function nameOf(uri: string): string {
  if (!uri.startsWith('file:')) return '';
  try {
    return fileURLToPath(uri).replaceAll('\\', '/');
  } catch {
    return '';
  }
}
