/** Rows as comma-separated values (RFC 4180), with a mark that makes spreadsheets read it as UTF-8. */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number): string => {
    // A cell that begins like a formula is run by spreadsheets; an apostrophe makes it text.
    const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/**
 * Hands a file to the reader.
 * @param subject what it shows, as in `matrix`
 * @param version the version of the content, which its name says
 */
export function saveFile(subject: string, version: string, kind: 'svg' | 'csv', text: string): void {
  const type = kind === 'svg' ? 'image/svg+xml' : 'text/csv';
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `masec-${subject}-${version}.${kind}`;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(address), 1000);
}
