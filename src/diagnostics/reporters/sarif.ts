import type { CodeRecord, Diagnostic } from '../diagnostic.ts';

/** Diagnostics as SARIF 2.1.0, for code-scanning tools; `codes` become its rules. */
export function sarif(diagnostics: readonly Diagnostic[], codes: readonly CodeRecord[]): string {
  const used = new Set(diagnostics.map(({ code }) => code));
  const rules = codes
    .filter(({ code }) => used.has(code))
    .map((record) => ({
      id: record.code,
      name: record.name,
      shortDescription: { text: record.summary },
      fullDescription: { text: record.why },
      defaultConfiguration: { level: record.severity },
    }));
  const results = diagnostics.map((diagnostic) => ({
    ruleId: diagnostic.code,
    level: diagnostic.severity,
    message: { text: [diagnostic.message, diagnostic.suggestion].filter(Boolean).join(' ') },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(diagnostic.file) },
          region: region(diagnostic),
        },
      },
    ],
  }));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ columnKind: 'utf16CodeUnits', tool: { driver: { name: 'masec-check', rules } }, results }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function region({ line, column, endLine, endColumn }: Diagnostic): Record<string, number> {
  return {
    startLine: line,
    startColumn: column,
    ...(endLine !== undefined && { endLine }),
    ...(endColumn !== undefined && { endColumn }),
  };
}
