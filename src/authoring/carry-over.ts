import type { Entry } from '#model/entry.ts';

/**
 * A skeleton with the text of an entry of another kind: a section of the same name gets its text, the rest stands beneath
 * headings of level 3 at the end, for an author to put in its place.
 * @param skeleton a draft with the headings of its kind
 */
export function carryOver(skeleton: string, { document, sections }: Entry): string {
  const { text } = document.source;
  const left: string[] = [];
  let carried = skeleton.trimEnd();
  for (const { title, start, end } of sections) {
    const words = text.slice(start, end).trim();
    const place = new RegExp(`^## ${title.replace(/[^\w ]/g, '\\$&')}\\n\\n\\{/\\*[\\s\\S]*?\\*/\\}`, 'm');
    if (place.test(carried)) carried = carried.replace(place, () => `## ${title}\n\n${words}`);
    else left.push(`### ${title}\n\n${words}`);
  }
  return `${[carried, ...left].join('\n\n')}\n`;
}
