import type { Lists } from './lists.ts';
import type { Plan, PlannedEntry } from './plan.ts';
import { Prose } from './prose.ts';
import { Random } from './random.ts';
import type { Words } from './words.ts';
import type { Work } from './works.ts';

/** All that a corpus is made of. */
export interface Corpus {
  readonly seed: number;
  readonly words: Words;
  readonly plan: Plan;
  readonly works: readonly Work[];
  readonly lists: Lists;
  /** Family of each threat, by id: a special case of a threat shares it. */
  readonly families: ReadonlyMap<string, string>;
}

/** What is at hand while one entry is written: its own random numbers, its words, and everything it can name. */
export class EntryWriter {
  readonly entry: PlannedEntry;
  readonly corpus: Corpus;
  readonly random: Random;
  readonly prose: Prose;

  constructor(entry: PlannedEntry, corpus: Corpus) {
    this.entry = entry;
    this.corpus = corpus;
    this.random = new Random(corpus.seed, entry.id);
    this.prose = new Prose(corpus.words, this.random);
  }

  /** Another entry of a kind, a well-known one more often; undefined when there is none but this. */
  other(kind: PlannedEntry['kind']): PlannedEntry | undefined {
    const all = this.corpus.plan[kind];
    const others = kind === this.entry.kind ? all.length - 1 : all.length;
    if (others === 0) return undefined;
    const place = this.random.skewed(others);
    return all[kind === this.entry.kind && place >= this.entry.number - 1 ? place + 1 : place];
  }

  /** A work, a well-known one more often. */
  work(): Work {
    const { works } = this.corpus;
    const found = works[this.random.skewed(works.length)];
    if (!found) throw new Error('There is no work to cite.');
    return found;
  }

  /** A finding of a work. */
  finding(): string {
    return `${this.work().key}#${this.random.happens(0.5) ? 'f1' : 'f2'}`;
  }

  /** The end of a sentence that reports a figure and cites it. */
  figure(): string {
    const { key, share } = this.work();
    return `${share} % of ${this.prose.phrase(3)} [@${key}#f1]`;
  }

  /** The end of a sentence that cites a finding. */
  citation(): string {
    return `[@${this.finding()}]`;
  }
}
