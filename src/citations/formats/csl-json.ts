import type { CslItem } from '../csl-item.ts';

/** Items in CSL-JSON 1.0.2, one on each line. */
export function cslJson(items: readonly CslItem[]): string {
  return `[\n${items.map((item) => JSON.stringify(cslJsonItem(item))).join(',\n')}\n]\n`;
}

/** An item as programs that speak CSL read it. */
export type CslJsonItem = Readonly<Record<string, unknown>> & { readonly id: string };

/** One item under the names that the schema of CSL-JSON has. */
export function cslJsonItem(item: CslItem): CslJsonItem {
  const { id, type, title, author, issued, containerTitle, version, url, custom } = item;
  return {
    id,
    type,
    title: plain(title),
    author: author.map((name) => ({ ...name })),
    issued: { 'date-parts': [issued] },
    ...(containerTitle !== undefined && { 'container-title': plain(containerTitle) }),
    ...(type === 'dataset' && { version }),
    URL: url,
    language: 'en',
    custom,
  };
}

/** Text that processors would take for their rich text, kept apart from its bracket by a sign without width. */
function plain(text: string): string {
  return text.replace(/<(?=\/?(?:i|b|sc|sup|sub|span)\b[^>]*>)/gi, '<\u2060');
}
