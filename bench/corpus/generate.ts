import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ENTRY_KIND_NAMES } from '#model/kind.ts';
import { entryFile } from './entry-file.ts';
import { frameworkFiles } from './frameworks.ts';
import { readClosedLists } from './lists.ts';
import { neighbourFiles } from './neighbours.ts';
import { planEntries } from './plan.ts';
import { Words } from './words.ts';
import { countWorks, planWorks, workFile } from './works.ts';
import { type Corpus, EntryWriter } from './writer.ts';

/** What a corpus is made to. */
export interface CorpusOptions {
  /** How many entries, families among them. */
  readonly entries: number;
  /** The same seed gives the same bytes. */
  readonly seed: number;
  /** The content folder whose closed lists and settings it takes over. */
  readonly lists: string;
}

/** With fewer, some kind has too few entries for the others to relate to. */
export const LEAST_ENTRIES = 60;

/** What was written. */
export interface CorpusSize {
  readonly entries: number;
  readonly works: number;
  readonly files: number;
  readonly bytes: number;
}

/**
 * Writes a whole content folder of invented entries that passes the check: all kinds in the proportions of the catalogue,
 * an entry with six relations, three citations and 300 words of text.
 * @param folder where to; files of the same name are written over
 */
export function generateCorpus(folder: string, options: CorpusOptions): CorpusSize {
  if (!(options.entries >= LEAST_ENTRIES))
    throw new RangeError(`A corpus has at least ${LEAST_ENTRIES} entries.`);
  for (const name of ['vocabularies', 'site.yml'])
    cpSync(join(options.lists, name), join(folder, name), { recursive: true });
  let files = 0;
  let bytes = 0;
  const folders = new Set<string>();
  const corpus = planCorpus(options);
  for (const [name, text] of corpusFiles(corpus)) {
    const path = join(folder, name);
    if (!folders.has(dirname(path))) mkdirSync(dirname(path), { recursive: true });
    folders.add(dirname(path));
    writeFileSync(path, text);
    files += 1;
    bytes += Buffer.byteLength(text);
  }
  return { entries: options.entries, works: corpus.works.length, files, bytes };
}

function planCorpus({ entries, seed, lists }: CorpusOptions): Corpus {
  const words = new Words(seed);
  const plan = planEntries(entries, seed, words);
  const { family } = plan;
  return {
    seed,
    words,
    plan,
    works: planWorks(countWorks(entries), seed, words),
    lists: readClosedLists(lists),
    families: new Map(
      plan.threat.map(({ id, number }) => [id, family[(number - 1) % family.length]?.id ?? '']),
    ),
  };
}

function* corpusFiles(corpus: Corpus): Generator<readonly [string, string]> {
  for (const kind of ENTRY_KIND_NAMES)
    for (const entry of corpus.plan[kind]) yield [entry.file, entryFile(new EntryWriter(entry, corpus))];
  for (const work of corpus.works)
    yield [`references/${work.key}.yml`, workFile(work, corpus.seed, corpus.words)];
  yield* neighbourFiles(corpus);
  yield* frameworkFiles(corpus.seed, corpus.words);
}
