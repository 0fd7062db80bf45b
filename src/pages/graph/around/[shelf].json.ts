import { site } from '../../../site/data.ts';
import { shelves } from '../../../site/shelf.ts';

interface Shelf {
  readonly params: { readonly shelf: string };
  readonly props: { readonly ids: readonly string[] };
}

/** Small files, each with the relations of a few entries; only where the graph is too large for one. */
export function getStaticPaths(): Shelf[] {
  if (site().explore.drawnWhole()) return [];
  return [...shelves(site().entryIds())].map(([shelf, ids]) => ({ params: { shelf }, props: { ids } }));
}

/** What is around the entries of one shelf. */
export function GET({ props }: Shelf): Response {
  return new Response(JSON.stringify(site().explore.graphPart(props.ids)), {
    headers: { 'content-type': 'application/json' },
  });
}
