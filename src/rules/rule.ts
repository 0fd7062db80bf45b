import { type CodeRecord, type Diagnostic, diagnose, type Report } from '#diagnostics/diagnostic.ts';
import type { Graph } from '#graph/graph.ts';

/** One rule: what it asks for, and the check that finds where it is broken. */
export interface Rule extends CodeRecord {
  /** Yields one report a mistake. Pure; relies only on entries that obey their schema unless it says otherwise. */
  check(graph: Graph): Iterable<Report>;
}

/** Runs rules over a graph. */
export function runRules(rules: readonly Rule[], graph: Graph): Diagnostic[] {
  return rules.flatMap((rule) => [...rule.check(graph)].map((report) => diagnose(rule, report)));
}
