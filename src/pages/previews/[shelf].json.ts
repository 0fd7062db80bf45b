import { site } from '../../site/data.ts';
import { shelves } from '../../site/shelf.ts';

interface Shelf {
  readonly params: { readonly shelf: string };
  readonly props: { readonly ids: readonly string[] };
}

/** Small files, each with the previews of a few entries, fetched when a reader rests on a link to one of them. */
export function getStaticPaths(): Shelf[] {
  return [...shelves(site().entryIds())].map(([shelf, ids]) => ({ params: { shelf }, props: { ids } }));
}

/** The previews of one shelf, by id. */
export function GET({ props }: Shelf): Response {
  const previews = Object.fromEntries(props.ids.map((id) => [id, site().preview(id)]));
  return new Response(JSON.stringify(previews), { headers: { 'content-type': 'application/json' } });
}
