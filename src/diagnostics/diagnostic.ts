import type { TextEdit } from './text-edit.ts';

/** How bad a finding is: an error stops the build, a warning does not. */
export type Severity = 'error' | 'warning';

/** A place in a source text: line and column count from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of a source text; `end` lies just behind its last character. */
export interface Span {
  readonly start: Position;
  readonly end?: Position;
}

/** One thing that is wrong with one file: what a contributor is told. */
export interface Diagnostic {
  /** Permanent code, such as `KB203`; never reused. */
  readonly code: string;
  readonly severity: Severity;
  /** Path of the file as the command was given it, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  /** What is wrong, in a sentence that quotes the value. */
  readonly message: string;
  /** What to write instead. */
  readonly suggestion?: string;
  /** Address of the page that explains the code. */
  readonly url: string;
  /** Edits of the same file that mend it and nothing else; only where there is no doubt what was meant. */
  readonly fix?: readonly TextEdit[];
}

/** The documentation of one code: the material of its reference page. */
export interface CodeRecord {
  readonly code: string;
  /** Readable alias in kebab-case. */
  readonly name: string;
  readonly severity: Severity;
  /** What the rule asks for, in one sentence. */
  readonly summary: string;
  /** Why the rule exists, in one or two sentences. */
  readonly why: string;
  /** An example that breaks the rule. */
  readonly bad: string;
  /** The same example, mended. */
  readonly good: string;
}

/** What a check reports; the code's record adds severity and address. */
export interface Report {
  readonly file: string;
  readonly span: Span;
  readonly message: string;
  readonly suggestion?: string | undefined;
  readonly fix?: readonly TextEdit[] | undefined;
}

const DOCS = 'https://w3id.org/masec/rules/';

/** Makes a diagnostic of a report under the code that found it. */
export function diagnose(record: Pick<CodeRecord, 'code' | 'severity'>, report: Report): Diagnostic {
  const { start, end } = report.span;
  return {
    code: record.code,
    severity: record.severity,
    file: report.file,
    line: start.line,
    column: start.column,
    ...(end && { endLine: end.line, endColumn: end.column }),
    message: report.message,
    ...(report.suggestion !== undefined && { suggestion: report.suggestion }),
    url: `${DOCS}${record.code}/`,
    ...(report.fix !== undefined && { fix: report.fix }),
  };
}

/** Orders diagnostics by file, place and code, so that every run prints the same. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...diagnostics].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  );
}
