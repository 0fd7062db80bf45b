import { site } from '../../site/data.ts';

/** Every entry with its place, and every relation; fetched by the graph explorer only. */
export function GET(): Response {
  return new Response(JSON.stringify(site().explore.graphData()), {
    headers: { 'content-type': 'application/json' },
  });
}
