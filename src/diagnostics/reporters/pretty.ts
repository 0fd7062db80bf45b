import type { Diagnostic } from '../diagnostic.ts';

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** What a stranger wrote, without what a terminal would obey. */
function printable(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * Diagnostics for people: grouped by file, each with its place, what is wrong, what to write instead and where to read more.
 * @param options.color whether to use terminal colours
 */
export function pretty(
  diagnostics: readonly Diagnostic[],
  { color = false }: { color?: boolean } = {},
): string {
  const paint = (code: number, text: string): string => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
  const lines: string[] = [];
  let file: string | undefined;
  for (const diagnostic of diagnostics) {
    if (diagnostic.file !== file) {
      if (file !== undefined) lines.push('');
      file = diagnostic.file;
      lines.push(paint(4, printable(file)));
    }
    const severity = paint(diagnostic.severity === 'error' ? 31 : 33, diagnostic.severity);
    lines.push(
      `  ${diagnostic.line}:${diagnostic.column}  ${severity}  ${diagnostic.code}  ${printable(diagnostic.message)}`,
    );
    if (diagnostic.suggestion !== undefined)
      lines.push(`      ${paint(32, '→')} ${printable(diagnostic.suggestion)}`);
    lines.push(`      ${paint(2, diagnostic.url)}`);
  }
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const summary = `${plural(errors, 'error')}, ${plural(diagnostics.length - errors, 'warning')} in ${plural(new Set(diagnostics.map((diagnostic) => diagnostic.file)).size, 'file')}`;
  return `${[...lines, '', summary].join('\n')}\n`;
}
