import type { Section } from '#model/entry.ts';

/** What an export cannot know of itself: where the site stands and how prose looks as HTML. */
export interface ExportContext {
  /** Address of an entry's page. */
  url(id: string): string;
  /** HTML of the prose of a section. */
  html(section: Section): string;
}
