import type { ViewContext } from '../shared/context.ts';
import { type ContentVersion, contentVersion } from './content-version.ts';
import { type FeedLink, feedLinks } from './feed-links.ts';
import {
  type ReleasePage,
  type ReleaseRow,
  releasePage,
  releasePairs,
  releaseRows,
} from './release-pages.ts';
import { RevisionViews } from './revision-page.ts';

/** The props of the pages of releases and revisions, and what all pages say of releases. */
export class ReleaseViews {
  readonly revisions: RevisionViews;
  readonly #context: ViewContext;
  #version: ContentVersion | undefined;

  constructor(context: ViewContext) {
    this.#context = context;
    this.revisions = new RevisionViews(context);
  }

  /** Every release, the newest first. */
  rows(): ReleaseRow[] {
    return releaseRows(this.#context);
  }

  /** Every pair of releases, as what differs between them has a page. */
  pairs(): { version: string; since: string }[] {
    return releasePairs(this.#context);
  }

  /** The page of a release, or of what differs between it and an earlier one. */
  page(version: string, since?: string): ReleasePage {
    return releasePage(this.#context, version, since);
  }

  /** The feeds of a family or a kind, or of everything, as a page names them. */
  feeds(of: string = 'all'): FeedLink[] {
    return feedLinks(this.#context, of);
  }

  /** Which release the pages show. */
  version(): ContentVersion {
    this.#version ??= contentVersion(this.#context);
    return this.#version;
  }
}
