import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { applyEdits, type TextEdit } from '#diagnostics/text-edit.ts';
import { authorsOf } from '#graph/authors.ts';
import type { Author } from '#graph/citations.ts';
import type { Graph } from '#graph/graph.ts';
import { type KnowledgeBase, loadKnowledgeBase } from '#knowledge-base';
import type { Entry } from '#model/entry.ts';
import { type EntryKind, kindRecord } from '#model/kind.ts';
import { readLists } from '#model/read-lists.ts';
import { isDeadStatus } from '#model/status.ts';
import { carryOver } from './carry-over.ts';
import { format, type Titles, titlesOf } from './format.ts';
import { EntryWriter } from './new-entry.ts';
import { retiredFields } from './retired-fields.ts';
import { type Use, usesOf, whyNot } from './uses.ts';
import type { WrittenFile } from './write-files.ts';

export const FATES = ['deprecated', 'moved', 'split', 'merged'] as const;
export type Fate = (typeof FATES)[number];

/** What is to become of an entry. */
export interface RetirementPlan {
  readonly id: string;
  readonly as: Fate;
  /** The entries that take its place. */
  readonly to: readonly string[];
  readonly reason: string;
  /** The day, as in `2027-01-15`. */
  readonly on: string;
  /** For an entry that moves and whose new one is not written yet: the kind it turned out to be. */
  readonly kind?: EntryKind | undefined;
}

/** One place in a file, and what is said of it. */
export interface Remark {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly words: string;
}

/** What a retirement changes, and what it leaves to its author. */
export interface Retirement {
  readonly files: readonly WrittenFile[];
  /** The draft that was begun for an entry that moves. */
  readonly begun: { readonly id: string; readonly file: string } | undefined;
  readonly rewritten: readonly Remark[];
  readonly undecided: readonly Remark[];
  /** Errors of the check that were not there before. */
  readonly errors: readonly Diagnostic[];
}

/**
 * Takes an entry out of use: its file and text stay and say what became of it, and what points to it is led to the one entry
 * that takes its place, where there is one and it fits. Writes nothing.
 * @param root the content folder
 * @throws {Error} when the plan does not fit the content
 */
export function retire(root: string, plan: RetirementPlan): Retirement {
  const base = loadKnowledgeBase(root);
  const entry = checkPlan(base.graph, plan);
  const begun = plan.as === 'moved' && plan.to.length === 0 ? beginMoved(root, base, entry, plan) : undefined;
  const to = begun ? [begun.id] : plan.to;
  const texts = new Map(begun ? [[begun.file, begun.text]] : []);
  const { graph, diagnostics } = begun ? loadKnowledgeBase(root, texts) : base;
  const old = graph.entries.get(entry.id) ?? entry;
  const only = to.length === 1 ? graph.entries.get(to[0] ?? '') : undefined;
  const edits = new Map<Author, TextEdit[]>([[old, retiredFields(old, { ...plan, to })]]);
  const rewritten: Remark[] = [];
  const left: string[] = [];
  for (const use of usesOf(graph, old)) {
    const problem = only ? whyNot(graph, use, only) : choice(to);
    if (problem !== undefined || !only) left.push(problem ?? '');
    else {
      rewritten.push(remark(use, `${use.what} now leads to ${only.id}`));
      edits.set(use.author, [...(edits.get(use.author) ?? []), use.rewrite(only.id)]);
    }
  }
  for (const [author, list] of edits) texts.set(author.file, applyEdits(author.document.source.text, list));
  formatChanged(loadKnowledgeBase(root, texts).graph, texts);
  const after = loadKnowledgeBase(root, texts);
  const now = after.graph.entries.get(entry.id) ?? old;
  // What could not be rewritten is all that still points here, in the same order; only its places may have moved.
  const undecided = usesOf(after.graph, now).map((use, index) => remark(use, left[index] ?? ''));
  if (to.length > 0) undecided.push(...ownRelations(now, to));
  const before = new Set(diagnostics.map(({ file, message }) => `${file} ${message}`));
  const errors = after.diagnostics.filter(
    ({ severity, file, message }) => severity === 'error' && !before.has(`${file} ${message}`),
  );
  const files = [...texts].map(([file, text]) => ({ file, text })).sort((a, b) => (a.file < b.file ? -1 : 1));
  return { files, begun: begun && { id: begun.id, file: begun.file }, rewritten, undecided, errors };
}

function checkPlan(graph: Graph, { id, as, to, reason, kind }: RetirementPlan): Entry {
  const entry = graph.entries.get(id);
  if (!entry?.valid) throw new Error(`There is no entry \`${id}\` that can be read.`);
  if (isDeadStatus(entry.data.status)) throw new Error(`\`${id}\` is ${entry.data.status} already.`);
  if (entry.data.status === 'draft') throw new Error(`\`${id}\` is a draft: delete its file instead.`);
  if (reason.trim() === '')
    throw new Error('Say why with `--reason "…"`: whoever cited the id will read it.');
  if (as === 'deprecated' && to.length > 0)
    throw new Error('A deprecated entry has no successor; with one it is `merged`, with several `split`.');
  if (as === 'split' && to.length < 2) throw new Error('Name the two or more entries with `--to ID,ID`.');
  if (as === 'merged' && to.length !== 1) throw new Error('Name the one entry with `--to ID`.');
  if (as === 'moved' && (kind ? to.length > 0 : to.length !== 1))
    throw new Error('Name the new entry with `--to ID`, or the kind it turned out to be with `--kind KIND`.');
  const kinds = kind ? [kind] : [];
  for (const name of to) {
    const successor = graph.entries.get(name);
    if (!successor?.valid) throw new Error(`There is no entry \`${name}\` that can be read.`);
    if (successor === entry) throw new Error(`\`${id}\` cannot take its own place.`);
    if (isDeadStatus(successor.data.status))
      throw new Error(`\`${name}\` is ${successor.data.status}: name what took its place.`);
    kinds.push(successor.kind);
  }
  if (as === 'moved' && kinds[0] === entry.kind)
    throw new Error(
      `\`${id}\` is a ${kindRecord(entry.kind).label.toLowerCase()} already; to join two of a kind, write \`--as merged\`.`,
    );
  return entry;
}

function beginMoved(root: string, base: KnowledgeBase, entry: Entry, { kind, on }: RetirementPlan) {
  const { title, summary, aliases, disputed, contributors } = entry.data;
  const kept = { summary, aliases, disputed, contributors, 'maps-to': entry.data['maps-to'] };
  const answers = Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
  const begun = new EntryWriter(base, readLists(root)).begin(kind as EntryKind, title, on, answers);
  return { ...begun, text: carryOver(begun.text, entry) };
}

function choice(to: readonly string[]): string {
  return to.length > 0
    ? `choose between ${to.join(' and ')}, or take it out`
    : 'take it out, or lead it elsewhere: there is no successor';
}

function remark({ author, start, what }: Use, words: string): Remark {
  const { source } = author.document;
  return {
    file: source.file,
    ...source.positionAt(start),
    words: words.includes(what) ? words : `${what}: ${words}`,
  };
}

/** What an entry itself declared stays with it; whether it holds for its successors, only an author can say. */
function ownRelations(entry: Entry, to: readonly string[]): Remark[] {
  return (entry.data.relations ?? []).map(({ type, target }, index) => {
    const [start] = entry.document.range(['relations', index, 'type']);
    const words = `declared \`${type}\` ${target}: declare it in ${to.join(' or ')} too if it holds there`;
    return { file: entry.file, ...entry.document.source.positionAt(start), words };
  });
}

/** Puts changed texts into the common form, with the titles of what they now point to. */
function formatChanged(graph: Graph, texts: Map<string, string>): void {
  // A title beside an id that was just rewritten is that of the old id: every one is renewed.
  const titles: Titles = { of: titlesOf(graph).of, has: () => false };
  for (const author of authorsOf(graph))
    if (texts.has(author.file)) texts.set(author.file, format(author, titles));
}
