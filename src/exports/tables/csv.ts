/** The mark put before a cell that a spreadsheet would take for a formula. */
const GUARD = "'";

/**
 * A table as RFC 4180 has it: UTF-8, lines ended by CR LF, a header, cells quoted where needed.
 * A cell that begins with `=`, `+`, `-`, `@`, a tab or a line end gets an apostrophe in front,
 * so that no spreadsheet runs it; a reader that wants the text takes one leading apostrophe off such cells.
 */
export function* csv(
  header: readonly string[],
  rows: Iterable<readonly (string | number)[]>,
): Iterable<string> {
  yield line(header);
  for (const row of rows) yield line(row);
}

function line(cells: readonly (string | number)[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^['=+\-@\t\r\n]/.test(value) ? GUARD + value : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
