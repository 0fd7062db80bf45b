import { readFileSync } from 'node:fs';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { applyEdits } from '#diagnostics/text-edit.ts';
import { authorsOf } from '#graph/authors.ts';
import type { Graph } from '#graph/graph.ts';
import { loadKnowledgeBase } from '#knowledge-base';
import { SourceText } from '#model/source-text.ts';
import { format, titlesOf } from './format.ts';

/** A file with the text it should have. */
export interface Change {
  readonly file: string;
  readonly text: string;
}

/** What can be mended in a content folder, and what is left for its authors. */
export interface Mending {
  readonly changes: readonly Change[];
  /** Findings that the changes mend. */
  readonly mended: readonly Diagnostic[];
  /** Files that only had to be put into the common form. */
  readonly formatted: readonly string[];
  /** What is still wrong afterwards. */
  readonly left: readonly Diagnostic[];
}

/** A mended mistake may bring another to light; more rounds than this mean that two edits undo each other. */
const ROUNDS = 12;

/**
 * Makes every edit that mends a finding, then puts each file into the common form. Writes nothing.
 * @param root the content folder
 * @throws {ContentError} when the folder does not exist or holds no entry
 */
export function mend(root: string): Mending {
  const texts = new Map<string, string>();
  const mended: Diagnostic[] = [];
  let { graph, diagnostics } = loadKnowledgeBase(root);
  for (let round = 0; round < ROUNDS; round++) {
    const fixable = diagnostics.filter(({ fix }) => fix !== undefined);
    const changed = editFiles(fixable, texts);
    if (changed.length === 0) break;
    mended.push(...changed);
    ({ graph, diagnostics } = loadKnowledgeBase(root, texts));
  }
  const formatted = formatFiles(graph, texts);
  const left = formatted.length > 0 ? loadKnowledgeBase(root, texts).diagnostics : diagnostics;
  const changes = [...texts].map(([file, text]) => ({ file, text }));
  return { changes: changes.sort((a, b) => (a.file < b.file ? -1 : 1)), mended, formatted, left };
}

/** Makes the edits of each file; those that touch another one wait for the next round. */
function editFiles(fixable: readonly Diagnostic[], texts: Map<string, string>): Diagnostic[] {
  const done: Diagnostic[] = [];
  for (const file of new Set(fixable.map((diagnostic) => diagnostic.file))) {
    const raw = texts.get(file) ?? readFileSync(file, 'utf8');
    const before = new SourceText(file, raw).text;
    const ofFile = fixable.filter((diagnostic) => diagnostic.file === file);
    const after = applyEdits(
      before,
      ofFile.flatMap(({ fix }) => fix ?? []),
    );
    if (after === raw) continue;
    texts.set(file, after);
    done.push(...ofFile);
  }
  return done;
}

function formatFiles(graph: Graph, texts: Map<string, string>): string[] {
  const titles = titlesOf(graph);
  return authorsOf(graph).flatMap((author) => {
    const { file, text } = author.document.source;
    const after = format(author, titles);
    if (after === text) return [];
    texts.set(file, after);
    return [file];
  });
}
