import {
  type CodeRecord,
  type Diagnostic,
  diagnose,
  type Report,
  type Span,
} from '#diagnostics/diagnostic.ts';
import type { TextEdit } from '#diagnostics/text-edit.ts';
import { authorsOf } from '#graph/authors.ts';
import type { Author } from '#graph/citations.ts';
import type { Graph } from '#graph/graph.ts';
import type { SourceText } from '#model/source-text.ts';
import type { Path, YamlDocument } from '#model/yaml-document.ts';

/** A rule over the whole: what it asks for, and the check that finds where it is broken. */
export interface GraphRule extends CodeRecord {
  /** Yields one report a mistake. Pure. */
  check(graph: Graph): Iterable<Report>;
}

/** What may be a mistake, as the rule that found it describes it: plain data, to be judged when the rest is known. */
export interface Doubt {
  readonly doubt: unknown;
}

/** What is found in one file: a mistake, or what may be one. Plain data. */
export type Finding = Report | Doubt;

/** A rule over single files: what it finds in one is kept for as long as the file stays the same. */
export interface FileRule extends CodeRecord {
  /** Yields what is found in one file with prose. Depends on nothing else. */
  checkFile(author: Author): Iterable<Finding>;
  /** Tells what of a doubt is a mistake; a rule that never doubts has none. */
  judge?(doubt: unknown, author: Author, graph: Graph): Iterable<Report>;
}

/** One rule, of the one sort or the other. */
export type Rule = GraphRule | FileRule;

/** Runs rules over a graph. */
export function runRules(rules: readonly Rule[], graph: Graph): Diagnostic[] {
  const kept = keptBy(rules);
  const found: Diagnostic[] = [];
  for (const author of authorsOf(graph))
    for (const { rule, finding } of findingsOf(author, rules, kept)) {
      const reports = 'doubt' in finding ? (rule.judge?.(finding.doubt, author, graph) ?? []) : [finding];
      for (const report of reports) found.push(diagnose(rule, report));
    }
  for (const rule of rules)
    if ('check' in rule) for (const report of rule.check(graph)) found.push(diagnose(rule, report));
  return found;
}

interface Kept {
  readonly rule: FileRule;
  readonly finding: Finding;
}

type Findings = WeakMap<Author, readonly Kept[]>;

/** Findings by the rules that were run: whoever checks at every key changes one file among thousands. */
const runs = new WeakMap<readonly Rule[], Findings>();
const NONE: readonly Kept[] = [];

function keptBy(rules: readonly Rule[]): Findings {
  const kept = runs.get(rules) ?? new WeakMap();
  runs.set(rules, kept);
  return kept;
}

function findingsOf(author: Author, rules: readonly Rule[], kept: Findings): readonly Kept[] {
  const known = kept.get(author);
  if (known) return known;
  const found: Kept[] = [];
  for (const rule of rules)
    if ('checkFile' in rule) for (const finding of rule.checkFile(author)) found.push({ rule, finding });
  const findings = found.length === 0 ? NONE : found.slice();
  kept.set(author, findings);
  return findings;
}

/** What a rule found in a file, by the code of the rule: plain data. */
export type PlainFinding = readonly [code: string, finding: Finding];

/** What rules found in a file, to be kept. */
export function plainFindings(author: Author, rules: readonly Rule[]): readonly PlainFinding[] {
  return findingsOf(author, rules, keptBy(rules)).map(({ rule, finding }) => [rule.code, finding]);
}

/** Takes what was kept for what rules find in a file, which then is not looked at. */
export function recallFindings(author: Author, rules: readonly Rule[], found: readonly PlainFinding[]): void {
  const byCode = new Map(rules.map((rule) => [rule.code, rule]));
  const findings = found.map(([code, finding]) => ({ rule: byCode.get(code) as FileRule, finding }));
  keptBy(rules).set(author, findings.length === 0 ? NONE : findings);
}

/** The place of a field in a file, as a report needs it. */
export function at(
  author: { readonly file: string; readonly document: YamlDocument },
  path: Path,
  part: 'key' | 'value' = 'value',
): Pick<Report, 'file' | 'span'> {
  return { file: author.file, span: author.document.span(path, part) };
}

/** The edit that changes what stands in a span. */
export function rewrite(
  source: SourceText,
  { start, end }: Span,
  change: (text: string) => string,
): TextEdit {
  const from = source.offsetAt(start);
  const to = end ? source.offsetAt(end) : from;
  return { start: from, end: to, text: change(source.text.slice(from, to)) };
}
