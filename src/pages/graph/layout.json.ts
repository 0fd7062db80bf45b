import { site } from '../../site/data.ts';

/** What the drawing opens with, each entry with its place; fetched by the graph explorer only. */
export function GET(): Response {
  return new Response(JSON.stringify(site().explore.graphData()), {
    headers: { 'content-type': 'application/json' },
  });
}
