import { site } from '../../../site/data.ts';

/** One small file for each entry, fetched when it is compared with another. */
export function getStaticPaths(): { params: { id: string } }[] {
  return site()
    .entryIds()
    .map((id) => ({ params: { id } }));
}

/** One side of a comparison. */
export function GET({ params }: { params: { id: string } }): Response {
  return new Response(JSON.stringify(site().explore.comparedEntry(params.id)), {
    headers: { 'content-type': 'application/json' },
  });
}
