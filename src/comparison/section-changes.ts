import type { Author } from '#graph/citations.ts';
import { walk } from '#model/markdown.ts';

/** A section whose text differs; white space and comments aside. */
export interface SectionChange {
  readonly title: string;
  /** Empty when the section was not there. */
  readonly before: string;
  /** Empty when the section is no longer there. */
  readonly after: string;
}

/** The sections that differ between two texts of an author, in the order of the newer one. */
export function sectionChanges(before: Author, after: Author): SectionChange[] {
  const [old, now] = [textsOf(before), textsOf(after)];
  return [...new Set([...now.keys(), ...old.keys()])]
    .map((title) => ({ title, before: old.get(title) ?? '', after: now.get(title) ?? '' }))
    .filter((section) => section.before !== section.after);
}

/** What stands before the first heading goes by this name. */
export const LEAD = 'Before the first heading';

/** The text of each section by its title, without comments, each run of white space as one space. */
function textsOf(author: Author): Map<string, string> {
  const { document, body, sections, bodyStart } = author;
  const { text } = document.source;
  const comments = walk(body).filter(
    ({ type }) => type === 'mdxFlowExpression' || type === 'mdxTextExpression',
  );
  const plain = (start: number, end = text.length): string => {
    let words = '';
    let at = start;
    for (const comment of comments) {
      if (comment.start < at || comment.end > end) continue;
      words += `${text.slice(at, comment.start)} `;
      at = comment.end;
    }
    return (words + text.slice(at, end)).replace(/\s+/g, ' ').trim();
  };
  const texts = new Map<string, string>();
  const add = (title: string, words: string): void => {
    texts.set(title, [texts.get(title), words].filter(Boolean).join(' '));
  };
  const lead = plain(bodyStart, sections[0]?.heading.start);
  if (lead) add(LEAD, lead);
  for (const { title, start, end } of sections) add(title, plain(start, end));
  return texts;
}
