import { site } from '../../site/data.ts';

/** Every id with its title, for search by id. */
export function GET(): Response {
  return new Response(JSON.stringify(site().ids()), { headers: { 'content-type': 'application/json' } });
}
