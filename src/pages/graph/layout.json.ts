import { graphPlaces, site } from '../../site/data.ts';

/** What the drawing opens with, each entry with its place; fetched by the graph explorer only. */
export async function GET(): Promise<Response> {
  return new Response(JSON.stringify(site().explore.graphData(await graphPlaces())), {
    headers: { 'content-type': 'application/json' },
  });
}
