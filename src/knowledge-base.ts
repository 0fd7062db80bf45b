import { type CodeRecord, type Diagnostic, sortDiagnostics } from '#diagnostics/diagnostic.ts';
import { authorsOf } from '#graph/authors.ts';
import { buildGraph } from '#graph/build-graph.ts';
import { type PlainUses, plainUses, recallUses } from '#graph/citations.ts';
import type { Graph } from '#graph/graph.ts';
import type { Corpus } from '#model/corpus.ts';
import { KeptReadings } from '#model/kept/kept-readings.ts';
import { ReadCache } from '#model/read-cache.ts';
import { READ_CODES } from '#model/read-codes.ts';
import { readCorpus, readSteps } from '#model/read-corpus.ts';
import type { Drafts } from '#model/read-file.ts';
import { inTurns } from '#model/turns.ts';
import { type Stage, UNTOLD } from '#progress/stages.ts';
import { type PlainFinding, plainFindings, recallFindings, runRules } from '#rules/rule.ts';
import { RULES } from '#rules/rules.ts';
import { SCHEMA_CODES } from '#schemas/schema-codes.ts';

/** A content folder, read, joined and checked. */
export interface KnowledgeBase {
  /** Everything authors wrote, drafts included. */
  readonly graph: Graph;
  /** Everything that is wrong, ordered by file and place. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads, joins and checks a content folder.
 * @param root the folder, as the user named it
 * @param drafts texts that stand in for files, by the name messages give the file
 * @param cache what earlier loads of the same folder read; who loads again and again keeps one, which may begin with what an
 *   earlier process read
 * @param stage told what is being done
 * @throws {ContentError} when the folder does not exist or holds no entry
 */
export function loadKnowledgeBase(
  root: string,
  drafts: Drafts = new Map(),
  cache = new ReadCache(),
  stage: Stage = UNTOLD,
): KnowledgeBase {
  const { corpus, diagnostics } = stage('reading', () => readCorpus(root, drafts, cache));
  const base = joined(corpus, diagnostics, cache, stage);
  keepFound(corpus, cache);
  return base;
}

/**
 * As `loadKnowledgeBase`, for a thread that lives on: it holds less memory afterwards. What was read is not kept for the next
 * process until `keepFound` is called.
 * @param cache begins with what an earlier process read
 */
export async function loadInTurns(root: string, cache = readingsOf(root)): Promise<KnowledgeBase> {
  const { corpus, diagnostics } = await inTurns(readSteps(root, new Map(), cache));
  return joined(corpus, diagnostics, cache, UNTOLD);
}

/** What earlier processes read of a folder, as far as it was kept. */
export function readingsOf(root: string): ReadCache {
  return new ReadCache(undefined, new KeptReadings(root));
}

function joined(
  corpus: Corpus,
  diagnostics: readonly Diagnostic[],
  cache: ReadCache,
  stage: Stage,
): KnowledgeBase {
  recallFound(corpus, cache);
  const graph = stage('joining', () => buildGraph(corpus, 'authors'));
  return checked({ graph, diagnostics }, stage);
}

/** What is found in a text: what it refers to, and what rules find. */
interface Found {
  readonly uses: PlainUses;
  readonly findings: readonly PlainFinding[];
}

/** Takes what an earlier process found in texts that are still the same: they need not be parsed to be joined and checked. */
export function recallFound(corpus: Corpus, { kept }: ReadCache): void {
  if (!kept) return;
  for (const author of authorsOf({ corpus })) {
    const found = kept.foundIn(author.document.source) as Found | undefined;
    if (!found) continue;
    recallUses(author, found.uses);
    recallFindings(author, RULES, found.findings);
  }
}

/** Keeps what was read and found for the next process; does so once. */
export function keepFound(corpus: Corpus, { kept }: ReadCache): void {
  if (!kept) return;
  const authors = new Map(authorsOf({ corpus }).map((author) => [author.document.source, author]));
  kept.save((source): Found | undefined => {
    const author = authors.get(source);
    return author && { uses: plainUses(author), findings: plainFindings(author, RULES) };
  });
}

/** What was read and joined, with what the rules find in it. */
export function checked({ graph, diagnostics }: KnowledgeBase, stage: Stage = UNTOLD): KnowledgeBase {
  const found = stage('rules', () => runRules(RULES, graph));
  return { graph, diagnostics: sortDiagnostics([...diagnostics, ...found]) };
}

/** What readers of the site and its exports see: everything but drafts. */
export function publishedGraph(corpus: Corpus): Graph {
  return buildGraph(corpus, 'readers');
}

/** As `publishedGraph`, of what authors see: the same graph where there are no drafts. */
export function withoutDrafts(authors: Graph): Graph {
  const { corpus } = authors;
  const written = [...corpus.entries, ...corpus.terms, ...corpus.disciplines];
  return written.some(({ data }) => data.status === 'draft') ? publishedGraph(corpus) : authors;
}

/**
 * What an author sees while writing: drafts too, but no file that breaks its schema, of which no page can be made. The graph is
 * that of the corpus itself when no file does.
 */
export function previewGraph(corpus: Corpus): Graph {
  let whole = true;
  const valid = <T extends { readonly valid: boolean }>(files: readonly T[]): readonly T[] => {
    if (files.every((file) => file.valid)) return files;
    whole = false;
    return files.filter((file) => file.valid);
  };
  const shown = {
    ...corpus,
    entries: valid(corpus.entries),
    references: valid(corpus.references),
    frameworks: valid(corpus.frameworks),
    reviews: valid(corpus.reviews),
    disciplines: valid(corpus.disciplines),
    terms: valid(corpus.terms),
    releases: valid(corpus.releases),
  };
  return buildGraph(whole ? corpus : shown, 'authors');
}

/** Every code a check can report, with its documentation, ordered by code. */
export const CODES: readonly CodeRecord[] = [
  ...Object.values(READ_CODES),
  ...Object.values(SCHEMA_CODES),
  ...RULES,
].sort((a, b) => (a.code < b.code ? -1 : 1));
