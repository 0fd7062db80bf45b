import type { Author } from '#graph/citations.ts';

/** An author as a summary names it. */
export interface AuthorName {
  readonly title: string;
  /** The id of an entry, or what it is and its slug. */
  readonly id: string;
}

/** Title and id of an entry, a term or a discipline, even of one whose front matter breaks its schema. */
export function nameOf(author: Author): AuthorName {
  const data = author.data as { title?: unknown } | null | undefined;
  const title = typeof data?.title === 'string' && data.title.trim() !== '' ? data.title : 'without a title';
  return { title, id: 'id' in author ? author.id : `${author.kind}/${author.slug}` };
}

/** The status of an author as written; empty when there is none. */
export function statusOf(author: Author): string {
  const data = author.data as { status?: unknown } | null | undefined;
  return typeof data?.status === 'string' ? data.status : '';
}
