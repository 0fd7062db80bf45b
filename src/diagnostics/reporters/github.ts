import type { Diagnostic } from '../diagnostic.ts';

/** Diagnostics as workflow commands, which GitHub shows as annotations on the exact lines of a pull request. */
export function github(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map((diagnostic) => {
      const { severity, file, line, column, endLine, endColumn, code, message, suggestion, url } = diagnostic;
      const place = {
        file,
        line,
        endLine,
        col: column,
        endColumn: endLine === line ? endColumn : undefined,
        title: code,
      };
      const properties = Object.entries(place).filter(([, value]) => value !== undefined);
      const text = [message, suggestion, url].filter((part) => part !== undefined).join('\n');
      return `::${severity} ${properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',')}::${escapeData(text)}\n`;
    })
    .join('');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
