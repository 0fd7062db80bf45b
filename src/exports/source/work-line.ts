import { fullName, yearOf } from '#graph/citation-labels.ts';
import type { Reference } from '#model/entry.ts';
import { once } from './once.ts';

const NAMES_SHOWN = 3;

/** A work in one line of plain text, as lists of sources have it. */
export const workLine = once(({ data }: Reference): string => {
  const names = data.author.map(fullName);
  const more = names.length > NAMES_SHOWN || data['author-list'] !== undefined;
  const shown = more ? `${names.slice(0, NAMES_SHOWN).join(', ')} and others` : names.join(', ');
  const venue = data['container-title'] ?? data.publisher;
  return `${shown} (${yearOf(data)}). ${data.title}.${venue === undefined ? '' : ` ${venue}.`}`.replace(
    /\s+/g,
    ' ',
  );
});
