import type { SiteViews } from '#views/site-views.ts';

export type { AgendaProblem } from '#views/agenda.ts';
export type { Block } from '#views/entry/blocks.ts';
export type { FacetRow, MaturityView } from '#views/entry/classification.ts';
export type { Condition } from '#views/entry/conditions.ts';
export type { EntryPage } from '#views/entry/entry-page.ts';
export type { RelationGroup } from '#views/entry/relation-groups.ts';
export type { MappingView, Source } from '#views/entry/sources.ts';
export type { CountRow } from '#views/evidence.ts';
export type { StructuredData } from '#views/explore/structured-data.ts';
export type { EditionView, FrameworkItemView } from '#views/framework.ts';
export type { EntryRow, KindIndexPage } from '#views/kind-index.ts';
export type { MatrixColumn } from '#views/matrix.ts';
export type { ReferencePage, ReferencesPage } from '#views/reference.ts';
export type { EntryLink, Link } from '#views/shared/context.ts';
export type { Page } from '#views/shared/paging.ts';
export type { RelationFacts } from '#views/shared/relation-rows.ts';
export type { FindingView } from '#views/shared/works.ts';
export type { PickableDefence, TradeOffLine } from '#views/trade-off-map.ts';

// Astro bundles the pages apart from this module's other users; a global symbol is the one place both see.
const KEY = Symbol.for('masec.site-views');
const store = globalThis as { [KEY]?: SiteViews };

/** Puts in place what all pages are made of. Called once before a build, and again when content changes under `dev`. */
export function provideSite(views: SiteViews): void {
  store[KEY] = views;
}

/** What all pages are made of. */
export function site(): SiteViews {
  const views = store[KEY];
  if (!views)
    throw new Error('No content was loaded. Build the site with `npm run build`, not with `astro build`.');
  return views;
}
