import { site } from '../site/data.ts';

/** What a reader can jump to, for the command palette and for fields in which an entry is picked. */
export function GET(): Response {
  return new Response(JSON.stringify(site().explore.palette()), {
    headers: { 'content-type': 'application/json' },
  });
}
