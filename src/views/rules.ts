import type { CodeRecord } from '#diagnostics/diagnostic.ts';
import type { Link, ViewContext } from './shared/context.ts';

/** A rule in the list of all. */
export interface RuleRow extends Link {
  readonly code: string;
  readonly severity: string;
  readonly summary: string;
}

/** All rules by code. */
export function ruleRows(context: ViewContext): RuleRow[] {
  return context.codes.map(({ code, name, severity, summary }) => ({
    code,
    label: name,
    severity,
    summary,
    href: context.urls.at('rules', code),
  }));
}

/** The documentation of a rule. */
export function rulePage(context: ViewContext, code: string): CodeRecord {
  const record = context.codes.find((candidate) => candidate.code === code);
  if (!record) throw new Error(`no such rule: ${code}`);
  return record;
}
