import { type FieldChange, fieldChanges } from '#comparison/field-changes.ts';
import { type SectionChange, sectionChanges } from '#comparison/section-changes.ts';
import { authorsOf } from '#graph/authors.ts';
import type { Author } from '#graph/citations.ts';
import type { Snapshot } from './snapshot.ts';

/** One entry, term or discipline on both sides of a change. */
export interface AuthorPair {
  readonly before: Author | undefined;
  readonly after: Author | undefined;
}

/** An author of which something differs. */
export interface AuthorChange extends AuthorPair {
  /** Whether the side that lacks the author has a file of its name that cannot be read. */
  readonly unread: boolean;
  /** Old and new name of the file, when they differ. */
  readonly renamed: readonly [string, string] | undefined;
  readonly fields: readonly FieldChange[];
  readonly sections: readonly SectionChange[];
}

/** Fields that have a part of their own in a review. */
const ELSEWHERE = new Set(['relations', 'maps-to']);

/**
 * Finds each author on both sides: by file, then by id, then by slug for one that took another number.
 * @returns every author once, in the order of the new side, those that are gone behind
 */
export function pairAuthors(base: Snapshot, head: Snapshot): AuthorPair[] {
  const left = new Set(authorsOf(base.graph));
  const pairs = new Map<Author, Author>();
  const keys: ((author: Author, side: Snapshot) => string)[] = [
    (author, side) => side.nameOf(author.file),
    (author) => ('id' in author ? author.id : ''),
    (author) => `${author.kind}/${author.slug}`,
  ];
  for (const key of keys) {
    const free = new Map([...left].map((author) => [key(author, base), author]));
    for (const after of authorsOf(head.graph)) {
      const name = key(after, head);
      const before = pairs.has(after) || name === '' ? undefined : free.get(name);
      if (!before || !left.delete(before)) continue;
      pairs.set(after, before);
    }
  }
  return [
    ...authorsOf(head.graph).map((after) => ({ before: pairs.get(after), after })),
    ...[...left].map((before) => ({ before, after: undefined })),
  ];
}

/** The authors of which something differs. */
export function authorChanges(pairs: readonly AuthorPair[], base: Snapshot, head: Snapshot): AuthorChange[] {
  return pairs.flatMap(({ before, after }): AuthorChange[] => {
    if (!before || !after) {
      const unread = before
        ? head.unread.has(base.nameOf(before.file))
        : after !== undefined && base.unread.has(head.nameOf(after.file));
      return [{ before, after, unread, renamed: undefined, fields: [], sections: [] }];
    }
    const names = [base.nameOf(before.file), head.nameOf(after.file)] as const;
    const change = {
      before,
      after,
      unread: false,
      renamed: names[0] === names[1] ? undefined : names,
      fields: fieldChanges(before.data, after.data, ELSEWHERE),
      sections: sectionChanges(before, after),
    };
    return change.renamed || change.fields.length + change.sections.length > 0 ? [change] : [];
  });
}
