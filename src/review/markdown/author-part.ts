import type { Author } from '#graph/citations.ts';
import type { AuthorChange } from '../author-changes.ts';
import { nameOf, statusOf } from '../named-author.ts';
import type { Review } from '../review.ts';
import { fieldLines } from './fields.ts';
import { counted, list, named, nested, type Part } from './part.ts';
import { code, plain } from './text.ts';
import { wordDiff } from './word-diff.ts';

/** Entries, terms and disciplines that were added, changed or taken away. */
export function authorPart({ authors, base, head }: Review): Part {
  const blocks = authors.map((change) => {
    if (change.unread) return unreadable(change);
    if (!change.before && change.after) return addition(change.after, head.nameOf(change.after.file));
    if (change.before && !change.after) return loss(change.before, base.nameOf(change.before.file));
    return changed(change);
  });
  return { title: 'Entries', blocks };
}

/** One line for each entry that was added, changed or taken away. */
export function authorLines({ authors }: Review): string[] {
  const names = (title: string, chosen: readonly AuthorChange[]): string[] => {
    const shown = chosen.flatMap(({ before, after }) => (after ?? before) as Author).map(nameOf);
    return chosen.length === 0 ? [] : [`- ${title} (${chosen.length}): ${shown.map(named).join('; ')}`];
  };
  const of = (what: What): AuthorChange[] => authors.filter((change) => whatOf(change) === what);
  return [
    ...names('Added', of('added')),
    ...names('Changed', of('changed')),
    ...names('Taken away', of('taken away')),
    ...names('No longer readable', of('no longer readable')),
    ...names('Readable again', of('readable again')),
  ];
}

type What = 'added' | 'changed' | 'taken away' | 'no longer readable' | 'readable again';

function whatOf({ before, after, unread }: AuthorChange): What {
  if (before && after) return 'changed';
  if (unread) return before ? 'no longer readable' : 'readable again';
  return before ? 'taken away' : 'added';
}

/** A file that stayed and can be read on one side only: nothing can be said of what it holds. */
function unreadable({ before, after }: AuthorChange): string {
  const what = before ? 'No longer readable' : 'Readable again';
  return `- ${what}, so not compared: ${named(nameOf((after ?? before) as Author))}`;
}

function addition(after: Author, file: string): string {
  const data = after.data as { summary?: unknown } | null | undefined;
  const summary = typeof data?.summary === 'string' ? [`- ${plain(data.summary)}`] : [];
  const facts = `- ${code(file)}, ${statusOf(after) || 'no status'}, ${counted(after.sections.length, 'section')}`;
  return list([`- Added: ${named(nameOf(after))}`, ...nested([facts, ...summary])]);
}

function loss(before: Author, file: string): string {
  const warning =
    'id' in before && statusOf(before) !== 'draft'
      ? [
          '- An identifier is permanent: an entry that is no longer wanted keeps its file and is given another status.',
        ]
      : [];
  return list([`- Taken away: ${named(nameOf(before))}`, ...nested([`- ${code(file)}`, ...warning])]);
}

function changed({ before, after, renamed, fields, sections }: AuthorChange): string {
  const [old, now] = [before as Author, after as Author];
  const moved = renamed ? [`- file: ${code(renamed[0])} → ${code(renamed[1])}`] : [];
  const number =
    nameOf(old).id === nameOf(now).id
      ? []
      : [`- took another number: ${code(nameOf(old).id)} → ${code(nameOf(now).id)}`];
  const texts = sections.map((section) => {
    if (section.before === '') return `- section ${plain(section.title)}: added`;
    if (section.after === '')
      return `- section ${plain(section.title)}: taken away, was ${plain(section.before)}`;
    return `- section ${plain(section.title)}: ${wordDiff(section.before, section.after)}`;
  });
  return list([
    `- Changed: ${named(nameOf(now))}`,
    ...nested([...moved, ...number, ...fieldLines(fields), ...texts]),
  ]);
}
