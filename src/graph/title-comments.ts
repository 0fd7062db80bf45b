/** The part of a comment beside ids that holds their titles in quotes. What an author adds stands behind a dot. */
export const TITLES = /^"[^"]*"(?:, "[^"]*")*(?: · )?/;

/** The titles that a comment beside ids names, as the comment has them. */
export function titlesIn(comment: string): string[] {
  const [titles] = TITLES.exec(comment) ?? [''];
  return [...titles.matchAll(/"([^"]*)"/g)].map(([, title]) => title ?? '');
}

/** A title as a comment has it, in which it stands in quotes. */
export function inComment(title: string): string {
  return title.replaceAll('"', "'");
}
