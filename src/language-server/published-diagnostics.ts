import { DiagnosticSeverity, type Range, type Diagnostic as Shown } from 'vscode-languageserver';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';

/**
 * A finding as editors show it: what is wrong, and behind it what to write instead.
 * @param text the text of its file, where it is at hand: a finding without an end is shown to the end of its line
 */
export function shown(diagnostic: Diagnostic, text: string | undefined): Shown {
  const { code, severity, message, suggestion, url } = diagnostic;
  return {
    range: rangeOf(diagnostic, text),
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    code,
    codeDescription: { href: url },
    source: 'masec',
    message: suggestion === undefined ? message : `${message} ${suggestion}`,
  };
}

function rangeOf({ line, column, endLine, endColumn }: Diagnostic, text: string | undefined): Range {
  const start = { line: line - 1, character: column - 1 };
  if (endLine !== undefined && endColumn !== undefined)
    return { start, end: { line: endLine - 1, character: endColumn - 1 } };
  const length = text?.split(/\r\n|\r|\n/, line)[line - 1]?.length ?? 0;
  return { start, end: { line: line - 1, character: Math.max(length, column) } };
}

/** Which findings were shown for which file, so that only what changed is sent, and what was mended is taken back. */
export class PublishedDiagnostics {
  readonly #sent = new Map<string, string>();

  /**
   * The files whose findings changed since the last call.
   * @param findings everything that is wrong now, by the address of its file
   */
  *changes(findings: ReadonlyMap<string, readonly Shown[]>): Generator<[uri: string, diagnostics: Shown[]]> {
    for (const uri of new Set([...this.#sent.keys(), ...findings.keys()])) {
      const list = findings.get(uri) ?? [];
      const written = JSON.stringify(list);
      if (written === (this.#sent.get(uri) ?? '[]')) continue;
      if (list.length === 0) this.#sent.delete(uri);
      else this.#sent.set(uri, written);
      yield [uri, [...list]];
    }
  }
}
