import { forceLayout, type Point } from '#pictures/force-layout.ts';

/** What it takes to place the entries of a drawing. */
export type GraphLayout = Parameters<typeof forceLayout>;
/** Where they stand, in their order. */
export type GraphPlaces = readonly Point[];

/** Places the entries of a drawing, which takes as long as hundreds of pages. */
export function placeGraph(layout: GraphLayout): GraphPlaces {
  return forceLayout(...layout);
}
