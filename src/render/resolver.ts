/** Where a link leads and what it says. */
export interface ResolvedLink {
  readonly href: string;
  readonly label: string;
  /** What a reader sees who rests on the link. */
  readonly title?: string;
}

/** What prose needs to know of the world outside it: targets of ids, citations and pictures. */
export interface Resolver {
  /** The page of an entry by its full id; undefined when there is none. */
  entry(id: string): ResolvedLink | undefined;
  /** The place of a work, or of one of its findings; undefined when the key is unknown. */
  citation(key: string, finding: string | undefined): ResolvedLink | undefined;
  /** The address of a picture of `content/media`. */
  media(name: string): string;
  /** The anchor of a heading, made unique on its page; the heading's own when left out. */
  anchor?(heading: string): string;
}
