import type { Corpus } from '#model/corpus.ts';
import type { DisciplinePage, Entry, Reference, TermPage } from '#model/entry.ts';
import { compareEntries } from '#model/entry-order.ts';

/** What a preview shows of files that are broken at the moment: what they said when they were last good. */
export class LastGood {
  readonly #entries = new GoodFiles<Entry>();
  readonly #references = new GoodFiles<Reference>();
  readonly #disciplines = new GoodFiles<DisciplinePage>();
  readonly #terms = new GoodFiles<TermPage>();

  /** A corpus in which the last good reading stands for each broken file; the same corpus when no file is broken. */
  shown(corpus: Corpus): Corpus {
    const unread = new Set(corpus.unread);
    const entries = this.#entries.among(corpus.entries, unread);
    const references = this.#references.among(corpus.references, unread);
    const disciplines = this.#disciplines.among(corpus.disciplines, unread);
    const terms = this.#terms.among(corpus.terms, unread);
    const whole = entries === corpus.entries && references === corpus.references;
    if (whole && disciplines === corpus.disciplines && terms === corpus.terms) return corpus;
    return { ...corpus, entries: [...entries].sort(compareEntries), references, disciplines, terms };
  }
}

interface Authored {
  readonly file: string;
  readonly valid: boolean;
}

/** The last good reading of each file of one sort. */
class GoodFiles<T extends Authored> {
  #good = new Map<string, T>();

  /** Good files, and the last good reading of those that are not; the same list when all are good. */
  among(files: readonly T[], unread: ReadonlySet<string>): readonly T[] {
    const good = new Map<string, T>();
    for (const file of files) {
      const shown = file.valid ? file : this.#good.get(file.file);
      if (shown) good.set(file.file, shown);
    }
    const lost = [...this.#good].filter(([name]) => unread.has(name) && !good.has(name));
    for (const [name, file] of lost) good.set(name, file);
    this.#good = good;
    if (lost.length === 0 && files.every((file) => file.valid)) return files;
    return [...good.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  }
}
