import {
  type CodeRecord,
  type Diagnostic,
  diagnose,
  type Report,
  type Span,
} from '#diagnostics/diagnostic.ts';
import type { TextEdit } from '#diagnostics/text-edit.ts';
import type { Graph } from '#graph/graph.ts';
import type { SourceText } from '#model/source-text.ts';
import type { Path, YamlDocument } from '#model/yaml-document.ts';

/** One rule: what it asks for, and the check that finds where it is broken. */
export interface Rule extends CodeRecord {
  /** Yields one report a mistake. Pure. */
  check(graph: Graph): Iterable<Report>;
}

/** Runs rules over a graph. */
export function runRules(rules: readonly Rule[], graph: Graph): Diagnostic[] {
  return rules.flatMap((rule) => [...rule.check(graph)].map((report) => diagnose(rule, report)));
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
