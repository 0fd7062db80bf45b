/** Text written so that Markdown shows it as it is, on one line. */
export function markdownText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>|~#&$]/g, (mark) => `\\${mark}`)
    .replace(/^([-+]|\d+[.)])(?=\s)/, (mark) => mark.replace(/[-+.)]/, (sign) => `\\${sign}`));
}

/** A link to an address that we made or that was checked to be one of `https`. */
export function markdownLink(text: string, address: string): string {
  return `[${markdownText(text)}](${address.replace(/[\s<>()\\]/g, (mark) => PERCENT[mark] ?? encodeURIComponent(mark))})`;
}

const PERCENT: Readonly<Record<string, string>> = { '(': '%28', ')': '%29' };
