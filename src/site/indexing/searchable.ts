/** An element that search must not read, with the name of its tag. */
const IGNORED = /<([a-z][a-z0-9]*)\b[^<>]*\sdata-pagefind-ignore(?:="[^"]*")?[^<>]*>/g;
/** What search learns of a page from elements that it does not read. */
const TOLD = /\sdata-pagefind-(?:meta|filter)\b/;

/**
 * What search reads of a page: a fifth of the text gives the same index.
 * @param html a page of the site with `data-pagefind-body` on its `<main>`
 * @returns undefined when the page does not ask to be found
 */
export function searchable(html: string): string | undefined {
  const begin = html.indexOf('<main');
  const end = html.lastIndexOf('</main>');
  const body = html.slice(begin, end);
  if (begin < 0 || end < 0 || !/^<main\b[^>]*\sdata-pagefind-body\b/.test(body)) return undefined;
  let kept = '';
  let from = 0;
  IGNORED.lastIndex = 0;
  for (let found = IGNORED.exec(body); found; found = IGNORED.exec(body)) {
    const close = endOf(body, found[1] as string, found.index);
    const ignored = body.slice(found.index, close);
    if (!TOLD.test(ignored)) {
      kept += body.slice(from, found.index);
      from = close;
    }
    IGNORED.lastIndex = close;
  }
  return `${kept}${body.slice(from)}</main>`;
}

/** Where an element ends that begins at a place. */
function endOf(html: string, tag: string, begin: number): number {
  const edges = new RegExp(`<(/?)${tag}\\b[^>]*>`, 'g');
  edges.lastIndex = begin;
  let depth = 0;
  for (let edge = edges.exec(html); edge; edge = edges.exec(html)) {
    depth += edge[1] ? -1 : 1;
    if (depth === 0) return edges.lastIndex;
  }
  throw new Error(`<${tag}> is not closed.`);
}
