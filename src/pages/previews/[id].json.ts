import { site } from '../../site/data.ts';

/** One small file for each entry, fetched when a reader rests on a link to it. */
export function getStaticPaths(): { params: { id: string } }[] {
  return site()
    .entryIds()
    .map((id) => ({ params: { id } }));
}

/** The preview of one entry. */
export function GET({ params }: { params: { id: string } }): Response {
  return new Response(JSON.stringify(site().preview(params.id)), {
    headers: { 'content-type': 'application/json' },
  });
}
