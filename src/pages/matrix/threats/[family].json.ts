import { site } from '../../../site/data.ts';

/** The threats of each family, fetched when a board that does not hold them all is filtered. */
export function getStaticPaths(): { params: { family: string } }[] {
  return site()
    .matrices.threatFamilies()
    .map((family) => ({ params: { family } }));
}

/** All threats of one family. */
export function GET({ params }: { params: { family: string } }): Response {
  return new Response(JSON.stringify(site().matrices.familyThreats(params.family)), {
    headers: { 'content-type': 'application/json' },
  });
}
