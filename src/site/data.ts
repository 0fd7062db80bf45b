import { type GraphPlaces, placeGraph } from '#views/explore/graph-places.ts';
import type { SiteViews } from '#views/site-views.ts';

export type { AgendaProblem, WaitingThreat } from '#views/agenda.ts';
export type { CitationView } from '#views/citations.ts';
export type { UndefendedThreat } from '#views/coverage.ts';
export type { Alternate, DataPage, OntologyRow } from '#views/data.ts';
export type { Block } from '#views/entry/blocks.ts';
export type { FacetRow, MaturityView } from '#views/entry/classification.ts';
export type { Condition } from '#views/entry/conditions.ts';
export type { EntryPage, RelationsView, SectionView } from '#views/entry/entry-page.ts';
export type { Evidence } from '#views/entry/evidence.ts';
export type { History } from '#views/entry/history.ts';
export type { ContentsPart } from '#views/entry/parts.ts';
export type { RelationGroup } from '#views/entry/relation-groups.ts';
export type { MappingView, Source } from '#views/entry/sources.ts';
export type { CountRow } from '#views/evidence.ts';
export type { ConfusedPair } from '#views/explore/compare.ts';
export type { StructuredData } from '#views/explore/structured-data.ts';
export type { EditionView, FrameworkItemView } from '#views/framework.ts';
export type { HomePage } from '#views/home.ts';
export type { EntryRow, KindIndexPage } from '#views/kind-index.ts';
export type { MatrixBoard, MatrixColumn } from '#views/matrix.ts';
export type { ReferencePage, ReferencesPage } from '#views/reference.ts';
export type { ReleasePage } from '#views/release/release-pages.ts';
export type { RevisionPage } from '#views/release/revision-page.ts';
export type { DiffRow } from '#views/release/text-diff.ts';
export type { BarView } from '#views/shared/bar.ts';
export type { EntryLink, Link } from '#views/shared/context.ts';
export type { Page } from '#views/shared/paging.ts';
export type { RelationFacts } from '#views/shared/relation-rows.ts';
export type { FindingView } from '#views/shared/works.ts';
export type { TimelinePage } from '#views/timeline.ts';
export type { PickableDefence, TradeOffLine, TradeOffMapPage } from '#views/trade-off-map.ts';

// Astro bundles the pages apart from this module's other users; a global symbol is the one place both see.
const KEY = Symbol.for('masec.site-views');
const store = globalThis as { [KEY]?: Provided };

interface Provided {
  readonly views: SiteViews;
  /** Of a live preview the number of what it shows now, which differs after each change. */
  readonly state?: number;
  /** Where the entries of the drawing stand, if somebody places them already. */
  readonly places?: Promise<GraphPlaces>;
}

/** Puts in place what all pages are made of. Called once before a build, and again when content changes under `dev`. */
export function provideSite(views: SiteViews, more: Omit<Provided, 'views'> = {}): void {
  store[KEY] = { views, ...more };
}

/** What all pages are made of. */
export function site(): SiteViews {
  return provided().views;
}

/** Which state of a live preview this is; undefined for a site that is built. Scripts and styles of a preview a strict policy would refuse. */
export function liveState(): number | undefined {
  return provided().state;
}

/** Where the entries of the drawing of the graph stand. */
export async function graphPlaces(): Promise<GraphPlaces> {
  const { views, places } = provided();
  return places ?? placeGraph(views.explore.graphLayout());
}

function provided(): Provided {
  const known = store[KEY];
  if (!known)
    throw new Error('No content was loaded. Build the site with `npm run build`, not with `astro build`.');
  return known;
}
