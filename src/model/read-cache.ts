import { Validator } from '#schemas/validator.ts';
import type { KeptReadings } from './kept/kept-readings.ts';
import { KnownFiles } from './known-files.ts';
import type { SourceText } from './source-text.ts';

/** A reading of one text, with the text it was made of. */
interface Kept {
  readonly text: string;
  readonly marked: boolean;
  readonly reading: unknown;
}

/** What a reading depends on besides the text: nothing, or the closed lists of the folder. */
type Sort = 'yaml' | 'frozen' | 'checked';

/**
 * What was read of the files of one content folder, kept for the next load: a file whose text is the same to the letter is
 * not parsed again, and not checked again while the closed lists are the same. What a load does not ask for is forgotten.
 */
export class ReadCache {
  /** Texts of files that were not touched since the last load. */
  readonly files: KnownFiles;
  /** What another process read, for the first load of this one. */
  readonly kept: KeptReadings | undefined;
  #before = new Map<string, Kept>();
  #now = new Map<string, Kept>();
  #missed = true;
  #lists: string | undefined;
  #validator: Validator | undefined;

  /**
   * @param clock the time, in milliseconds
   * @param kept what another process read
   */
  constructor(clock: () => number = Date.now, kept?: KeptReadings) {
    this.files = new KnownFiles(clock);
    this.kept = kept;
  }

  /** Begins a load: what the last one did not ask for falls away. */
  begin(): void {
    this.files.begin();
    this.#before = this.#now;
    this.#now = new Map();
    this.#missed = false;
  }

  /** Whether this load found the very texts of the last one, and no other. */
  get unchanged(): boolean {
    return !this.#missed && this.#now.size === this.#before.size;
  }

  /** The validator for the closed lists; when they are not those of the last load, nothing checked is kept. */
  validator(lists: ReadonlyMap<string, readonly string[]>): Validator {
    const written = JSON.stringify([...lists]);
    if (this.#validator && written === this.#lists) return this.#validator;
    this.#lists = written;
    this.#missed = true;
    for (const name of this.#before.keys()) if (name.startsWith('checked ')) this.#before.delete(name);
    this.kept?.open(written);
    this.#validator = new Validator(lists);
    return this.#validator;
  }

  /**
   * A reading of a text: the one of the last load if the text is the same, else a new one.
   * @param sort what it depends on
   * @param make reads; must depend on the text, the name of the file and `sort` only
   */
  recall<T>(sort: Sort, source: SourceText, make: () => T): T {
    const name = `${sort} ${source.file}`;
    const known = this.#before.get(name);
    const kept =
      known && known.text === source.text && known.marked === source.marked
        ? known
        : { text: source.text, marked: source.marked, reading: make() };
    this.#missed ||= kept !== known;
    this.#now.set(name, kept);
    return kept.reading as T;
  }
}
